import type { CallOut } from '../../../shared/domain/history.ts';
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

/** What begins sooner than this is a gap to close today. */
const SOON = 24 * HOUR;

/**
 * The next digest may come too late for what begins sooner than this. It interrupts at night, too: a
 * shift that starts in four hours with nobody is what whoever is on call is there for.
 */
const TOO_LATE_FOR_DIGEST = 4 * HOUR;

/** From this probability of staying unfilled on, a shift is more than something to plan. */
const HARD_TO_FILL = 0.5;

/**
 * Gaps among `shifts` that can still be planned for, as far as the schedule is read: open shifts
 * on weekends and holidays, open weekly shifts that usually have the same caregiver, one finding
 * each, and shifts of caregivers who are off then, one finding per caregiver and day. All of it
 * is for the daily digest, except a shift that starts within 4 h and whose caregiver is
 * off: nobody else says so.
 */
export function coverageAhead(context: Context, shifts: readonly Shift[]): Finding[] {
  const { snapshot } = context;
  const ahead = shifts.filter((shift) => shift.start > snapshot.now);
  const holidays = holidaysAhead(snapshot);
  const asked: Asked = { context, holidays, callOuts: liveCallOuts(snapshot) };
  const open = ahead.filter(isOpen).flatMap((shift) => openFinding(asked, shift));
  const { timeZone } = snapshot.agency;
  const uncovered = Map.groupBy(
    ahead.filter(uncoveredIn(snapshot)),
    (shift) => `caregiver:${shift.caregiverId ?? ''}:${localDate(shift.start, timeZone)}`,
  );
  const off = [...uncovered].map(([cause, hers]) => offFinding(asked, cause, hers));
  return [...open, ...off];
}

type Holidays = ReadonlyMap<LocalDate, string>;

/** What every finding of one run is made from. */
interface Asked {
  readonly context: Context;
  readonly holidays: Holidays;
  readonly callOuts: readonly CallOut[];
}

function openFinding(asked: Asked, shift: Shift): Finding[] {
  const { context, holidays } = asked;
  const { snapshot } = context;
  const { date, weekday } = localTime(shift.start, snapshot.agency.timeZone);
  const holiday = holidays.get(date) ?? null;
  const isWeekend = weekday === 0 || weekday === 6;
  const isSpecial = isWeekend || holiday !== null;
  const regular = isSpecial ? null : regularOf(snapshot, shift);
  if (!isSpecial && regular === null) return [];
  const kind = holiday !== null ? 'holiday' : isWeekend ? 'weekend' : 'regular-off';
  return [finding(asked, `shift:${shift.key}`, [shift], regular, { kind, holiday })];
}

function offFinding(asked: Asked, cause: string, shifts: readonly Shift[]): Finding {
  const { context, holidays } = asked;
  const [first] = shifts;
  const { timeZone } = context.snapshot.agency;
  const holiday = first === undefined ? null : holidays.get(localDate(first.start, timeZone));
  const details = { kind: 'caregiver-off', holiday: holiday ?? null };
  return finding(asked, cause, shifts, first?.caregiverId ?? null, details);
}

function finding(
  asked: Asked,
  cause: string,
  shifts: readonly Shift[],
  caregiverId: CaregiverId | null,
  details: { readonly kind: string; readonly holiday: string | null },
): Finding {
  const { now } = asked.context.snapshot;
  const lead = Math.min(...shifts.map((shift) => shift.start)) - now;
  const isSoon = lead <= SOON;
  const isHard = isSoon || shifts.some((shift) => staysOpen(asked, shift));
  return {
    workflow: 'coverage-ahead',
    cause,
    severity: isHard ? 'high' : 'normal',
    subjects: shifts.map(subjectOf),
    caregiverId,
    details,
    urgency: lead <= TOO_LATE_FOR_DIGEST && details.kind === 'caregiver-off' ? 'now' : 'digest',
    expiresAt: instant(Math.max(...shifts.map((shift) => shift.end))),
  };
}

function staysOpen({ context, callOuts }: Asked, shift: Shift): boolean {
  const except = calledOutOf({ ...shift, caregiverId: null }, callOuts);
  return context.fillRisk(context.rank(shift, except), shift) >= HARD_TO_FILL;
}

function holidaysAhead({ now, agency }: Snapshot): Holidays {
  const today = localDate(now, agency.timeZone);
  const ahead = holidaysBetween(today, addDays(today, READ_AHEAD_DAYS));
  return new Map(ahead.map(({ date, name }) => [date, name]));
}
