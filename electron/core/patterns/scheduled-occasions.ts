import type { CallOut } from '../../../shared/domain/history.ts';
import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { DAY, plus, localTime, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import { pairVisits } from '../attendance/pairing.ts';
import type { Snapshot } from '../snapshot.ts';
import { knownSpan, type KnownSpan } from './known-span.ts';
import { lostShifts } from './lost-shifts.ts';
import { occasionAt, type Occasion } from './occasion.ts';
import type { ProtectedDays } from './protected-days.ts';
import { visitedOccasions, type PlannedStarts } from './visited-occasions.ts';

export interface OccasionInput {
  readonly snapshot: Snapshot;
  /** Whose patterns are looked for. */
  readonly caregivers: Iterable<CaregiverId>;
  /** The first day that counts. */
  readonly from: LocalDate;
  readonly protection: ProtectedDays;
}

/**
 * Every shift that these caregivers were scheduled for since `from`, by caregiver and time:
 * visited, called out of, or over without a word. Where visits are not known, nothing counts.
 */
export function scheduledOccasions(input: OccasionInput): Map<CaregiverId, Occasion[]> {
  const { snapshot } = input;
  const recent = recentSchedule(snapshot);
  const span = knownSpan(snapshot);
  const visits = Map.groupBy(snapshot.visits, (one) => one.caregiverId);
  const callOuts = Map.groupBy(snapshot.callOuts, (one) => one.caregiverId);
  const silent = Map.groupBy(recent.silent, (one) => one.caregiverId);
  const occasions = new Map<CaregiverId, Occasion[]>();
  for (const id of input.caregivers) {
    const made = visits.get(id) ?? [];
    const reported = callOuts.get(id) ?? [];
    const isCounted = countedWith(input, id);
    const hers = [
      ...visitedOccasions(made, recent, snapshot),
      ...lostShifts(reported, made).flatMap((one) =>
        placed('called-out', one.shiftStart, one.clientId, span, snapshot),
      ),
      ...withoutWord(silent.get(id) ?? [], reported).flatMap((one) =>
        placed('no-word', one.start, one.clientId, span, snapshot),
      ),
    ].filter(isCounted);
    if (hers.length > 0) occasions.set(id, hers.sort(byTime));
  }
  return occasions;
}

/** Rounding may move a start past midnight: leave on either day protects it. */
function countedWith(
  { protection, from, snapshot }: OccasionInput,
  id: CaregiverId,
): (occasion: Occasion) => boolean {
  const isProtected = protection(id);
  if (isProtected === null) return ({ date }) => date >= from;
  return ({ start, date, weekday }) => {
    const raw = localTime(start, snapshot.agency.timeZone);
    return date >= from && !isProtected(date, weekday) && !isProtected(raw.date, raw.weekday);
  };
}

function placed(
  outcome: Occasion['outcome'],
  start: Instant,
  clientId: ClientId,
  span: KnownSpan,
  { agency }: Snapshot,
): Occasion[] {
  if (!span.has(clientId, start)) return [];
  return [occasionAt(start, clientId, outcome, agency.timeZone)];
}

/** By time; of the same moment by client, so that the order of the input does not matter. */
function byTime(a: Occasion, b: Occasion): number {
  return a.at - b.at || ((a.clientId ?? '') < (b.clientId ?? '') ? -1 : 1);
}

interface RecentSchedule extends PlannedStarts {
  /** Assigned shifts that are over and that nobody visited. */
  readonly silent: readonly Shift[];
}

/** What the schedule, which goes back a few days, says of these; older visits are left alone. */
function recentSchedule({ shifts, visits, now }: Snapshot): RecentSchedule {
  const started = shifts.filter((shift) => shift.start <= now);
  // Shifts stand in the order of their starts.
  const since = plus(started[0]?.start ?? now, -DAY);
  const older = visits.findLastIndex(({ clockIn }) => clockIn !== null && clockIn < since);
  const { pairs } = pairVisits(started, visits.slice(older + 1));
  const of = new Map<Visit, Instant>();
  for (const { shift, visits: made } of pairs) {
    for (const visit of made) of.set(visit, shift.start);
  }
  const silent = pairs.filter((pair) => pair.visits.length === 0 && pair.shift.end <= now);
  return { since, of, silent: silent.map(({ shift }) => shift) };
}

/** Those of one caregiver's silent shifts that nobody reported as lost. */
function withoutWord(shifts: readonly Shift[], callOuts: readonly CallOut[]): Shift[] {
  return shifts.filter(({ clientId, start }) =>
    callOuts.every((one) => one.clientId !== clientId || one.shiftStart !== start),
  );
}
