import type { Ask, CallOut } from '../../../shared/domain/history.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { ShownMatch } from '../../../shared/domain/insight.ts';
import { isWorked, type Shift, type Visit } from '../../../shared/domain/shift.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { EARLY_CLOCK_IN, isVisitFeedAlive } from '../sweep/attendance.ts';
import { shiftsByKey } from '../sweep/by-key.ts';
import { visitSilence } from '../sweep/visit-silence.ts';
import { newestAnswer } from './answers.ts';

/** Care logs of a shift may come in this long after its end. */
export const CARE_LOGS_LATE = DAY;

/** After this long without care logs it stays unknown whether she came. */
const GIVEN_UP = 7 * DAY;

export type SettleInput = Pick<
  Snapshot,
  'agency' | 'now' | 'policy' | 'asks' | 'callOuts' | 'visits' | 'shifts' | 'visitsReadAt'
>;

/** Whether she took the shift and worked it; `pending` while more may become known. */
type Outcome = ShownMatch['cameTrue'] | 'pending';

/**
 * Holds shown matches to what happened, and returns those of which something else is known than
 * before. A no counts at once, everything else once the shift is over and late care logs are in:
 *
 * - she worked it, asked here or not: true
 * - she declined or gave no answer, called out, or accepted and did not come: false
 * - she was never asked, the ask was withdrawn, the shift was cancelled, removed or given to somebody
 *   else, the absence was protected, or no care log says whether she came: never scored
 *
 * Matches whose outcome may still change may be given again: a no that was taken back is pending.
 */
export function settled(shown: readonly ShownMatch[], input: SettleInput): ShownMatch[] {
  if (shown.length === 0) return [];
  const facts = factsAbout(shown, input);
  return shown.flatMap((row) => {
    const outcome = outcomeOf(row, facts(row), input);
    const next =
      outcome === 'pending'
        ? { cameTrue: null, settledAt: null }
        : { cameTrue: outcome, settledAt: row.settledAt ?? input.now };
    const isSame = next.cameTrue === row.cameTrue && next.settledAt === row.settledAt;
    return isSame ? [] : [{ ...row, ...next }];
  });
}

/** What is known of one caregiver and one shift. */
interface Facts {
  readonly asks: readonly Ask[];
  readonly callOuts: readonly CallOut[];
  readonly isWorked: boolean;
  /** Undefined where the schedule no longer has it. */
  readonly shift: Shift | undefined;
}

function outcomeOf(row: ShownMatch, facts: Facts, input: SettleInput): Outcome {
  const { now } = input;
  if (facts.isWorked) return true;
  const answer = newestAnswer(facts.asks)?.outcome ?? null;
  if (answer === 'declined' || answer === 'no-answer') return false;
  const isOver = now >= plus(row.shiftEnd, CARE_LOGS_LATE);
  if (answer !== 'accepted') return isOver ? null : 'pending';
  const [callOut] = facts.callOuts;
  if (callOut !== undefined) return facts.callOuts.some((one) => one.isProtected) ? null : false;
  if (!isOver) return 'pending';
  if (!isHers(row, facts.shift)) return null;
  if (areVisitsKnown(row, input)) return false;
  return now >= plus(row.shiftEnd, GIVEN_UP) ? null : 'pending';
}

/** Whether the schedule still says that she was to come. */
function isHers({ caregiverId }: ShownMatch, shift: Shift | undefined): boolean {
  return shift !== undefined && isWorked(shift) && shift.caregiverId === caregiverId;
}

/** Whether her client's care logs were completely read after the shift, from a living feed. */
function areVisitsKnown({ clientId, shiftEnd }: ShownMatch, input: SettleInput): boolean {
  const readAt = input.visitsReadAt.get(clientId) ?? null;
  const isRead = readAt !== null && readAt >= shiftEnd;
  return isRead && isVisitFeedAlive(input.visits, input.now) && visitSilence(input) === null;
}

/** Looks up what concerns the shown shifts only: the ledgers hold years. */
function factsAbout(
  shown: readonly ShownMatch[],
  { asks, callOuts, visits, shifts }: SettleInput,
): (row: ShownMatch) => Facts {
  const earliest = Math.min(...shown.map((row) => row.shiftStart));
  const isRecent = ({ shiftStart }: Place): boolean => shiftStart >= earliest;
  const asksAt = Map.groupBy(asks.filter(isRecent), placeOf);
  const callOutsAt = Map.groupBy(callOuts.filter(isRecent), placeOf);
  const recentVisits = visits.filter(
    (visit) => (momentOf(visit) ?? -Infinity) >= earliest - EARLY_CLOCK_IN,
  );
  const visitsOf = Map.groupBy(recentVisits, (visit) => visit.caregiverId);
  const byKey = shiftsByKey(shifts);
  return (row) => {
    const place = placeOf(row);
    const { caregiverId, shownAt } = row;
    return {
      // What was answered before it was shown is no prediction.
      asks: (asksAt.get(place) ?? []).filter(
        (ask) => ask.caregiverId === caregiverId && ask.askedAt >= shownAt,
      ),
      callOuts: (callOutsAt.get(place) ?? []).filter(
        (one) => one.caregiverId === caregiverId && one.reportedAt >= shownAt,
      ),
      isWorked: (visitsOf.get(caregiverId) ?? []).some((visit) => isVisitOf(visit, row)),
      shift: byKey.get(row.shiftKey),
    };
  };
}

function isVisitOf(visit: Visit, { clientId, shiftStart, shiftEnd }: ShownMatch): boolean {
  const at = momentOf(visit);
  const isPlace = visit.clientId === null || visit.clientId === clientId;
  return isPlace && at !== null && at >= shiftStart - EARLY_CLOCK_IN && at < shiftEnd;
}

/** A visit without a clock-in counts by its clock-out. */
function momentOf({ clockIn, clockOut }: Visit): Instant | null {
  return clockIn ?? (clockOut === null ? null : plus(clockOut, -1));
}

interface Place {
  readonly clientId: ClientId;
  readonly shiftStart: Instant;
}

/** Asks and shown matches know a shift by its client and start. */
function placeOf({ clientId, shiftStart }: Place): string {
  return `${clientId} ${String(shiftStart)}`;
}
