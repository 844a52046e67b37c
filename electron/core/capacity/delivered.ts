import { DAY, HOUR, plus, type Instant } from '../../../shared/util/time.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import { workdayOf, workweekOf, type WorkPeriod } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { median } from '../statistics/robust.ts';
import { recentWork } from './recent-work.ts';
import { spanOf, usualLengths, visitAt } from './visit-span.ts';
import { dayAt, workdaysBetween } from './workdays.ts';

/** What the agency has worked. */
export interface Delivered {
  /** Complete workdays, oldest first, to yesterday; those of the current workweek in any case. */
  readonly days: readonly WorkPeriod[];
  /** Hours of each of the days. */
  readonly hours: readonly number[];
  /** Index of the first day of the first workweek that is known in full. */
  readonly firstFullWeek: number;
  /** Hours of today's shifts that are over. */
  readonly today: number;
}

export type DeliveredInput = Pick<
  Snapshot,
  'agency' | 'policy' | 'now' | 'shifts' | 'visits' | 'callOuts'
>;

/** For so long a visit may still come in late, and until then the schedule stands in for it. */
const RECENT = 7 * DAY;

/** A first week with less than this part of a usual one was not worked, or not recorded, in full. */
const FULL_WEEK = 0.5;

const WEEK = 7;

/**
 * Delivered hours by workday. A visit counts with all its hours on the day it starts, also without
 * a client.
 */
export function deliveredDays(input: DeliveredInput): Delivered {
  const { visits, now } = input;
  const { week } = input.policy;
  const today = workdayOf(now, week, input.agency.timeZone);
  const thisWeek = workweekOf(now, week, input.agency.timeZone);
  const withToday = workdaysBetween(earliest(visits, thisWeek.start), now, input);
  const worked = hoursOf(withToday, today.start, input);
  const [days, hours] = [withToday.slice(0, -1), worked.slice(0, -1)];
  const firstFullWeek = findFullWeek(days, hours, input);
  return { days, hours, firstFullWeek, today: worked.at(-1) ?? 0 };
}

/** Visits come in order of their beginning, apart from those that say nothing of it. */
function earliest(visits: readonly Visit[], otherwise: Instant): Instant {
  const first = visits.find((visit) => visitAt(visit) !== null);
  const at = first === undefined ? null : visitAt(first);
  return at !== null && at < otherwise ? at : otherwise;
}

function hoursOf(days: readonly WorkPeriod[], today: Instant, input: DeliveredInput): number[] {
  const from = plus(today, -RECENT - DAY);
  const hours = days.map(() => 0);
  const add = (startsAt: Instant, worked: number): void => {
    const day = dayAt(days, startsAt);
    if (day >= 0) hours[day] = (hours[day] ?? 0) + worked;
  };
  const usual = usualLengths(input.visits);
  for (const visit of input.visits) {
    if ((visitAt(visit) ?? from) >= from) continue;
    const span = spanOf(visit, usual);
    if (span !== null) add(span.start, (span.end - span.start) / HOUR);
  }
  for (const work of recentWork(input, { from, today }, usual)) add(work.startsAt, work.hours);
  return hours;
}

/** The first week that lies wholly within the history and is not thin; the end where none does. */
function findFullWeek(
  days: readonly WorkPeriod[],
  hours: readonly number[],
  { agency, policy }: DeliveredInput,
): number {
  const isFirst = ({ start, date }: WorkPeriod): boolean =>
    workweekOf(start, policy.week, agency.timeZone).date === date;
  // The history begins somewhere within its first day.
  const first = days.findIndex((day, index) => index > 0 && isFirst(day));
  if (first < 0) return days.length;
  const weeks = weeklySums(hours.slice(first));
  const usual = median(weeks);
  const full = weeks.findIndex((week) => week > 0 && week >= FULL_WEEK * usual);
  return full < 0 ? days.length : first + WEEK * full;
}

/** Sums of seven days each; days at the end that make no whole week are left out. */
export function weeklySums(hours: readonly number[]): number[] {
  return Array.from({ length: Math.floor(hours.length / WEEK) }, (_, week) =>
    hours.slice(WEEK * week, WEEK * (week + 1)).reduce((sum, day) => sum + day, 0),
  );
}
