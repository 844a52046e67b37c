import { expect, it } from 'vitest';
import { retryAfterMs } from '../../../../shared/util/retry-after.ts';
import { at } from '../../../support/wellsky-gateway.ts';

const NOW = at('2026-11-27T18:00:00Z');

it.each([
  ['seconds', '7', null, 7_000],
  ['a fraction of a second', '1.5', null, 1_500],
  ['a date by our clock', 'Fri, 27 Nov 2026 18:00:30 GMT', null, 31_000],
  [
    'a date by the server clock where ours is fast',
    'Fri, 27 Nov 2026 18:00:30 GMT',
    'Fri, 27 Nov 2026 17:59:50 GMT',
    41_000,
  ],
  [
    'a date by the server clock where ours is slow',
    'Fri, 27 Nov 2026 18:00:30 GMT',
    'Fri, 27 Nov 2026 18:00:20 GMT',
    11_000,
  ],
  ['a date in the past', 'Fri, 27 Nov 2026 17:00:00 GMT', null, 0],
  ['nothing', null, null, null],
  ['words', 'soon', null, null],
])('reads %s', (_, header, date, expected) => {
  expect(retryAfterMs(header, date, NOW)).toBe(expected);
});
