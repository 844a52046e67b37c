import { expect, test } from 'vitest';
import type { CallCount, UpkeepCount } from '../../../../shared/domain/api-call.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import { openedStore } from '../../../support/opened-store.ts';
import { TEST_NOW } from '../../../support/stored-rows.ts';

const answered: CallCount = {
  from: TEST_NOW,
  ...{ resource: 'schedule', error: null, timeClass: 40, count: 3 },
};
const failed: CallCount = { ...answered, error: 'server-error', count: 1 };
const retried: UpkeepCount = { from: TEST_NOW, kind: 'retry', count: 2 };

test('counts of the same kind add up, over restarts and over processes', () => {
  const { store, dir } = openedStore();
  const { store: other } = openedStore(dir);
  store.apiCalls.add([answered, failed], [retried]);
  other.apiCalls.add([answered], [retried]);
  expect(store.apiCalls.callsSince(TEST_NOW)).toEqual([{ ...answered, count: 6 }, failed]);
  expect(store.apiCalls.upkeepSince(TEST_NOW)).toEqual([{ ...retried, count: 4 }]);
});

test('hours are found and forgotten by their beginning', () => {
  const { store } = openedStore();
  const later = { ...answered, from: plus(TEST_NOW, HOUR) };
  const laterRetry = { ...retried, from: later.from };
  store.apiCalls.add([answered, later], [retried, laterRetry]);
  expect(store.apiCalls.callsSince(later.from)).toEqual([later]);
  expect(store.apiCalls.upkeepSince(later.from)).toEqual([laterRetry]);
  store.apiCalls.forgetBefore(later.from);
  expect(store.apiCalls.callsSince(TEST_NOW)).toEqual([later]);
  expect(store.apiCalls.upkeepSince(TEST_NOW)).toEqual([laterRetry]);
});
