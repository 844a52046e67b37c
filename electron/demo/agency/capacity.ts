import {
  HOUR,
  MINUTE,
  addDays,
  plus,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { GOLDEN_WEEK_HOURS, TYPICAL_WEEK_HOURS, WEEK_SCATTER } from '../golden.ts';
import { chance } from '../random.ts';
import type { AgencyDraft, DemoShift } from '../world/model.ts';
import { localInstant } from './calendar.ts';
import { FUTURE_WEEKS, HISTORY_WEEKS } from './sizes.ts';

/**
 * Trims every week to the golden hours by letting clients cancel invented shifts: past weeks to
 * what was delivered on average, the golden week (Thanksgiving with the default start) to 2,150 h
 * booked, open shifts included. What comes later is trimmed to a little below the typical level.
 */
export function trimToGoldenHours(
  draft: AgencyDraft,
  seed: number,
  sunday: LocalDate,
  at: Instant,
): void {
  for (let week = -HISTORY_WEEKS - 1; week <= FUTURE_WEEKS + 1; week += 1) {
    const from = localInstant(addDays(sunday, 7 * week), 0);
    const to = localInstant(addDays(sunday, 7 * (week + 1)), 0);
    const shifts = draft.shifts.filter((shift) => shift.start >= from && shift.start < to);
    const counted = shifts.filter((shift) => counts(shift, at, week));
    trim(counted, seed, hoursOfWeek(week));
  }
}

function hoursOfWeek(week: number): number {
  if (week === 0) return GOLDEN_WEEK_HOURS;
  const scatter = WEEK_SCATTER[(-week - 1) % WEEK_SCATTER.length] ?? 0;
  return week < 0 ? TYPICAL_WEEK_HOURS + scatter : TYPICAL_WEEK_HOURS - 40;
}

/** Past weeks count what was worked, the golden week and later ones what is booked. */
function counts(shift: DemoShift, at: Instant, week: number): boolean {
  if (shift.cancelled) return false;
  return shift.caregiverId !== null || (week >= 0 && (shift.start >= at || week > 0));
}

function trim(shifts: readonly DemoShift[], seed: number, hours: number): void {
  let surplus = shifts.reduce((sum, shift) => sum + shift.end - shift.start, 0) - hours * HOUR;
  const free = shifts
    .filter((shift) => !shift.pinned && shift.caregiverId !== null)
    .sort((left, right) => order(seed, left) - order(seed, right));
  for (const shift of free) {
    const length = shift.end - shift.start;
    if (length > surplus) continue;
    shift.cancelled = true;
    surplus -= length;
  }
  const rest = free.find((shift) => !shift.cancelled && shift.end - shift.start > surplus + HOUR);
  if (rest !== undefined && surplus >= MINUTE) rest.end = plus(rest.end, -surplus);
}

function order(seed: number, shift: DemoShift): number {
  return chance(seed, 'trim', shift.occurrenceId);
}
