import { timeOff, unavailable } from './availability.ts';
import { hourCap } from './hour-cap.ts';
import type { Opening } from './opening.ts';
import { credentialExpired, missingTag } from './requirements.ts';
import type { RosterEntry } from './roster.ts';
import { overlap, rest, travelGap, type Neighbours } from './schedule-conflict.ts';
import { blocked, calledOut, declinedAlready, inactive, notHired, optedOut } from './standing.ts';
import type { Verdict } from './verdict.ts';

/**
 * The first reason for which a caregiver cannot take the shift, or null. The order is that of
 * `EXCLUSION_REASONS`: what she is, what was said, when she can, what she may.
 */
export function judge(
  entry: RosterEntry,
  opening: Opening,
  neighbours: Neighbours,
): Verdict | null {
  return (
    notHired(entry) ??
    inactive(entry) ??
    calledOut(entry, opening) ??
    blocked(entry, opening) ??
    optedOut(entry) ??
    declinedAlready(entry, opening) ??
    overlap(entry, opening, neighbours) ??
    timeOff(entry, opening) ??
    unavailable(entry, opening) ??
    missingTag(entry, opening) ??
    credentialExpired(entry, opening) ??
    travelGap(opening, neighbours) ??
    rest(opening, neighbours) ??
    hourCap(entry, opening)
  );
}
