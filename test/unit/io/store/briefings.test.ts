import { expect, it } from 'vitest';
import type { DueBriefing } from '../../../../shared/contract/insights.ts';
import { DAY, plus, type Instant } from '../../../../shared/util/time.ts';
import { openedStore } from '../../../support/opened-store.ts';
import { TEST_NOW } from '../../../support/stored-rows.ts';

function aBriefing(dueAt: Instant, over: Partial<DueBriefing> = {}): DueBriefing {
  return { kind: 'morning', dueAt, title: 'Morning briefing', ...over };
}

it('the newest of a kind counts, as far as it is not in the future', () => {
  const { store } = openedStore();
  const last = (now: Instant): Instant | null => store.briefings.lastDueAt('morning', now);
  expect(last(TEST_NOW)).toBeNull();
  store.briefings.put(aBriefing(plus(TEST_NOW, -DAY)), TEST_NOW);
  store.briefings.put(aBriefing(plus(TEST_NOW, -2 * DAY)), TEST_NOW);
  store.briefings.put(aBriefing(TEST_NOW, { kind: 'evening' }), TEST_NOW);
  store.briefings.put(aBriefing(plus(TEST_NOW, 1)), TEST_NOW);
  expect(last(TEST_NOW)).toBe(plus(TEST_NOW, -DAY));
  expect(last(plus(TEST_NOW, 1))).toBe(plus(TEST_NOW, 1));
  expect(store.briefings.lastDueAt('weekly', TEST_NOW)).toBeNull();
});

it('one that is made again takes the place of the first', () => {
  const { store } = openedStore();
  store.briefings.put(aBriefing(TEST_NOW), TEST_NOW);
  store.briefings.put(aBriefing(TEST_NOW, { title: 'Again' }), plus(TEST_NOW, DAY));
  expect(store.briefings.lastDueAt('morning', TEST_NOW)).toBe(TEST_NOW);
});

it('the newest of each kind waits until it is seen, however often it is asked for', () => {
  const { store } = openedStore();
  const week = aBriefing(plus(TEST_NOW, -DAY), { kind: 'weekly', title: 'Week' });
  for (const one of [week, aBriefing(plus(TEST_NOW, -DAY)), aBriefing(TEST_NOW)]) {
    store.briefings.put(one, TEST_NOW);
  }
  store.briefings.put(aBriefing(plus(TEST_NOW, 1)), TEST_NOW);
  expect(store.briefings.unseen(TEST_NOW)).toEqual([week, aBriefing(TEST_NOW)]);
  store.briefings.see(aBriefing(TEST_NOW), TEST_NOW);
  expect(store.briefings.unseen(TEST_NOW)).toEqual([week]);
  store.briefings.see(week, TEST_NOW);
  expect(store.briefings.unseen(TEST_NOW)).toEqual([]);
  expect(store.briefings.unseen(plus(TEST_NOW, 1))).toEqual([aBriefing(plus(TEST_NOW, 1))]);
});
