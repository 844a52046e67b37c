import { expect, it } from 'vitest';
import { parsePhone } from '../../../../shared/domain/address.ts';

it.each([
  ['(303) 555-0141', '+13035550141'],
  ['303.555.0141', '+13035550141'],
  ['1 303 555 0141', '+13035550141'],
  ['+44 20 7946 0018', '+442079460018'],
])('%s is %s', (typed, phone) => {
  expect(parsePhone(typed)).toBe(phone);
});

it.each([
  ['seven digits', '555-0141'],
  ['an area that begins with 1', '(103) 555-0141'],
  ['an exchange that begins with 1', '(303) 155-0141'],
  ['an emergency number for an area', '(911) 555-0141'],
  ['a number at which every text is paid for', '(900) 555-0123'],
  ['words', 'call Sarah'],
  ['nothing', ''],
])('%s is no number', (_, typed) => {
  expect(parsePhone(typed)).toBeNull();
});
