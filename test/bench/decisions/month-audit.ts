import type { ShiftKey } from '../../../shared/domain/ids.ts';
import { HOUR, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { holderAt, isIn, openSince, type Month, type ScriptedShift } from './scripted-month.ts';

/** One alert about one shift. */
export interface Alert {
  readonly shift: ShiftKey;
  /** Where it was heard: a channel and an address. */
  readonly place: string;
  /** Since when there was nothing new to say but what the shift itself did. */
  readonly newsAt: Instant;
  readonly at: Instant;
  /** When what it rests on was last completely read; null where that is not known to be true. */
  readonly readAt: Instant | null;
  /** How severe it is: 0 is the least. */
  readonly rank: number;
}

/** How a month's alerts were, held against what really happened. */
export interface MonthResult {
  readonly alerts: number;
  /** Said again while nothing had changed and it had not become more severe. */
  readonly duplicates: number;
  /** Rest on a reading older than its limit, or on none. */
  readonly stale: number;
  /** About a shift that had been filled or deleted for longer than a reading may be old. */
  readonly wrong: number;
  /** Shifts that started with nobody, open for two hours and more while that could be known. */
  readonly unfilled: number;
  /** Of these, alerted at least two hours before they started. */
  readonly inTime: number;
}

/** Today and tomorrow may be known this old; the script opens nothing further ahead. */
const LIMIT = 15 * MINUTE;
const IN_TIME = 2 * HOUR;
/** The group wait, and the time until the next reading is due. */
const TO_TELL = 11 * MINUTE;

/** Holds alerts against the truth of the month. */
export function auditMonth(month: Month, alerts: readonly Alert[]): MonthResult {
  const scripted = new Map(month.shifts.map((one) => [one.shift.key, one]));
  const byShift = Map.groupBy(alerts, (alert) => alert.shift);
  const unfilled = month.shifts.filter((one) => isUnfilled(one, month));
  return {
    alerts: alerts.length,
    duplicates: [...byShift].reduce(
      (sum, [key, all]) => sum + duplicatesAmong(all, scripted.get(key)),
      0,
    ),
    stale: alerts.filter(({ at, readAt }) => readAt === null || at - readAt > LIMIT).length,
    wrong: alerts.filter((alert) => isWrong(alert, scripted.get(alert.shift))).length,
    unfilled: unfilled.length,
    inTime: unfilled.filter((one) => isInTime(one, byShift.get(one.shift.key) ?? [])).length,
  };
}

/** Alerts of one shift that say what an earlier one said of the same opening. */
function duplicatesAmong(alerts: readonly Alert[], scripted: ScriptedShift | undefined): number {
  if (scripted === undefined) return 0;
  return alerts.filter((alert, index) => {
    const openedAt = openSince(scripted, alert.at) ?? alert.at;
    return alerts
      .slice(0, index)
      .some(
        (earlier) =>
          earlier.place === alert.place &&
          earlier.at >= openedAt &&
          earlier.at > alert.newsAt &&
          earlier.rank >= alert.rank,
      );
  }).length;
}

function isWrong({ at }: Alert, scripted: ScriptedShift | undefined): boolean {
  if (scripted === undefined) return true;
  const wasOpen = (when: Instant): boolean => holderAt(scripted, when) === null;
  const changes = scripted.turns.filter((turn) => turn.at > at - LIMIT && turn.at <= at);
  return !wasOpen(at) && !wasOpen(plus(at, -LIMIT)) && !changes.some((one) => one.holder === null);
}

/** Whether nobody came, and that could be known and said two hours ahead. */
function isUnfilled(scripted: ScriptedShift, month: Month): boolean {
  const { start } = scripted.shift;
  if (start < month.from || start >= month.to) return false;
  const openedAt = openSince(scripted, start);
  if (openedAt === null) return false;
  const latest = plus(start, -IN_TIME);
  // Somewhere in between the schedule could be read and the alert sent.
  const needed = LIMIT + TO_TELL;
  for (let from = openedAt; from + needed <= latest; from = plus(from, MINUTE)) {
    if (isQuiet(month, from, plus(from, needed))) return true;
  }
  return false;
}

/** Whether the computer was awake and WellSky answered the whole time. */
function isQuiet({ outages, sleeps, from: begun }: Month, from: Instant, to: Instant): boolean {
  const troubles = [...outages, ...sleeps];
  const isHit = troubles.some((one) => one.from < to && one.to > from);
  return from >= begun && !isHit && !isIn(troubles, from);
}

function isInTime(scripted: ScriptedShift, alerts: readonly Alert[]): boolean {
  const { start } = scripted.shift;
  const openedAt = firstOpened(scripted, openSince(scripted, start) ?? start);
  return alerts.some(({ at }) => at >= openedAt && at <= start - IN_TIME);
}

/** Whoever was told before a flap knows; what closed for longer has to be told again. */
const FLAP = 30 * MINUTE;

function firstOpened(scripted: ScriptedShift, openedAt: Instant): Instant {
  const closed = scripted.turns.findLast((turn) => turn.at < openedAt);
  const before = closed === undefined ? null : openSince(scripted, plus(closed.at, -1));
  const isFlap = before !== null && closed !== undefined && openedAt - closed.at <= FLAP;
  return isFlap ? firstOpened(scripted, before) : openedAt;
}
