import type { ShiftKey } from '../../../shared/domain/ids.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';
import { shiftAt } from './month-wellsky.ts';
import { isIn, type Month } from './scripted-month.ts';
import type { Alert } from './month-audit.ts';

/** How far ahead open shifts are alerted; farther ones Standby keeps for the digest. */
const AHEAD = 72 * HOUR;

/**
 * What one writes first: read the schedule at every tick, keep the last answer when WellSky
 * fails, and say what is open. `every-observation` says it each time, `every-change` when a shift
 * was not open the time before. An empty answer empties the schedule.
 */
export function naivePoller(
  month: Month,
  tick: number,
  kind: 'every-observation' | 'every-change',
): Alert[] {
  const alerts: Alert[] = [];
  let schedule: readonly Shift[] = [];
  let readAt: Instant = month.from;
  let open = new Set<ShiftKey>();
  for (let at = month.from; at < month.to; at = (at + tick) as Instant) {
    if (isIn(month.sleeps, at)) continue;
    const outage = month.outages.find((one) => isIn([one], at));
    if (outage === undefined || outage.kind === 'empty') {
      schedule = outage === undefined ? month.shifts.flatMap((one) => shiftAt(one, at)) : [];
      readAt = at;
    }
    const now = schedule.filter((one) => isOpen(one) && one.start > at && one.start - at <= AHEAD);
    for (const { key } of now) {
      if (kind === 'every-change' && open.has(key)) continue;
      alerts.push({ shift: key, place: 'desktop', newsAt: month.from, at, readAt, rank: 0 });
    }
    open = new Set(now.map((one) => one.key));
  }
  return alerts;
}
