import { expect, it } from 'vitest';
import type { Briefing } from '../../../../shared/contract/insights.ts';
import { DAY, plus, type Instant } from '../../../../shared/util/time.ts';
import { openedStore } from '../../../support/opened-store.ts';
import { TEST_NOW } from '../../../support/stored-rows.ts';

function aBriefing(dueAt: Instant, over: Partial<Briefing> = {}): Briefing {
  return { kind: 'morning', dueAt, title: 'Morning briefing', sections: [], ...over };
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
