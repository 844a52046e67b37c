import { loadOf } from '../eligibility/hour-cap.ts';
import type { Opening, WeekShare } from '../eligibility/opening.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import { addedOvertime, type AddedOvertime } from '../overtime/added-overtime.ts';

/** Overtime that this one assignment adds, over all workweeks it touches. */
export interface OvertimeCost {
  readonly hours: number;
  /** Hours' pay at her regular rate that it adds: the half of time and a half. */
  readonly premiumHours: number;
  /** The same in dollars; null where her rate is not known. */
  readonly dollars: number | null;
  /** The first workweek with such hours, and what makes them overtime there. */
  readonly share: WeekShare;
  readonly first: AddedOvertime;
}

/** What taking the opening would cost in overtime; null for nothing. */
export function overtimeCost(entry: RosterEntry, opening: Opening): OvertimeCost | null {
  const costs: Pick<OvertimeCost, 'share' | 'first'>[] = [];
  for (const share of opening.weeks) {
    const first = addedOvertime(loadOf(entry, share), opening.shift, share);
    if (first !== null) costs.push({ share, first });
  }
  const [cost] = costs;
  if (cost === undefined) return null;
  const premiumHours = costs.reduce((sum, { first }) => sum + first.premiumHours, 0);
  return {
    ...cost,
    hours: costs.reduce((sum, { first }) => sum + first.hours, 0),
    premiumHours,
    dollars: entry.payRate === null ? null : entry.payRate * premiumHours,
  };
}
