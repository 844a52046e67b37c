import { setImmediate as turn } from 'node:timers/promises';
import type { Answer } from '../../shared/contract/contract.ts';
import type { Rehearsal } from '../../shared/contract/insights.ts';
import { DAY, plus, type Instant } from '../../shared/util/time.ts';
import type { History } from '../core/rehearsal/as-of.ts';
import type { Fired } from '../core/rehearsal/office.ts';
import { reconstructed } from '../core/rehearsal/reconstruct.ts';
import { replay } from '../core/rehearsal/replay.ts';
import { tally } from '../core/rehearsal/tally.ts';
import { SNAPSHOT_DAYS, type Snapshot } from '../core/snapshot.ts';
import type { Source } from './parts.ts';
import type { Store } from '../io/store/store.ts';

/** Shifts of the week before still count for hours, rest and a late care log. */
const SHIFTS_BEFORE = 10 * DAY;
const SHIFTS_AFTER = SNAPSHOT_DAYS.shiftsAhead * DAY;

/** Caches that are being rehearsed on. */
const busy = new WeakSet<Store>();

/**
 * What the workflows would have done in the last `days` days, by what the cache knows of them.
 * Everything else in the process has its turn after each step; the cache is read once, at the
 * beginning. One rehearsal runs at a time, until `signal` is aborted: its cache is closed then.
 */
export async function rehearse(
  source: Pick<Source, 'store'>,
  today: Snapshot,
  days: number,
  signal: AbortSignal | null = null,
): Promise<Answer<Rehearsal>> {
  const { store } = source;
  if (busy.has(store)) {
    const message = 'A rehearsal is running already. Wait until it has ended.';
    return { ok: false, code: 'conflict', message };
  }
  busy.add(store);
  try {
    return await rehearsed(source, today, days, signal);
  } finally {
    busy.delete(store);
  }
}

async function rehearsed(
  source: Pick<Source, 'store'>,
  today: Snapshot,
  days: number,
  signal: AbortSignal | null,
): Promise<Answer<Rehearsal>> {
  const to = today.now;
  const from = plus(to, -days * DAY);
  const history = historyOf(source, today, from);
  const fired: Fired[] = [];
  for (const more of replay({ ...history, from, to })) {
    if (more !== undefined) fired.push(...more);
    await turn();
    if (signal?.aborted === true) return LEFT;
  }
  return { ok: true, value: tally({ fired, from, to, history }) };
}

const LEFT = {
  ok: false,
  code: 'unavailable',
  message: 'The agency was left while its days were rehearsed. Rehearse again there.',
} as const;

function historyOf({ store }: Pick<Source, 'store'>, today: Snapshot, from: Instant): History {
  const visits = store.visits.since(plus(from, -SNAPSHOT_DAYS.history * DAY));
  const since = plus(from, -SHIFTS_BEFORE);
  return {
    today: { ...today, visits },
    shifts: reconstructed({
      shifts: store.shifts.between(since, plus(today.now, SHIFTS_AFTER)),
      asks: today.asks.filter((ask) => ask.shiftStart >= since && ask.askedAt <= today.now),
      callOuts: today.callOuts.filter((one) => one.shiftStart >= since),
      visits: visits.filter((visit) => (visit.clockIn ?? visit.clockOut ?? -Infinity) >= since),
    }),
    bookedHours: store.bookedHours.all(),
  };
}
