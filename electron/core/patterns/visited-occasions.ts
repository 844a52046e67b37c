import type { Visit } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { occasionAt, type Occasion } from './occasion.ts';

/** When the shifts begin that recent visits were made for. */
export interface PlannedStarts {
  /** Older visits are not among them. */
  readonly since: Instant;
  readonly of: ReadonlyMap<Visit, Instant>;
}

/**
 * One caregiver's visits as occasions, placed by their planned start where that is known, else by
 * the clock-in. Several visits of one shift, as after a forgotten clock-out, count once; so does
 * one that two sources tell, of which one may not name the client.
 */
export function visitedOccasions(
  visits: readonly Visit[],
  { since, of }: PlannedStarts,
  { agency, now }: Pick<Snapshot, 'agency' | 'now'>,
): Occasion[] {
  const occasions: Occasion[] = [];
  /** The visits behind `occasions`. */
  const made: Visit[] = [];
  for (const visit of visits) {
    const { plannedStart, clockIn, clockOut } = visit;
    const isRecent = clockIn === null || clockIn >= since;
    const start = plannedStart ?? (isRecent ? of.get(visit) : null) ?? clockIn;
    const hasBeen = clockIn !== null || clockOut !== null;
    if (start === null || !hasBeen || start > now) continue;
    const occasion = occasionAt(start, visit.clientId, 'worked', agency.timeZone);
    if (isAgain(visit, occasion, made, occasions)) continue;
    made.push(visit);
    occasions.push(occasion);
  }
  return occasions;
}

/** Visits stand in the order of time, so those of the same day stand at the end. */
function isAgain(
  visit: Visit,
  occasion: Occasion,
  made: readonly Visit[],
  occasions: readonly Occasion[],
): boolean {
  for (let back = made.length - 1; back >= 0; back -= 1) {
    const [earlier, before] = [made[back], occasions[back]];
    if (earlier === undefined || before?.date !== occasion.date) return false;
    const isSameClient =
      earlier.clientId === visit.clientId || earlier.clientId === null || visit.clientId === null;
    const isSameShift =
      before.at === occasion.at ||
      (visit.appointmentId !== null && visit.appointmentId === earlier.appointmentId);
    if (isSameClient && isSameShift) return true;
  }
  return false;
}
