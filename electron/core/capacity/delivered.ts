import type { Instant } from '../../../shared/util/time.ts';
import { workdayOf, workweekOf, type WorkPeriod } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { median } from '../statistics/robust.ts';
import type { PastHours } from './past-hours.ts';
import { recentWork } from './recent-work.ts';
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

/** A first week with less than this part of a usual one was not worked, or not recorded, in full. */
const FULL_WEEK = 0.5;

const WEEK = 7;

/** Delivered hours by workday: what is long past from visits alone, the last week also as planned. */
export function deliveredDays(input: DeliveredInput, past: PastHours): Delivered {
  const { now, policy, agency } = input;
  const today = workdayOf(now, policy.week, agency.timeZone).start;
  const thisWeek = workweekOf(now, policy.week, agency.timeZone).start;
  const first = past.first !== null && past.first < thisWeek ? past.first : thisWeek;
  const withToday = workdaysBetween(first, now, input);
  const worked = withToday.map(({ date }) => past.byDay.get(date) ?? 0);
  for (const work of recentWork(input, { from: past.until, today }, past.usual)) {
    const day = dayAt(withToday, work.startsAt);
    if (day >= 0) worked[day] = (worked[day] ?? 0) + work.hours;
  }
  const [days, hours] = [withToday.slice(0, -1), worked.slice(0, -1)];
  const firstFullWeek = findFullWeek(days, hours, input);
  return { days, hours, firstFullWeek, today: worked.at(-1) ?? 0 };
}

/** The first week that lies wholly within the history and is not thin; the end where none does. */
function findFullWeek(
  days: readonly WorkPeriod[],
  hours: readonly number[],
  { agency, policy }: DeliveredInput,
): number {
  const weekOf = (at: Instant): WorkPeriod => workweekOf(at, policy.week, agency.timeZone);
  // The history begins somewhere within its first day.
  const first = days.findIndex(({ start, date }, day) => day > 0 && weekOf(start).date === date);
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
