import type { HoursReport } from '../../../shared/contract/insights.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';
import type { WorkLine } from './lines.ts';

export type Difference = HoursReport['rows'][number]['differences'][number];
type Code = Difference['code'];

/** Hours of one line by each source; null where the source says nothing. */
export interface LineHours {
  readonly scheduled: number | null;
  readonly visited: number | null;
  readonly charged: number | null;
}

/** A quarter of an hour is how payroll rounds; less than that is nobody's business. */
const TOLERANCE = 0.25;

/** What is known of the period beside its lines. */
export interface Known {
  /** From here on the schedule was read; a visit before has no shift to be compared with. */
  readonly scheduleFrom: Instant | null;
  /** Whether charge items were read for the period. */
  readonly hasCharges: boolean;
  /** What is not over yet differs from nothing. */
  readonly now: Instant;
}

/**
 * Hours of one line. A visit with a missing stamp counts as planned, and not at all where no plan
 * is known; so does a shift that is still to come.
 */
export function hoursOf({ shift, visits, charges }: WorkLine): LineHours {
  const planned = shift === null ? plannedHours(visits) : (shift.end - shift.start) / HOUR;
  return {
    scheduled: planned,
    visited: visits.length === 0 ? null : visitedHours(visits, planned),
    charged: charges.length === 0 ? null : charges.reduce((sum, one) => sum + one.quantity, 0),
  };
}

function plannedHours(visits: readonly Visit[]): number | null {
  const spans = visits.flatMap(({ plannedStart, plannedEnd }) =>
    plannedStart === null || plannedEnd === null ? [] : [(plannedEnd - plannedStart) / HOUR],
  );
  return spans.length === 0 ? null : spans.reduce((sum, hours) => sum + hours, 0);
}

/** Clocked hours; where a stamp is missing, what the plan leaves for that visit. */
function visitedHours(visits: readonly Visit[], planned: number | null): number {
  const clocked = visits.flatMap(({ clockIn, clockOut }) =>
    clockIn === null || clockOut === null ? [] : [(clockOut - clockIn) / HOUR],
  );
  const sum = clocked.reduce((total, hours) => total + hours, 0);
  return clocked.length === visits.length ? sum : Math.max(sum, planned ?? 0);
}

/** Everything about the line that somebody should look at before paying or billing it. */
export function differencesOf(line: WorkLine, known: Known): Difference[] {
  const hours = hoursOf(line);
  const { at } = line;
  const found = (code: Code, by: number, text: string): Difference => ({
    at,
    code,
    hours: by,
    text,
  });
  return [
    ...aboutVisit(line, hours, known).map((one) => found(...one)),
    ...aboutCharge(line, hours, known).map((one) => found(...one)),
  ];
}

type Remark = readonly [code: Code, hours: number, text: string];

function aboutVisit(line: WorkLine, { scheduled, visited }: LineHours, known: Known): Remark[] {
  const { shift, visits, charges } = line;
  if (shift !== null && visits.length === 0) {
    if (shift.end > known.now) return [];
    return [['no-visit', -(scheduled ?? 0), 'scheduled, but no visit']];
  }
  if (visits.length === 0) {
    const hours = charges.reduce((sum, one) => sum + one.quantity, 0);
    return [['charged-without-visit', hours, 'charged, but no visit']];
  }
  return [
    ...withoutShift(line, visited, known),
    ...stamps(line, known),
    ...otherCaregiver(line, visited),
    ...length(scheduled, visited, line, known),
  ];
}

function withoutShift(
  { shift, visits, at }: WorkLine,
  visited: number | null,
  known: Known,
): Remark[] {
  const isComparable = known.scheduleFrom !== null && at >= known.scheduleFrom;
  const isPlanned = visits.some(({ plannedStart }) => plannedStart !== null);
  if (shift !== null || isPlanned || !isComparable) return [];
  return [['no-shift', visited ?? 0, 'a visit that was not scheduled']];
}

function stamps({ shift, visits }: WorkLine, { now }: Known): Remark[] {
  const isOver = (visit: Visit): boolean =>
    (shift?.end ?? visit.plannedEnd ?? visit.clockIn ?? now) < now;
  return visits.flatMap((visit): Remark[] => {
    if (visit.clockIn === null) return [['missing-clock-in', 0, 'no clock-in']];
    return visit.clockOut === null && isOver(visit)
      ? [['missing-clock-out', 0, 'no clock-out']]
      : [];
  });
}

function otherCaregiver({ shift, visits }: WorkLine, visited: number | null): Remark[] {
  const isOther = shift !== null && visits.every((one) => one.caregiverId !== shift.caregiverId);
  return isOther
    ? [['other-caregiver', visited ?? 0, 'worked by somebody else than scheduled']]
    : [];
}

/** Only visits with both stamps: without one, the length is a guess from the plan itself. */
function length(
  scheduled: number | null,
  visited: number | null,
  { visits }: WorkLine,
  { now }: Known,
): Remark[] {
  const isWhole = visits.every(
    ({ clockIn, clockOut }) => clockIn !== null && clockOut !== null && clockOut <= now,
  );
  if (scheduled === null || visited === null || !isWhole) return [];
  const by = visited - scheduled;
  if (Math.abs(by) <= TOLERANCE) return [];
  return by < 0
    ? [['shorter', by, `visit ${hoursText(-by)} shorter than scheduled`]]
    : [['longer', by, `visit ${hoursText(by)} longer than scheduled`]];
}

/** Billing runs after the visit; one that has just ended is not late. */
const CHARGED_WITHIN = 3 * 24 * HOUR;

function aboutCharge(line: WorkLine, { visited, charged }: LineHours, known: Known): Remark[] {
  if (!known.hasCharges || visited === null) return [];
  if (charged === null) {
    const isDue = known.now - line.at > CHARGED_WITHIN;
    return isDue ? [['not-charged', -visited, 'visited, but not charged']] : [];
  }
  const by = charged - visited;
  if (Math.abs(by) <= TOLERANCE) return [];
  const which = by < 0 ? 'less' : 'more';
  return [['charge-differs', by, `charged ${hoursText(Math.abs(by))} ${which} than visited`]];
}

/** "1.25 h". */
function hoursText(hours: number): string {
  return `${String(Math.round(hours * 100) / 100)} h`;
}
