import type { Visit } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, plus, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import { workdayOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { spanOf, usualLengths, visitAt, type UsualLength } from './visit-span.ts';
import { dayAt, workdaysBetween } from './workdays.ts';

/** What visits alone say of the days that no schedule is needed for any more. */
export interface PastHours {
  /** The beginning of the first visit; null without any. */
  readonly first: Instant | null;
  /** Visits before this moment are counted. */
  readonly until: Instant;
  /** Hours by workday. */
  readonly byDay: ReadonlyMap<LocalDate, number>;
  readonly usual: UsualLength;
}

/** For so long a visit may still come in late, and until then the schedule stands in for it. */
const RECENT = 7 * DAY;

/**
 * Delivered hours by workday of all visits older than a week. A visit counts with all its hours on
 * the day it starts, also without a client. Nothing but visits and the date changes it, so that it
 * need not be counted again with every shift that changes.
 */
export function pastHours(
  input: Pick<Snapshot, 'agency' | 'policy' | 'now' | 'visits'>,
): PastHours {
  const { visits, policy, agency, now } = input;
  const today = workdayOf(now, policy.week, agency.timeZone);
  const until = plus(today.start, -RECENT - DAY);
  const usual = usualLengths(visits);
  const first = firstMoment(visits);
  const days = first === null ? [] : workdaysBetween(first, until, input);
  const hours = days.map(() => 0);
  for (const visit of visits) {
    if ((visitAt(visit) ?? until) >= until) continue;
    const span = spanOf(visit, usual);
    const day = span === null ? -1 : dayAt(days, span.start);
    if (span !== null && day >= 0) hours[day] = (hours[day] ?? 0) + (span.end - span.start) / HOUR;
  }
  const byDay = new Map(days.map(({ date }, day) => [date, hours[day] ?? 0]));
  return { first, until, byDay, usual };
}

/** Visits come in order of their beginning, apart from those that say nothing of it. */
function firstMoment(visits: readonly Visit[]): Instant | null {
  const first = visits.find((visit) => visitAt(visit) !== null);
  return first === undefined ? null : visitAt(first);
}
