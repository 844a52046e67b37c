import { describe, expect, it } from 'vitest';
import {
  afterWrongTry,
  NO_TRIES,
  waitAfter,
  type WrongTries,
} from '../../../../electron/core/session/wrong-tries.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../../../shared/util/time.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;

describe('the wait after wrong tries', () => {
  it('doubles from one second to five minutes', () => {
    let tries: WrongTries = NO_TRIES;
    const waits = Array.from({ length: 11 }, () => {
      tries = afterWrongTry(tries, NOW);
      return waitAfter(tries, NOW) / SECOND;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('is none without a wrong try, and over when its time has passed', () => {
    expect(waitAfter(NO_TRIES, NOW)).toBe(0);
    expect(waitAfter({ count: 3, lastAt: NOW }, plus(NOW, 3 * SECOND))).toBe(SECOND);
    expect(waitAfter({ count: 3, lastAt: NOW }, plus(NOW, 4 * SECOND))).toBe(0);
    expect(waitAfter({ count: 3, lastAt: NOW }, plus(NOW, HOUR))).toBe(0);
  });

  it('is never longer than it would be from now, however the clock was set back', () => {
    expect(waitAfter({ count: 20, lastAt: plus(NOW, HOUR) }, NOW)).toBe(5 * MINUTE);
  });

  it('stays finite after thousands of tries', () => {
    expect(waitAfter({ count: 5_000, lastAt: NOW }, NOW)).toBe(5 * MINUTE);
  });
});
