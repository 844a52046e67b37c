import { setImmediate as turn } from 'node:timers/promises';
import type { Rehearsal } from '../../shared/contract/insights.ts';
import { DAY, plus, type Instant } from '../../shared/util/time.ts';
import type { History } from '../core/rehearsal/as-of.ts';
import type { Fired } from '../core/rehearsal/office.ts';
import { reconstructed } from '../core/rehearsal/reconstruct.ts';
import { replay } from '../core/rehearsal/replay.ts';
import { tally } from '../core/rehearsal/tally.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { HISTORY_DAYS } from './gathered.ts';
import type { Source } from './parts.ts';

/** Shifts of the week before still count for hours, rest and a late care log. */
const SHIFTS_BEFORE = 10 * DAY;
const SHIFTS_AFTER = 16 * DAY;

/**
 * What the workflows would have done in the last `days` days, by what the cache knows of them.
 * Everything else in the process has its turn after each moment of the past; the cache is read
 * once, at the beginning.
 */
export async function rehearse(
  source: Pick<Source, 'store'>,
  today: Snapshot,
  days: number,
): Promise<Rehearsal> {
  const to = today.now;
  const from = plus(to, -days * DAY);
  const history = historyOf(source, today, from);
  const fired: Fired[] = [];
  for (const more of replay({ ...history, from, to })) {
    fired.push(...more);
    await turn();
  }
  return tally({ fired, from, to, history });
}

function historyOf({ store }: Pick<Source, 'store'>, today: Snapshot, from: Instant): History {
  const visits = store.visits.since(plus(from, -HISTORY_DAYS * DAY));
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
