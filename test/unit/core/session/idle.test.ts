import { expect, it } from 'vitest';
import { isIdle } from '../../../../electron/core/session/idle.ts';
import { MINUTE, plus } from '../../../../shared/util/time.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;

it.each([
  ['seen just now', 0, false],
  ['seen shortly before the limit', -10 * MINUTE + 1, false],
  ['not seen for the whole limit', -10 * MINUTE, true],
  ['seen before a night', -600 * MINUTE, true],
  ['a clock that was corrected by seconds', 5_000, false],
  ['a clock that was set back, which hides how long it was', 5 * MINUTE, true],
])('%s', (_name, seen, isExpected) => {
  expect(isIdle(plus(NOW, seen), NOW, 10 * MINUTE)).toBe(isExpected);
});
