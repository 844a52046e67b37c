import { describe, expect, it } from 'vitest';
import { lintText } from '../../../../electron/core/asking/lint.ts';
import { messageText } from '../../../../electron/core/asking/text.ts';
import { smsParts } from '../../../../electron/core/asking/parts.ts';
import type { AskObstacle } from '../../../../shared/contract/asking.ts';
import {
  aCaregiver,
  aClient,
  aPolicy,
  aShift,
  aSnapshot,
  caregiverId,
  clientId,
  DENVER,
} from '../../../support/builders.ts';

const CLIENT = aClient({ name: 'Sarah Anderson', shortName: 'Mrs. A.', city: 'Aurora' });
const OTHER = aClient({ id: clientId('client-2'), name: 'Harold Will', shortName: 'Mr. W.' });
const HER = aCaregiver('Sarah');

function written(language: 'en' | 'es', askText: 'no-client' | 'initials' = 'no-client'): string {
  const policy = aPolicy({ texts: { language }, privacy: { askText } });
  const shift = aShift({ clientId: CLIENT.id });
  const asked = { clientId: shift.clientId, shiftStart: shift.start, shiftEnd: shift.end };
  const agency = { id: '1', name: 'Test agency', timeZone: DENVER };
  const people = { clients: [CLIENT, OTHER], caregivers: [HER] };
  const snapshot = aSnapshot({ agency, policy, ...people });
  return messageText('ask', asked, caregiverId('sarah'), snapshot);
}

function lint(text: string, askText: 'no-client' | 'initials' = 'no-client'): AskObstacle[] {
  return linted(text, askText).obstacles;
}

function linted(text: string, askText: 'no-client' | 'initials' = 'no-client') {
  return lintText(text, {
    ...{ proposed: written('en', askText), client: CLIENT, clients: [CLIENT, OTHER], askText },
    allowed: ['Sunrise Therapy Home Care', 'Aurora'],
    officePhones: ['+13035550100'],
  });
}

describe('the text of an ask', () => {
  it('says who, when and where, and how to answer', () => {
    expect(written('en')).toBe(
      'Hi Sarah, can you take a shift in Aurora on Fri Nov 27, 2:00 PM to 6:00 PM? Reply YES or NO. Test agency',
    );
    expect(written('es')).toBe(
      'Hola Sarah, ¿puede tomar un turno en Aurora el vie 27 nov, de 2:00 p.m. a 6:00 p.m.? Responda SI o NO. Test agency',
    );
    expect(written('en', 'initials')).toContain('a shift with Mrs. A. in Aurora');
    expect(lint(written('en'))).toEqual([]);
    expect(lint(written('es'))).toEqual([]);
    expect(lint(written('en', 'initials'), 'initials')).toEqual([]);
  });
});

describe('what does not leave the computer', () => {
  it.each<[string, readonly AskObstacle[]]>([
    ['', ['text-empty']],
    [' \u200b\n', ['text-empty']],
    ['x'.repeat(1601), ['text-too-long']],
    ['Hi Sarah, can you see Anderson on Friday?', ['text-names-client']],
    ['Hi Sarah, can you help anderson’s family?', ['text-names-client']],
    ['Hi Sarah, a shift with Mrs. A. on Friday?', ['text-names-client']],
    ['Hi Sarah, not Harold Will but another', ['text-names-client']],
    ['Hi Sarah, Mr. Will is well', ['text-names-client']],
    ['Hi Sarah, will you come?', []],
    ['Come to 1450 N Vine St', ['text-has-address']],
    ['Come to 12 Oak Ridge Drive apt 4', ['text-has-address']],
    ['Calle Olmo 12, por favor', ['text-has-address']],
    ['Come to 22 Elmwood, Friday 2 PM', ['text-has-address']],
    ['Gate code is 99', ['text-has-address']],
    ['Use door #4521', ['text-has-address']],
    ['Is 28 Ana free?', []],
    ['It is a 10 min drive, 2 shifts in a row', []],
    ['Call 303-555-0199', ['text-has-phone']],
    ['Call (303) 555 0199', ['text-has-phone']],
    ['Call 555-0199', ['text-has-phone']],
    ['Call the office at 303-555-0100', []],
    ['Born 03/14/1942', ['text-has-birth-date']],
    ['DOB March 14, 1942', ['text-has-birth-date']],
    ['She is 85 years old', ['text-has-birth-date']],
    ['Tiene 85 años', ['text-has-birth-date']],
    ['On 11/27/2026 at 2 PM', []],
    ['She has dementia', ['text-has-health']],
    ['Needs Hoyer lift and insulin', ['text-has-health']],
    ['Tiene demencia', ['text-has-health']],
    ['De\u200bmentia care', ['text-has-health']],
    ['Sunrise Therapy Home Care asks', []],
    ['Can you work Friday 2-6 PM in Aurora? Reply YES or NO', []],
  ])('%j: %j', (text, obstacles) => {
    expect(lint(text)).toEqual(obstacles);
  });
});

describe('words that are an address or may be one', () => {
  it('are named, and only sure ones keep the text back', () => {
    expect(linted('Vaya a Peñón 22, es de Ana')).toEqual({
      obstacles: ['text-has-address'],
      addresses: [{ words: 'Peñón 22', isSure: true }],
    });
    expect(linted('Is 28 Ana free?')).toEqual({
      obstacles: [],
      addresses: [{ words: '28 Ana', isSure: false }],
    });
  });
});

describe('parts of an SMS', () => {
  it.each([
    ['', 0, 'gsm-7'],
    ['a'.repeat(160), 1, 'gsm-7'],
    ['a'.repeat(161), 2, 'gsm-7'],
    ['a'.repeat(306), 2, 'gsm-7'],
    ['a'.repeat(307), 3, 'gsm-7'],
    // The euro sign is two characters long and is not torn apart.
    ['€'.repeat(80), 1, 'gsm-7'],
    ['a'.repeat(152) + '€'.repeat(8), 2, 'gsm-7'],
    ['ñ¿é'.repeat(50), 1, 'gsm-7'],
    ['í'.repeat(70), 1, 'ucs-2'],
    ['í'.repeat(71), 2, 'ucs-2'],
    ['שלום '.repeat(14), 1, 'ucs-2'],
    // A family of four is eleven units that stay together: six fit into 67.
    ['👨‍👩‍👧‍👦'.repeat(7), 2, 'ucs-2'],
    ['👨‍👩‍👧‍👦'.repeat(13), 3, 'ucs-2'],
  ])('%j', (text, count, alphabet) => {
    expect(smsParts(text)).toEqual({ count, alphabet });
  });
});
