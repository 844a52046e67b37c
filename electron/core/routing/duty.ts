import type { RecipientId } from '../../../shared/domain/ids.ts';
import type { DutyHours, Recipient } from '../../../shared/domain/recipient.ts';
import {
  addDays,
  atLocal,
  localDate,
  localTime,
  minuteOfDay,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';

type OnDuty = Pick<Recipient, 'id' | 'dutyHours'>;

/** One stretch of somebody's duty, from `from` up to but not including `to`. */
export interface DutySpan {
  readonly recipientId: RecipientId;
  readonly from: Instant;
  readonly to: Instant;
}

const MIDNIGHT = minuteOfDay('23:59') + 1;
const DAYS_OF_WEEK = 7;

/**
 * All duty that touches `from` … `until`, by the agency's wall clock: a time that the clock shows
 * twice is the first of the two, one that it skips the moment after the gap.
 */
export function dutySpans(
  recipients: readonly OnDuty[],
  from: Instant,
  until: Instant,
  zone: string,
): DutySpan[] {
  const last = localDate(until, zone);
  const spans: DutySpan[] = [];
  // Yesterday's duty may run past midnight.
  for (let date = addDays(localDate(from, zone), -1); date <= last; date = addDays(date, 1)) {
    const { weekday } = localTime(startOfDay(date, zone), zone);
    for (const { id, dutyHours } of recipients) {
      for (const hours of dutyHours) {
        if (hours.weekday !== weekday) continue;
        spans.push({ recipientId: id, ...spanOn(date, hours, zone) });
      }
    }
  }
  return spans.filter((span) => span.to > from && span.from <= until);
}

function spanOn(
  date: LocalDate,
  { fromMinute, toMinute }: DutyHours,
  zone: string,
): Pick<DutySpan, 'from' | 'to'> {
  const end = fromMinute >= toMinute ? addDays(date, 1) : date;
  return {
    from: atLocal(date, fromMinute, zone),
    to: toMinute === MIDNIGHT ? startOfDay(addDays(end, 1), zone) : atLocal(end, toMinute, zone),
  };
}

/** Who is on duty. The spans have to cover `at`. */
export function onDutyAt(spans: readonly DutySpan[], at: Instant): ReadonlySet<RecipientId> {
  const now = spans.filter(({ from, to }) => from <= at && at < to);
  return new Set(now.map(({ recipientId }) => recipientId));
}

/** When somebody's duty begins or ends next; null within the time that the spans cover. */
export function nextDutyChange(spans: readonly DutySpan[], after: Instant): Instant | null {
  return spans
    .flatMap(({ from, to }) => [from, to])
    .reduce<Instant | null>(
      (next, at) => (at > after && (next === null || at < next) ? at : next),
      null,
    );
}

/** A time of the week: 0 Sunday … 6 Saturday, and minutes after midnight. */
export interface WeekTime {
  readonly weekday: number;
  readonly minute: number;
}

/** Hours of the week that nobody covers; they may run past Saturday's midnight. */
export interface WeekGap {
  readonly from: WeekTime;
  readonly to: WeekTime;
}

const DAY_MINUTES = MIDNIGHT;
const WEEK_MINUTES = DAYS_OF_WEEK * DAY_MINUTES;

/**
 * When in the week nobody is on duty, the longest gap first and equal ones in the order of the week;
 * empty where somebody is on call, who covers every hour. One gap of the whole week where nobody has
 * any hours.
 */
export function uncoveredHours(
  recipients: readonly Pick<Recipient, 'dutyHours' | 'isOnCall'>[],
): WeekGap[] {
  if (recipients.some(({ isOnCall }) => isOnCall)) return [];
  const covered = recipients
    .flatMap(({ dutyHours }) => dutyHours.map(minutesOfWeek))
    .sort((a, b) => a.from - b.from);
  const [first] = covered;
  const whole = { from: { weekday: 0, minute: 0 }, to: { weekday: 0, minute: 0 } };
  if (first === undefined) return [whole];
  const gaps: { readonly from: number; readonly to: number }[] = [];
  // The last of the week may reach into the next one.
  let reached = Math.max(first.from, ...covered.map(({ to }) => to - WEEK_MINUTES));
  for (const { from, to } of [...covered, { from: first.from + WEEK_MINUTES, to: Infinity }]) {
    if (from > reached) gaps.push({ from: reached, to: from });
    reached = Math.max(reached, to);
  }
  return gaps
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .map(({ from, to }) => ({ from: weekTime(from), to: weekTime(to) }));
}

function minutesOfWeek({ weekday, fromMinute, toMinute }: DutyHours): {
  readonly from: number;
  readonly to: number;
} {
  const start = weekday * DAY_MINUTES;
  const end = fromMinute >= toMinute ? start + DAY_MINUTES : start;
  return { from: start + fromMinute, to: end + toMinute };
}

function weekTime(minute: number): WeekTime {
  const inWeek = minute % WEEK_MINUTES;
  return { weekday: Math.floor(inWeek / DAY_MINUTES), minute: inWeek % DAY_MINUTES };
}
