import { describe, expect, it } from 'vitest';
import {
  planSweep,
  planVisitReads,
  reachableLimits,
  spansFor,
  type SweepInput,
} from '../../../../electron/core/sweep/plan.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { HOUR, MINUTE, plus, type LocalDate } from '../../../../shared/util/time.ts';
import {
  aClient,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
  windowsOf,
} from '../../../support/builders.ts';

const TODAY = '2026-11-27' as LocalDate;
const ids = ['a', 'b', 'c', 'd'].map(clientId);
const [a, b, c, d] = ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0], (typeof ids)[0]];

function plan(over: Partial<SweepInput> = {}): string[] {
  const reads = planSweep({
    today: TODAY,
    now: FRIDAY_11_AM,
    clients: ids,
    windows: [],
    shifts: [],
    policy: DEFAULT_POLICY,
    everything: false,
    ...over,
  });
  return reads.map((read) => `${read.clientId} ${read.span}`);
}

describe('the spans of days', () => {
  it('cover yesterday to thirteen days ahead without gap or overlap', () => {
    expect(spansFor(TODAY)).toEqual([
      { span: 'near', from: '2026-11-26', to: '2026-11-30' },
      { span: 'middle', from: '2026-12-01', to: '2026-12-05' },
      { span: 'far', from: '2026-12-06', to: '2026-12-10' },
    ]);
  });
});

describe('the sweep', () => {
  it('reads every window of an empty cache, nearest days first', () => {
    expect(plan()).toEqual([
      ...ids.map((id) => `${id} near`),
      ...ids.map((id) => `${id} middle`),
      ...ids.map((id) => `${id} far`),
    ]);
  });

  it('reads nothing that was read a moment ago', () => {
    expect(plan({ windows: windowsOf(ids) })).toEqual([]);
  });

  it('reads everything when asked to, due or not', () => {
    expect(plan({ windows: windowsOf(ids), everything: true })).toHaveLength(12);
  });

  it('puts schedules with a shift inside 4 h first, then inside 24 h, then the rest', () => {
    const shifts = [
      aShift({ clientId: c, start: plus(FRIDAY_11_AM, 3 * HOUR) }),
      aShift({ clientId: b, start: plus(FRIDAY_11_AM, 20 * HOUR) }),
      aShift({ clientId: a, start: plus(FRIDAY_11_AM, 60 * HOUR) }),
    ];
    const windows = windowsOf(ids);
    const reads = plan({ shifts, windows, everything: true });
    expect(reads.slice(0, 4)).toEqual(['c near', 'b near', 'a near', 'd near']);
  });

  it('brings restless schedules round before quiet ones of the same risk', () => {
    const changedAt = plus(FRIDAY_11_AM, -10 * MINUTE);
    const windows = [...windowsOf([a, b, c]), ...windowsOf([d], FRIDAY_11_AM, { changedAt })];
    expect(plan({ windows, everything: true })[0]).toBe('d near');
  });

  it('gives what is past its planned age precedence over what is only soon', () => {
    const windows = [
      ...windowsOf([a, b, c], FRIDAY_11_AM, { readAt: plus(FRIDAY_11_AM, -MINUTE) }),
      ...windowsOf([d], FRIDAY_11_AM, { readAt: plus(FRIDAY_11_AM, -61 * MINUTE) }),
    ];
    const shifts = [aShift({ clientId: a, start: plus(FRIDAY_11_AM, HOUR) })];
    expect(plan({ windows, shifts })).toEqual(['d near', 'd middle', 'd far', 'a near']);
  });

  it('counts a reading from the future as none, because the clock was set back', () => {
    const windows = windowsOf([a], FRIDAY_11_AM, { readAt: plus(FRIDAY_11_AM, HOUR) });
    expect(plan({ clients: [a], windows })).toHaveLength(3);
  });
});

describe('the reachable limits', () => {
  it.each([
    { clients: 0, near: 15, far: 90 },
    { clients: 1000, near: 15, far: 90 },
    { clients: 6000, near: 50, far: 300 },
  ])('of $clients clients are $near and $far minutes', ({ clients, near, far }) => {
    const limits = reachableLimits(clients, DEFAULT_POLICY);
    expect(limits.nearMs / MINUTE).toBeCloseTo(near, 5);
    expect(limits.farMs / MINUTE).toBeCloseTo(far, 5);
  });
});

describe('the visits to read', () => {
  const shift = aShift({ start: at('2026-11-27 10:00'), caregiverId: caregiverId('tom') });
  const lateAt = at('2026-11-27 10:15');
  const late = { now: at('2026-11-27 10:20'), shifts: [shift] };
  const readAt = (instant: typeof lateAt) => new Map([[shift.clientId, instant]]);

  it.each([
    ['a shift is late and visits were never read', late, 1],
    [
      'they were read before the shift was late',
      { ...late, visitsReadAt: readAt(plus(lateAt, -1)) },
      1,
    ],
    ['they were read after the shift was late', { ...late, visitsReadAt: readAt(lateAt) }, 0],
    [
      'that reading is older than the near limit',
      { ...late, now: plus(lateAt, 15 * MINUTE), visitsReadAt: readAt(lateAt) },
      1,
    ],
    ['the shift is not late yet', { ...late, now: plus(lateAt, -1) }, 0],
    ['the shift is over', { ...late, now: shift.end }, 0],
    ['somebody clocked in', { ...late, visits: [aVisit(shift)] }, 0],
    ['nobody is assigned', { ...late, shifts: [{ ...shift, caregiverId: null }] }, 0],
    ['the client has left', { ...late, clients: [aClient({ active: false })] }, 0],
  ])('when %s', (_case, parts, count) => {
    expect(planVisitReads(aSnapshot(parts))).toHaveLength(count);
  });

  it('start on the day on which a night shift could have been clocked in', () => {
    const night = aShift({ start: at('2026-11-27 00:30'), caregiverId: caregiverId('tom') });
    const snapshot = aSnapshot({ now: at('2026-11-27 01:00'), shifts: [night] });
    expect(planVisitReads(snapshot)).toEqual([
      { clientId: night.clientId, from: '2026-11-26', to: '2026-11-27' },
    ]);
  });
});
