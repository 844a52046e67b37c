import type { Position } from '../../../shared/domain/people.ts';
import { DAY, HOUR, type Instant } from '../../../shared/util/time.ts';
import { isDeclaredAvailable } from '../eligibility/availability.ts';
import type { Opening } from '../eligibility/opening.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import type { Neighbours } from '../eligibility/schedule-conflict.ts';
import { isPreferred } from '../eligibility/standing.ts';
import { kilometresBetween } from '../eligibility/travel.ts';
import type { SoftPreference } from './choice-effects.ts';
import type { HoursSpread } from './hours-spread.ts';
import { overtimeCost, type OvertimeCost } from './overtime-cost.ts';
import type { Points } from './reasons.ts';
import { WEIGHTS } from './weights.ts';

/** What the considerations weigh beside the schedule. */
export interface Weighed {
  /** Visits with the client, weighted by age, and the newest of them. */
  readonly visits: number;
  readonly lastVisit: Instant | null;
  readonly kilometres: number | null;
  readonly asksThisWeek: number;
  readonly hours: HoursSpread | null;
  /** She nearly always works on the weekday of the shift. */
  readonly usuallyWorks: boolean;
  readonly soft: SoftPreference | null;
  /** By how much another open shift's risk rises when she takes this one, 0 … 1. */
  readonly opensRisk: number;
  /** By how much similar shifts, and her reliability, lift the match; part of it already. */
  readonly similarity: number;
  readonly reliability: number;
  /** The match itself, 0 … 1. */
  readonly match: number;
}

/** By how many points each consideration, and each part of the match, moves her. */
export function pointsOf(entry: RosterEntry, opening: Opening, facts: Weighed): Points {
  return {
    continuity: continuityPoints(facts, opening.roster.now),
    'similar-shifts': 100 * facts.similarity,
    reliable: 100 * facts.reliability,
    preferred: isPreferred(entry, opening) ? WEIGHTS.preferred : 0,
    available: isDeclaredAvailable(entry, opening) ? WEIGHTS.available : 0,
    nearby: travelPoints(facts.kilometres),
    'few-asks': askPoints(facts.asksThisWeek),
    'no-overtime': overtimePoints(overtimeCost(entry, opening)),
    'usually-works': facts.usuallyWorks ? WEIGHTS.usuallyWorks : 0,
    'short-of-hours': hoursPoints(facts.hours),
    'chosen-before': facts.soft?.points ?? 0,
    // Only a yes opens the gap.
    'opens-gap': facts.opensRisk === 0 ? 0 : WEIGHTS.ripple * 100 * facts.match * facts.opensRisk,
  };
}

/** The considerations together, without what the match itself contains. */
export function considered(points: Points): number {
  return (
    points.continuity +
    points.preferred +
    points.available +
    points.nearby +
    points['few-asks'] +
    points['no-overtime'] +
    points['usually-works'] +
    points['short-of-hours'] +
    points['chosen-before'] +
    points['opens-gap']
  );
}

/** A relationship grows with visits, quickly at first, and fades with absence. */
function continuityPoints({ visits, lastVisit }: Weighed, now: Instant): number {
  const { perLog, most, freshDays, halfLifeDays } = WEIGHTS.continuity;
  if (visits === 0 || lastVisit === null) return 0;
  const absent = Math.max(0, (now - lastVisit) / DAY - freshDays);
  return Math.min(most, perLog * Math.log1p(visits)) * 2 ** (-absent / halfLifeDays);
}

function overtimePoints(cost: OvertimeCost | null): number {
  const { perDollar, assumedRate, most } = WEIGHTS.overtime;
  if (cost === null) return 0;
  return Math.max(most, perDollar * (cost.dollars ?? assumedRate * cost.premiumHours));
}

/** Nearer is better; nothing where the distance is not known. */
function travelPoints(kilometres: number | null): number {
  if (kilometres === null) return 0;
  const { neutralKm, perKm, least, most } = WEIGHTS.travel;
  return Math.min(most, Math.max(least, perKm * (kilometres - neutralKm)));
}

function askPoints(asksThisWeek: number): number {
  const { perAsk, most } = WEIGHTS.asks;
  return asksThisWeek === 0 ? 0 : Math.max(most, perAsk * asksThisWeek);
}

/** Up to her hours it speaks for her, beyond them against her. */
function hoursPoints(hours: HoursSpread | null): number {
  if (hours === null) return 0;
  const { perHour, least, most, untold } = WEIGHTS.hours;
  const points = perHour * (hours.target - hours.reaches);
  return Math.min(most, Math.max(least, points)) * (hours.isTold ? 1 : untold);
}

/** A shift that ended no longer ago than this is where she comes from. */
const COMES_FROM_WORK = 2 * HOUR;

/** Great-circle kilometres from where she comes from (work, else home); null when not known. */
export function kilometresTo(
  entry: RosterEntry,
  { shift }: Opening,
  { before }: Neighbours,
): number | null {
  if (shift.position === null) return null;
  const comesFromWork = before !== null && shift.start - before.end <= COMES_FROM_WORK;
  const from: Position | null = comesFromWork ? before.position : entry.caregiver.position;
  return from === null ? null : kilometresBetween(from, shift.position);
}
