import type { Position } from '../../../shared/domain/people.ts';
import { HOUR } from '../../../shared/util/time.ts';
import { isDeclaredAvailable } from '../eligibility/availability.ts';
import type { Opening } from '../eligibility/opening.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import type { Neighbours } from '../eligibility/schedule-conflict.ts';
import { isPreferred } from '../eligibility/standing.ts';
import { kilometresBetween } from '../eligibility/travel.ts';
import { overtimeCost } from './overtime-cost.ts';
import type { Points } from './reasons.ts';

/**
 * What may move a candidate, in points of match (one point is one percent). Small on purpose: the
 * match decides, these decide between people who are about as likely to come.
 */
const WEIGHTS = {
  /** Points for each e-fold of visits with the client, weighted by age, and the most they give. */
  continuity: { perLog: 0.75, most: 3 },
  /** The client asked for her. */
  preferred: 3,
  /** She told hours that contain the shift. */
  available: 0.5,
  /** Points for each hour's pay that overtime adds (two hours at 1.5×), and the most they cost. */
  overtime: { perHour: -2, most: -6 },
  /** Points for each kilometre nearer or further than `neutralKm`, and their bounds. */
  travel: { neutralKm: 10, perKm: -0.1, least: -2, most: 1 },
  /** Points for each ask this week, and the most they cost. */
  fairness: { perAsk: -0.5, most: -2 },
} as const;

/** What the considerations weigh beside the schedule. */
export interface Weighed {
  /** Visits with the client, weighted by age. */
  readonly visits: number;
  readonly kilometres: number | null;
  readonly asksThisWeek: number;
  /** By how much similar shifts, and her reliability, lift the match; part of it already. */
  readonly similarity: number;
  readonly reliability: number;
}

/** By how many points each consideration, and each part of the match, moves her. */
export function pointsOf(entry: RosterEntry, opening: Opening, facts: Weighed): Points {
  return {
    continuity: continuityPoints(facts.visits),
    'similar-shifts': 100 * facts.similarity,
    reliable: 100 * facts.reliability,
    preferred: isPreferred(entry, opening) ? WEIGHTS.preferred : 0,
    available: isDeclaredAvailable(entry, opening) ? WEIGHTS.available : 0,
    nearby: travelPoints(facts.kilometres),
    'few-asks': fairnessPoints(facts.asksThisWeek),
    'no-overtime': overtimePoints(overtimeCost(entry, opening)?.premiumHours ?? 0),
    'usually-works': 0,
    'wants-hours': 0,
    'chosen-before': 0,
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
    points['no-overtime']
  );
}

/** A relationship grows with visits, quickly at first, and fades with their age. */
function continuityPoints(weightedVisits: number): number {
  const { perLog, most } = WEIGHTS.continuity;
  return Math.min(most, perLog * Math.log1p(weightedVisits));
}

function overtimePoints(premiumHours: number): number {
  const { perHour, most } = WEIGHTS.overtime;
  return premiumHours === 0 ? 0 : Math.max(most, perHour * premiumHours);
}

/** Nearer is better; nothing where the distance is not known. */
function travelPoints(kilometres: number | null): number {
  if (kilometres === null) return 0;
  const { neutralKm, perKm, least, most } = WEIGHTS.travel;
  return Math.min(most, Math.max(least, perKm * (kilometres - neutralKm)));
}

/** Asking the same people again and again wears them out. */
function fairnessPoints(asksThisWeek: number): number {
  const { perAsk, most } = WEIGHTS.fairness;
  return asksThisWeek === 0 ? 0 : Math.max(most, perAsk * asksThisWeek);
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
