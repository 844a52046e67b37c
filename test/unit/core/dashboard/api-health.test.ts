import { describe, expect, it } from 'vitest';
import { apiHealth, healthFrom } from '../../../../electron/core/dashboard/api-health.ts';
import { timeClassOf } from '../../../../electron/core/dashboard/response-times.ts';
import type { CallCount } from '../../../../shared/domain/api-call.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { at } from '../../../support/builders.ts';

/** 24 hours in which the clocks go back an hour at 2 AM. */
const NOW = at('2026-11-01 11:20');
const THIS_HOUR = at('2026-11-01 11:00');

function calls(hoursAgo: number, count: number, own: Partial<CallCount> = {}): CallCount {
  const from = plus(THIS_HOUR, -hoursAgo * HOUR);
  return { from, resource: 'schedule', error: null, timeClass: timeClassOf(100), count, ...own };
}

const nothing = { now: NOW, policy: DEFAULT_POLICY, calls: [], upkeep: [], recent: [] };

describe('API health', () => {
  it('has 24 hours of the same length, the running one last', () => {
    const { hours, from, to } = apiHealth({
      ...nothing,
      calls: [calls(24, 9), calls(23, 3), calls(1, 2), calls(0, 5), calls(-1, 9)],
    });
    expect(hours).toHaveLength(24);
    expect([from, to]).toEqual([plus(THIS_HOUR, -23 * HOUR), NOW]);
    expect(from).toBe(healthFrom(NOW));
    expect(hours.map((hour) => hour.calls).filter((count) => count > 0)).toEqual([3, 2, 5]);
    expect(hours.at(-1)).toMatchObject({ start: THIS_HOUR, calls: 5, errors: 0 });
    expect(hours[5]).toEqual({
      start: plus(THIS_HOUR, -18 * HOUR),
      ...{ calls: 0, errors: 0, throttled: 0, p50Ms: null, p95Ms: null },
    });
  });

  it('counts errors by kind, and calls by what was asked for', () => {
    const { total, errors, resources } = apiHealth({
      ...nothing,
      calls: [
        calls(3, 90),
        calls(3, 4, { error: 'server-error', timeClass: timeClassOf(2_000) }),
        calls(2, 3, { error: 'throttled' }),
        calls(1, 3, { error: 'server-error', resource: 'visits' }),
      ],
      upkeep: [
        { from: plus(THIS_HOUR, -2 * HOUR), kind: 'retry', count: 7 },
        { from: plus(THIS_HOUR, -1 * HOUR), kind: 'circuit-opened', count: 1 },
        { from: plus(THIS_HOUR, -30 * HOUR), kind: 'retry', count: 99 },
      ],
    });
    expect(total).toMatchObject({ calls: 100, errors: 10, throttled: 3 });
    expect(total).toMatchObject({ retries: 7, circuitOpened: 1 });
    expect(errors).toEqual([
      { kind: 'server-error', count: 7 },
      { kind: 'throttled', count: 3 },
    ]);
    expect(resources.map(({ resource, calls: all }) => [resource, all])).toEqual([
      ['schedule', 97],
      ['visits', 3],
    ]);
  });

  it('has the last hour by five minutes, from the first in which anything was asked', () => {
    const step = (minutesAgo: number) => plus(at('2026-11-01 11:20'), -minutesAgo * MINUTE);
    const { recent } = apiHealth({
      ...nothing,
      recent: [calls(0, 8, { from: step(60) }), calls(0, 2, { from: step(10) })],
    });
    expect(recent.map((one) => [one.start, one.calls])).toEqual([
      [step(10), 2],
      [step(5), 0],
      [step(0), 0],
    ]);
    expect(apiHealth(nothing).recent).toEqual([]);
  });

  it.each([
    ['nothing was asked', 0, ['Nothing was asked of WellSky in the last 24 hours.']],
    [
      'Standby ran for part of it',
      3,
      ['WellSky was asked in 3 of the last 24 hours. In the others Standby did not run.'],
    ],
    ['Standby ran all the time', 24, []],
  ])('says so when %s', (_, hours, missing) => {
    const known = Array.from({ length: hours }, (_one, hour) => calls(hour, 1));
    expect(apiHealth({ ...nothing, calls: known }).missing).toEqual(missing);
  });
});
