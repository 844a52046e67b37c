import { describe, expect, it } from 'vitest';
import { askLoad } from '../../../../electron/core/dashboard/ask-load.ts';
import { askLoadSchema } from '../../../../shared/contract/dashboard.ts';
import type { Ask } from '../../../../shared/domain/history.ts';
import { aCaregiver, aPolicy, aSnapshot, at } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const [sarah, emma, john] = [aCaregiver('Sarah'), aCaregiver('Emma'), aCaregiver('John')];

function asked(name: string, when: string, outcome: Ask['outcome']): Ask {
  return anAsk(name, { askedAt: at(when), outcome });
}

/** The clocks go back on Sunday November 1; the week from there on is this one. */
const WEDNESDAY = at('2026-11-04 12:00');

const snapshot = aSnapshot({
  now: WEDNESDAY,
  caregivers: [sarah, emma, john, aCaregiver('Gone', { active: false })],
  asks: [
    asked('sarah', '2026-11-04 09:00', null),
    asked('sarah', '2026-11-02 09:00', 'accepted'),
    asked('sarah', '2026-11-01 00:30', 'declined'),
    asked('sarah', '2026-10-31 23:30', 'accepted'),
    asked('sarah', '2026-10-20 12:00', 'expired'),
    asked('emma', '2026-11-03 12:00', 'no-answer'),
    asked('emma', '2026-10-04 00:00', 'withdrawn'),
    asked('emma', '2026-10-03 23:59', 'accepted'),
    asked('sarah', '2026-11-04 13:00', null),
  ],
});

describe('asks per caregiver', () => {
  const load = askLoad(snapshot);

  it('are counted by the workweek in which they were made, over the change of clocks', () => {
    expect(load.weekStarts).toEqual([
      '2026-10-04',
      '2026-10-11',
      '2026-10-18',
      '2026-10-25',
      '2026-11-01',
    ]);
    expect(load.weeks.map(({ asked: all }) => all)).toEqual([1, 0, 1, 1, 4]);
    const [, , , before, current] = load.rows[0]?.weeks ?? [];
    expect(before).toMatchObject({ weekStart: '2026-10-25', asked: 1, accepted: 1 });
    expect(current).toEqual({
      weekStart: '2026-11-01',
      ...{ asked: 3, accepted: 1, declined: 1, noAnswer: 0, waiting: 1, withdrawn: 0 },
    });
  });

  it('tell an answer that came too late like none, and keep what was taken back', () => {
    expect(load.rows[0]?.weeks[2]).toMatchObject({ asked: 1, noAnswer: 1 });
    expect(load.rows[1]?.weeks[0]).toMatchObject({ asked: 1, withdrawn: 1 });
  });

  it('say who is asked most, who never, and to how few half of them went', () => {
    expect(load.rows.map(({ name, asked: all }) => [name, all])).toEqual([
      ['Sarah O.', 5],
      ['Emma O.', 2],
    ]);
    expect(load).toMatchObject({ caregivers: 3, neverAsked: 1, halfWentTo: 1, weeklyBudget: 4 });
    expect(askLoadSchema.parse(load)).toEqual(load);
  });

  it.each([
    ['none are known', [], 'No asks are known yet. Log them with each call, or import past ones.'],
    [
      'the last one is months old',
      [asked('sarah', '2026-03-01 12:00', 'accepted')],
      'No asks of the last five weeks are known.',
    ],
  ])('say so when %s', (_, asks, words) => {
    const empty = askLoad({ ...snapshot, asks });
    expect(empty).toMatchObject({ rows: [], halfWentTo: null, neverAsked: 3, missing: [words] });
  });

  it('follow the agency’s own week', () => {
    const monday = askLoad({ ...snapshot, policy: aPolicy({ week: { startsOn: 'monday' } }) });
    expect(monday.weekStarts.at(-1)).toBe('2026-11-02');
    expect(monday.rows[0]?.weeks.at(-1)?.asked).toBe(2);
  });
});
