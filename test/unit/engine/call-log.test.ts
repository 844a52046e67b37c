import { expect, it } from 'vitest';
import { createCallLog } from '../../../electron/engine/call-log.ts';
import type { ApiCall } from '../../../shared/domain/api-call.ts';
import { HOUR, MINUTE, plus } from '../../../shared/util/time.ts';
import { FRIDAY_11_AM } from '../../support/builders.ts';

/** A quick answer about the schedule, `minutes` after 11. */
function call(minutes: number, own: Partial<ApiCall> = {}): ApiCall {
  const at = plus(FRIDAY_11_AM, minutes * MINUTE);
  return { at, resource: 'schedule', milliseconds: 100, error: null, ...own };
}

it('counts by hour and by five minutes, however many calls there are', () => {
  const log = createCallLog();
  for (let index = 0; index < 10_000; index += 1) log.called(call(index / 200));
  log.called(call(59, { error: 'throttled' }));
  log.called(call(60));
  expect(log.waiting().map(({ from, error, count }) => [from, error, count])).toEqual([
    [FRIDAY_11_AM, null, 10_000],
    [FRIDAY_11_AM, 'throttled', 1],
    [plus(FRIDAY_11_AM, HOUR), null, 1],
  ]);
  expect(log.recent()).toHaveLength(12);
});

it('lets go of what is older than an hour, and than a day where nothing is taken from it', () => {
  const log = createCallLog();
  log.called(call(0));
  log.called(call(24 * 60));
  expect(log.recent().map(({ from }) => from)).toEqual([plus(FRIDAY_11_AM, 24 * HOUR)]);
  expect(log.waiting()).toHaveLength(2);
  log.called(call(25 * 60));
  expect(log.waiting().map(({ from }) => from)).toEqual([
    plus(FRIDAY_11_AM, 24 * HOUR),
    plus(FRIDAY_11_AM, 25 * HOUR),
  ]);
});

it('hands over once, and keeps what the disk refused', () => {
  const log = createCallLog();
  log.called(call(0));
  log.retried(FRIDAY_11_AM);
  const refuse = (): never => {
    throw new Error('disk full');
  };
  expect(() => {
    log.handOver(refuse);
  }).toThrow('disk full');
  const taken: unknown[] = [];
  const take = (...handed: unknown[]): void => {
    taken.push(handed);
  };
  log.handOver(take);
  log.handOver(take);
  const counted = { from: FRIDAY_11_AM, count: 1 };
  expect(taken).toEqual([
    [[expect.objectContaining(counted)], [{ ...counted, kind: 'retry' }]],
    [[], []],
  ]);
  expect(log.recent()).toHaveLength(1);
});

it('knows whether calls are made, since when, and how often they were not', () => {
  const log = createCallLog();
  expect(log.circuit()).toEqual({ state: 'closed', since: null });
  const [opened, tried, closed] = [1, 2, 3].map((minutes) => plus(FRIDAY_11_AM, minutes * MINUTE));
  log.circuitChanged('open', opened ?? FRIDAY_11_AM);
  log.circuitChanged('half-open', tried ?? FRIDAY_11_AM);
  log.circuitChanged('closed', closed ?? FRIDAY_11_AM);
  expect(log.circuit()).toEqual({ state: 'closed', since: closed });
  expect(log.waitingUpkeep()).toEqual([{ from: FRIDAY_11_AM, kind: 'circuit-opened', count: 1 }]);
});
