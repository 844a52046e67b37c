import { isWorked, type Shift } from '../../../shared/domain/shift.ts';
import {
  DAY,
  instant,
  localDate,
  MINUTE,
  plus,
  startOfDay,
  type Instant,
} from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { EARLY_CLOCK_IN, hasClockIn, isVisitFeedAlive } from './attendance.ts';

/** Fewer shifts than this prove nothing about the feed: each may be a no-show of its own. */
const FEWEST_SHIFTS = 5;
/** From one clock-in for this many shifts on, clock-ins arrive. */
const ONE_IN = 5;
/** The newest shifts are looked for within this time. */
const RECENT = DAY;

/** The clock-ins of an agency that has them stay away. */
export interface VisitSilence {
  /** The newest clock-in; null where a few still come. */
  readonly since: Instant | null;
}

type SilenceInput = Pick<
  Snapshot,
  'agency' | 'now' | 'policy' | 'shifts' | 'visits' | 'visitsReadAt'
>;

/**
 * Whether the visit feed went silent: everybody missing at once is a feed that broke, not a
 * morning of no-shows. Of at least 5 shifts that should have a clock-in by now, fewer than 1 in 5
 * has one; those that started this local day are looked at, and the 5 newest of the last 24 h, by
 * which an outage shows that began at noon or lasts over midnight. Fewer shifts, as in a small agency
 * or early in the morning, are taken one by one. Shifts whose visits were not read since they became
 * late do not count, and an agency without a clock-in in 7 days has no feed that could go silent.
 */
export function visitSilence(snapshot: SilenceInput): VisitSilence | null {
  const known = answers.get(snapshot);
  if (known !== undefined) return known;
  const silence = silenceOf(snapshot);
  answers.set(snapshot, silence);
  return silence;
}

/** Several workflows of one decision ask about the same snapshot. */
const answers = new WeakMap<object, VisitSilence | null>();

function silenceOf(snapshot: SilenceInput): VisitSilence | null {
  const { agency, now, visits } = snapshot;
  if (!isVisitFeedAlive(visits, now)) return null;
  const due = dueShifts(snapshot);
  const midnight = startOfDay(localDate(now, agency.timeZone), agency.timeZone);
  const silent = [due.filter(({ start }) => start >= midnight), newest(due, now)].find(isSilent);
  if (silent === undefined) return null;
  const isPartial = silent.some((one) => one.isAttended);
  return { since: isPartial ? null : newestClockIn(snapshot) };
}

interface Due {
  readonly start: Instant;
  readonly isAttended: boolean;
}

function isSilent(shifts: readonly Due[]): boolean {
  const attended = shifts.filter((one) => one.isAttended).length;
  return shifts.length >= FEWEST_SHIFTS && attended * ONE_IN < shifts.length;
}

/** The newest shifts, with all that started together with the last of them. */
function newest(due: readonly Due[], now: Instant): Due[] {
  const recent = due.filter(({ start }) => start > now - RECENT).toSorted(latestFirst);
  const last = recent[FEWEST_SHIFTS - 1];
  return last === undefined ? [] : recent.filter(({ start }) => start >= last.start);
}

function latestFirst(a: Due, b: Due): number {
  return b.start - a.start;
}

/** Shifts since yesterday that should have a clock-in by now, and whether they have. */
function dueShifts({ now, policy, shifts, visits, visitsReadAt }: SilenceInput): Due[] {
  const wait = policy.visits.lateMinutes * MINUTE;
  // A local day may last 25 hours.
  const since = instant(now - 2 * DAY);
  // Visits stand in the order of time.
  const older = visits.findLastIndex(
    ({ clockIn }) => clockIn !== null && clockIn < since - EARLY_CLOCK_IN,
  );
  const byClient = Map.groupBy(visits.slice(older + 1), (visit) => visit.clientId);
  const isDue = (shift: Shift): boolean =>
    shift.start >= since && plus(shift.start, wait) <= now && isWorked(shift);
  return shifts.filter(isDue).flatMap((shift): Due[] => {
    const isAttended =
      shift.status === 'in-progress' ||
      shift.status === 'completed' ||
      hasClockIn(shift, byClient.get(shift.clientId) ?? []);
    const readAt = visitsReadAt.get(shift.clientId) ?? null;
    const isKnown = isAttended || (readAt !== null && readAt >= shift.start + wait);
    return isKnown ? [{ start: shift.start, isAttended }] : [];
  });
}

function newestClockIn({ visits, now }: SilenceInput): Instant | null {
  return visits.findLast(({ clockIn }) => clockIn !== null && clockIn <= now)?.clockIn ?? null;
}
