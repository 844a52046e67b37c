import type { OvertimeDetails } from '../../../shared/domain/insight.ts';
import type { Finding } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { HOUR, instant, type Instant } from '../../../shared/util/time.ts';
import { hoursOf, hoursWithin } from '../overtime/spans.ts';
import { firstCrossing, type Crossing, type Standing } from '../overtime/standing.ts';
import { asOfSnapshot } from '../sweep/as-of.ts';
import type { Decision } from '../snapshot.ts';
import type { Context } from './context.ts';
import { subjectOf } from './shift-finding.ts';

/** A shift that starts sooner is hard to give to somebody else. */
const SOON = 24 * HOUR;

/** Hours of overtime from which on it is worth interrupting people. */
const WORTH_RELIEF = 1;

/** Hours of overtime below which nobody is interrupted: a visit often runs over by so little. */
const WORTH_TELLING = 0.25;

/** In hours: less would read as none. */
const A_MINUTE = 1 / 60;

/**
 * One finding for each caregiver and workweek, of this week and the next, that is in overtime or
 * near it. A week that is near and in which no shift is left to hand on gives none. Where any of her
 * shifts to come stands in a part of the schedule that was not read within its limit, nobody knows
 * her hours, and nothing is said.
 */
export function overtimeFindings(context: Context): {
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
} {
  const findings: Finding[] = [];
  const decisions: Decision[] = [];
  for (const standing of context.overtime()) {
    const reason = isKnown(standing, context) ? 'nothing-to-be-done' : 'stale-window';
    const finding = reason === 'stale-window' ? null : findingOf(standing, context);
    if (finding !== null) findings.push(finding);
    else decisions.push({ subject: overtimeCause(standing), verdict: 'left-out', reason });
  }
  return { findings, decisions };
}

/** Names the finding: one for each caregiver and workweek. */
export function overtimeCause({ caregiverId, ruled }: Standing): string {
  return `caregiver:${caregiverId}:week:${ruled.week.date}`;
}

function isKnown({ work }: Standing, { snapshot }: Context): boolean {
  const asOf = asOfSnapshot(snapshot);
  return work.every(
    ({ shift }) =>
      shift === null || shift.end <= snapshot.now || !asOf.at(shift.clientId, shift.start).isStale,
  );
}

function findingOf(standing: Standing, { snapshot }: Context): Finding | null {
  const { now, policy } = snapshot;
  const { caregiverId, premium, weekly, ruled } = standing;
  const hasBegun = ruled.week.start <= now;
  const crossing = firstCrossing(standing);
  const dear = dearShift(standing, now);
  const handed = dear?.shift ?? reliefShift(standing, now, policy.overtime.warningHours);
  if (handed === null) return spentFinding(standing, crossing);
  const rule = dear === null ? weekly : (crossing?.rule ?? weekly);
  if (rule === null) return null;
  const hours = dear === null ? premium.straightHours : (crossing?.hours ?? premium.hours);
  const isSoon = handed.start - now <= SOON;
  const isTold = dear === null ? hasBegun : dear.atStake >= WORTH_TELLING && (hasBegun || isSoon);
  // The shift that crosses first is always named; where it has begun, backups are for a later one.
  const first = crossing?.shift ?? handed;
  return {
    workflow: 'overtime',
    cause: overtimeCause(standing),
    severity: isSoon && (dear?.hours ?? 0) >= WORTH_RELIEF ? 'high' : 'normal',
    subjects: (first === handed ? [handed] : [first, handed]).map(subjectOf),
    caregiverId,
    details: detailsOf(standing, { rule, hours, shift: crossing?.shift ?? null }, dear !== null),
    urgency: isTold ? 'now' : 'digest',
    expiresAt: handed.end,
  };
}

/**
 * Overtime that is worked, or so little of the running shift that nobody is sent for it: for the
 * record of the week, until it is over.
 */
function spentFinding(standing: Standing, crossing: Crossing | null): Finding | null {
  if (crossing === null || standing.premium.overtimeHours < A_MINUTE) return null;
  const { shift } = crossing;
  return {
    workflow: 'overtime',
    cause: overtimeCause(standing),
    severity: 'info',
    subjects: shift === null ? [] : [subjectOf(shift)],
    caregiverId: standing.caregiverId,
    details: detailsOf(standing, crossing, false),
    urgency: 'digest',
    expiresAt: standing.ruled.week.end,
  };
}

/** The shift to hand on, with its overtime that is still to come. */
interface Dear {
  readonly shift: Shift;
  readonly hours: number;
  /** Overtime to come of the whole week, in hours. */
  readonly atStake: number;
}

/**
 * The first shift with overtime still ahead: one that has not begun, else the one that runs, if
 * enough of it is overtime to send somebody who relieves her.
 */
function dearShift({ premium, work, ruled }: Standing, now: Instant): Dear | null {
  const overtime = premium.spans.filter(({ rule }) => rule !== null);
  const atStake = hoursWithin(overtime, { start: now, end: ruled.week.end });
  const dear = work.flatMap(({ start, end, shift }) => {
    const ahead = { start: instant(Math.max(start, now)), end };
    const hours = hoursWithin(overtime, ahead);
    return shift !== null && hours > 0 ? [{ shift, hours, atStake, isAhead: start > now }] : [];
  });
  return (
    dear.find(({ isAhead }) => isAhead) ?? dear.find(({ hours }) => hours >= WORTH_RELIEF) ?? null
  );
}

/**
 * Whom nothing pushes over yet is in the band because of all her shifts. Of those to come the first
 * one is handed on that takes her out of the band by itself: the later ones remain as a second
 * chance if nobody takes it, which the last one would not leave. A shift that has begun is hers.
 */
function reliefShift(
  { premium, work, weekly, ruled }: Standing,
  now: Instant,
  warningHours: number,
): Shift | null {
  if (weekly === null) return null;
  const band = weekly.afterHours - warningHours;
  if (premium.straightHours < band) return null;
  const ahead = work.flatMap(({ shift, start }) => (shift !== null && start > now ? [shift] : []));
  const relieves = (shift: Shift): boolean =>
    premium.straightHours - hoursOf(shift, ruled.week) < band;
  return ahead.find(relieves) ?? ahead[0] ?? null;
}

/** The rule that is crossed first or, where no overtime lies ahead, the weekly one that comes near. */
function detailsOf(
  { premium, ruled }: Standing,
  { rule, hours, shift }: Omit<Crossing, 'at'>,
  isAhead: boolean,
): OvertimeDetails {
  return {
    weekStart: ruled.week.date,
    unit: rule.unit,
    hours: rounded(hours),
    threshold: rule.afterHours,
    jurisdiction: rule.jurisdiction,
    firstCrossing: shift?.key ?? null,
    weekHours: rounded(premium.hours),
    overtimeHours: rounded(premium.overtimeHours),
    isAhead,
  };
}

/** A hundredth of an hour is finer than any time sheet. */
function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}
