import { BRIEFING_KINDS, type BriefingKind } from '../../../shared/contract/insights.ts';
import {
  addDays,
  atLocal,
  HOUR,
  localDate,
  localTime,
  minuteOfDay,
  type Instant,
} from '../../../shared/util/time.ts';

/** When something is due by the agency's wall clock. */
export interface DueTime {
  /** Minutes after local midnight. */
  readonly minute: number;
  /** 0 Sunday … 6 Saturday; null for every day. */
  readonly weekday: number | null;
  /** Milliseconds for which it is still worth having when the computer slept. */
  readonly goodFor: number;
}

/** All due times. A morning that was slept through is no news in the afternoon. */
export const DUE_TIMES: Readonly<Record<BriefingKind, DueTime>> = {
  morning: { minute: minuteOfDay('07:00'), weekday: null, goodFor: 5 * HOUR },
  evening: { minute: minuteOfDay('17:00'), weekday: null, goodFor: 5 * HOUR },
  weekly: { minute: minuteOfDay('07:00'), weekday: 1, goodFor: 36 * HOUR },
};

/**
 * When the time last came round, at or before `now`. It is one instant for every local day, the
 * first where the wall clock shows it twice, and the moment after the gap where it is skipped.
 */
export function lastDue({ minute, weekday }: DueTime, now: Instant, zone: string): Instant {
  const today = localTime(now, zone);
  const back = weekday === null ? 0 : (today.weekday - weekday + 7) % 7;
  const date = addDays(today.date, -back);
  const due = atLocal(date, minute, zone);
  return due <= now ? due : atLocal(addDays(date, weekday === null ? -1 : -7), minute, zone);
}

/**
 * The due time that is to be served now, or null. `served` is the due time that was served last;
 * one from the future (the clock was set back) says nothing. A local day is served once, whatever
 * the clock did in between; of several that were missed only the newest comes, unless it is stale.
 */
export function dueNow(
  time: DueTime,
  now: Instant,
  zone: string,
  served: Instant | null,
): Instant | null {
  const due = lastDue(time, now, zone);
  if (now - due > time.goodFor) return null;
  const isServed =
    served !== null && served <= now && localDate(served, zone) >= localDate(due, zone);
  return isServed ? null : due;
}

/** Whether a briefing that was due at `dueAt` is still worth showing. */
export function isWorthHaving(kind: BriefingKind, dueAt: Instant, now: Instant): boolean {
  return dueAt <= now && now - dueAt <= DUE_TIMES[kind].goodFor;
}

/** Which of the two daily briefings the day is at: the one that was due last. */
export function briefingByClock(now: Instant, zone: string): BriefingKind {
  const daily = BRIEFING_KINDS.filter((kind) => DUE_TIMES[kind].weekday === null);
  return daily.reduce((latest, kind) =>
    lastDue(DUE_TIMES[kind], now, zone) > lastDue(DUE_TIMES[latest], now, zone) ? kind : latest,
  );
}
