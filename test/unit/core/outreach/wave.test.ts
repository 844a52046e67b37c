import { describe, expect, it } from 'vitest';
import { answerDelays, answeredWithin } from '../../../../electron/core/outreach/answers.ts';
import { planWave, type Askable } from '../../../../electron/core/outreach/wave.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { at, caregiverId, FRIDAY_11_AM } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const SITUATION = {
  now: FRIDAY_11_AM,
  start: at('2026-11-27 18:00'),
  target: 0.8,
  weeklyBudget: 4,
  delays: answerDelays([]),
};

function askable(id: string, chance: number, over: Partial<Askable> = {}): Askable {
  return {
    caregiverId: caregiverId(id),
    chance,
    asksThisWeek: 0,
    from: FRIDAY_11_AM,
    askedAt: null,
    isWaiting: false,
    ...over,
  };
}

const names = (pool: readonly Askable[], over: Partial<typeof SITUATION> = {}) =>
  planWave(pool, { ...SITUATION, ...over }).caregiverIds.join(' ');

describe('the wave', () => {
  it.each([
    ['one who is nearly certain', [askable('a', 0.98), askable('b', 0.9)], 'a'],
    ['two who are likely', [askable('a', 0.7), askable('b', 0.7), askable('c', 0.7)], 'a b'],
    [
      'the smallest group, though it leaves out the second of the list',
      [askable('a', 0.7), askable('b', 0.3), askable('c', 0.7)],
      'a c',
    ],
    [
      'of groups of one size the one nearest to the calling order',
      [askable('a', 0.65), askable('b', 0.75), askable('c', 0.9)],
      'a b',
    ],
    [
      'at most five',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => askable(id, 0.1)),
      'a b c d e',
    ],
    ['nobody where nobody is left', [], ''],
  ])('asks %s', (_, pool, expected) => {
    expect(names(pool)).toBe(expected);
  });

  it('leaves out who is past her budget, who was asked, and says so', () => {
    const asked = { askedAt: plus(FRIDAY_11_AM, -5 * HOUR), asksThisWeek: 1 };
    const wave = planWave(
      [askable('a', 0.9, { asksThisWeek: 4 }), askable('b', 0.9, asked), askable('c', 0.3)],
      SITUATION,
    );
    expect(wave.caregiverIds).toEqual(['c']);
    expect(wave.shortOf).toEqual({ overBudget: 1, resting: 0, askedAlready: 1, isLargest: false });
  });

  it('leaves out who still sleeps after a night shift', () => {
    const later = plus(FRIDAY_11_AM, 2 * HOUR);
    const wave = planWave([askable('a', 0.9, { from: later }), askable('b', 0.5)], SITUATION);
    expect(wave).toMatchObject({ caregiverIds: ['b'], from: FRIDAY_11_AM });
    expect(wave.shortOf?.resting).toBe(1);
  });

  it('waits until somebody may be asked at all', () => {
    const morning = plus(FRIDAY_11_AM, HOUR);
    const wave = planWave([askable('a', 0.98, { from: morning })], SITUATION);
    expect(wave).toMatchObject({ caregiverIds: ['a'], from: morning, shortOf: null });
    expect(wave.by).toBeGreaterThan(morning);
  });

  it('asks nobody more while the asks that wait are as promising as wanted', () => {
    const since = (minutes: number) => ({
      askedAt: plus(FRIDAY_11_AM, -minutes * MINUTE),
      isWaiting: true,
    });
    const pool = (minutes: number) => [askable('a', 0.98, since(minutes)), askable('b', 0.98)];
    expect(names(pool(5))).toBe('');
    expect(names(pool(180))).toBe('b');
  });

  it('counts an ask that waits toward the probability, less the longer it is quiet', () => {
    const after = (minutes: number) =>
      planWave(
        [
          askable('a', 0.5, { askedAt: plus(FRIDAY_11_AM, -minutes * MINUTE), isWaiting: true }),
          askable('b', 0.5),
        ],
        SITUATION,
      ).probability;
    expect(after(1)).toBeGreaterThan(after(60));
    expect(after(60)).toBeGreaterThan(0.4);
  });

  it.each([
    ['an hour where there is time', '2026-11-27 18:00', 60],
    ['a third of what is left before somebody has to leave home', '2026-11-27 13:30', 30],
    ['a quarter of an hour at least', '2026-11-27 12:10', 15],
    ['four hours a day ahead', '2026-11-29 12:00', 240],
  ])('waits %s', (_, start, minutes) => {
    const wave = planWave([askable('a', 0.98)], { ...SITUATION, start: at(start) });
    expect(wave.by - wave.from).toBe(minutes * MINUTE);
  });
});

describe('answers', () => {
  it('half of the yeses come within the median, all in the end', () => {
    const delays = answerDelays([]);
    expect(answeredWithin(15 * MINUTE, delays)).toBeCloseTo(0.5, 6);
    expect(answeredWithin(0, delays)).toBe(0);
    expect(answeredWithin(1000 * HOUR, delays)).toBeCloseTo(1, 4);
  });

  it('are learned from yeses that were not logged with the ask', () => {
    const askedAt = at('2026-11-20 09:00');
    const slow = Array.from({ length: 200 }, () =>
      anAsk('sarah', { askedAt, answeredAt: plus(askedAt, HOUR) }),
    );
    const logged = slow.map((ask) => ({ ...ask, answeredAt: ask.askedAt }));
    const no = slow.map((ask) => ({ ...ask, outcome: 'declined' as const }));
    expect(Math.exp(answerDelays(slow).logMedian)).toBeGreaterThan(50);
    expect(answerDelays([...logged, ...no])).toEqual(answerDelays([]));
  });
});
