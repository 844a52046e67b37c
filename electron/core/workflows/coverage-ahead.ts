import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Finding } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import {
  addDays,
  HOUR,
  instant,
  localDate,
  localTime,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { holidaysBetween } from '../calendar/holidays.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Context } from './context.ts';
import { calledOutOf, liveCallOuts, subjectOf } from './shift-finding.ts';
import { regularOf } from './regular.ts';
import { uncoveredIn } from './uncovered.ts';

/** The schedule is read this many days ahead. */
const READ_AHEAD_DAYS = 14;

/** The next digest may come too late for what begins sooner than this. */
const TOO_LATE_FOR_DIGEST = 24 * HOUR;

/** From this probability of staying unfilled on, a shift is more than something to plan. */
const HARD_TO_FILL = 0.5;

/**
 * Gaps among `shifts` that can still be planned for, as far as the schedule is read: open shifts
 * on weekends and holidays, open weekly shifts that usually have the same caregiver, one finding
 * each, and shifts of caregivers who are off then, one finding per caregiver and day. All of it
 * is for the daily digest, except where somebody is off within a day: nobody else says so.
 */
export function coverageAhead(context: Context, shifts: readonly Shift[]): Finding[] {
  const { snapshot } = context;
  const ahead = shifts.filter((shift) => shift.start > snapshot.now);
  const holidays = holidaysAhead(snapshot);
  const open = ahead.filter(isOpen).flatMap((shift) => openFinding(context, shift, holidays));
  const { timeZone } = snapshot.agency;
  const uncovered = Map.groupBy(
    ahead.filter(uncoveredIn(snapshot)),
    (shift) => `caregiver:${shift.caregiverId ?? ''}:${localDate(shift.start, timeZone)}`,
  );
  const off = [...uncovered].map(([cause, hers]) => offFinding(context, cause, hers, holidays));
  return [...open, ...off];
}

type Holidays = ReadonlyMap<LocalDate, string>;

function openFinding(context: Context, shift: Shift, holidays: Holidays): Finding[] {
  const { snapshot } = context;
  const { date, weekday } = localTime(shift.start, snapshot.agency.timeZone);
  const holiday = holidays.get(date) ?? null;
  const isWeekend = weekday === 0 || weekday === 6;
  const isSpecial = isWeekend || holiday !== null;
  const regular = isSpecial ? null : regularOf(snapshot, shift);
  if (!isSpecial && regular === null) return [];
  const kind = holiday !== null ? 'holiday' : isWeekend ? 'weekend' : 'regular-off';
  return [finding(context, `shift:${shift.key}`, [shift], regular, { kind, holiday })];
}

function offFinding(
  context: Context,
  cause: string,
  shifts: readonly Shift[],
  holidays: Holidays,
): Finding {
  const [first] = shifts;
  const { timeZone } = context.snapshot.agency;
  const holiday = first === undefined ? null : holidays.get(localDate(first.start, timeZone));
  const details = { kind: 'caregiver-off', holiday: holiday ?? null };
  return finding(context, cause, shifts, first?.caregiverId ?? null, details);
}

function finding(
  context: Context,
  cause: string,
  shifts: readonly Shift[],
  caregiverId: CaregiverId | null,
  details: { readonly kind: string; readonly holiday: string | null },
): Finding {
  const { now } = context.snapshot;
  const lead = Math.min(...shifts.map((shift) => shift.start)) - now;
  const isSoon = lead <= TOO_LATE_FOR_DIGEST;
  const isHard = isSoon || shifts.some((shift) => staysOpen(context, shift));
  return {
    workflow: 'coverage-ahead',
    cause,
    severity: isHard ? 'high' : 'normal',
    subjects: shifts.map(subjectOf),
    caregiverId,
    details,
    urgency: isSoon && details.kind === 'caregiver-off' ? 'now' : 'digest',
    expiresAt: instant(Math.max(...shifts.map((shift) => shift.end))),
  };
}

function staysOpen(context: Context, shift: Shift): boolean {
  const except = calledOutOf({ ...shift, caregiverId: null }, liveCallOuts(context.snapshot));
  return context.fillRisk(context.rank(shift, except), shift) >= HARD_TO_FILL;
}

function holidaysAhead({ now, agency }: Snapshot): Holidays {
  const today = localDate(now, agency.timeZone);
  const ahead = holidaysBetween(today, addDays(today, READ_AHEAD_DAYS));
  return new Map(ahead.map(({ date, name }) => [date, name]));
}
