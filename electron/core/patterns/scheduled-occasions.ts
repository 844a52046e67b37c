import type { CallOut } from '../../../shared/domain/history.ts';
import type { AppointmentId, CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { DAY, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import { pairVisits } from '../attendance/pairing.ts';
import type { Snapshot } from '../snapshot.ts';
import { lostShifts, type Arrival } from './lost-shifts.ts';
import { occasionAt, placedStart, type Occasion } from './occasion.ts';
import type { ProtectedDays } from './protected-days.ts';

export interface OccasionInput {
  readonly snapshot: Snapshot;
  /** Whose patterns are looked for. */
  readonly caregivers: ReadonlySet<CaregiverId>;
  /** The first day that counts. */
  readonly from: LocalDate;
  readonly protection: ProtectedDays;
}

/** A visit on its way to becoming an occasion. */
interface Seen extends Arrival {
  /** Planned where that is known, else the clock-in. */
  readonly start: Instant;
  readonly appointmentId: AppointmentId | null;
}

/**
 * Every shift that somebody was scheduled for since `from`, by caregiver and time: visited, called
 * out of, or over without a word. What is not known counts on neither side: a call-out before the
 * first visit that is known of its client, or after the newest visit of anybody, is a failure
 * whose successes were not read.
 */
export function scheduledOccasions(input: OccasionInput): Map<CaregiverId, Occasion[]> {
  const { snapshot, caregivers } = input;
  const past = pastPairs(snapshot);
  const seen = seenVisits(input, past.startOf);
  const known = knownSpan(snapshot.visits, snapshot.now);
  const callOuts = Map.groupBy(snapshot.callOuts, (one) => one.caregiverId);
  const silent = Map.groupBy(past.silent, (shift) => shift.caregiverId);
  const occasions = new Map<CaregiverId, Occasion[]>();
  for (const id of caregivers) {
    const arrivals = seen.get(id) ?? [];
    const reported = callOuts.get(id) ?? [];
    const called = lostShifts(reported, arrivals).map((one) => ({ ...one, start: one.shiftStart }));
    const quiet = withoutWord(silent.get(id) ?? [], reported);
    const place = ({ start, clientId }: Start, outcome: Occasion['outcome']): Occasion[] =>
      known.has(clientId, start) && counts(input, id, start)
        ? [placed(start, clientId, outcome, snapshot)]
        : [];
    const hers = [
      ...visited(arrivals, input, id),
      ...called.flatMap((one) => place(one, 'called-out')),
      ...quiet.flatMap((one) => place(one, 'no-word')),
    ].filter((one) => one.date >= input.from);
    if (hers.length > 0) occasions.set(id, hers.sort(byTime));
  }
  return occasions;
}

interface Start {
  readonly start: Instant;
  readonly clientId: ClientId;
}

/** Rounding may move a start past midnight: leave on either day protects it. */
function counts({ protection }: OccasionInput, id: CaregiverId, start: Instant): boolean {
  return !protection.at(id, start) && !protection.at(id, placedStart(start));
}

function placed(
  start: Instant,
  clientId: ClientId | null,
  outcome: Occasion['outcome'],
  { agency }: Snapshot,
): Occasion {
  return occasionAt(placedStart(start), clientId, outcome, agency.timeZone);
}

/** By time; of the same moment by client, so that the order of the input does not matter. */
function byTime(a: Occasion, b: Occasion): number {
  return a.at - b.at || ((a.clientId ?? '') < (b.clientId ?? '') ? -1 : 1);
}

function seenVisits(
  { snapshot, caregivers }: OccasionInput,
  startOf: ReadonlyMap<Visit, Instant>,
): Map<CaregiverId, Seen[]> {
  const seen = new Map<CaregiverId, Seen[]>();
  for (const visit of snapshot.visits) {
    const { caregiverId, clientId, appointmentId, clockIn, clockOut, plannedStart } = visit;
    const start = plannedStart ?? startOf.get(visit) ?? clockIn;
    if (start === null || (clockIn === null && clockOut === null)) continue;
    const arrivedAt = clockIn ?? start;
    if (arrivedAt > snapshot.now || !caregivers.has(caregiverId)) continue;
    const one: Seen = { start, arrivedAt, clientId, appointmentId };
    const hers = seen.get(caregiverId);
    if (hers === undefined) seen.set(caregiverId, [one]);
    else hers.push(one);
  }
  return seen;
}

/** Visits as occasions; several of one shift, as after a forgotten clock-out, count once. */
function visited(arrivals: readonly Seen[], input: OccasionInput, id: CaregiverId): Occasion[] {
  const kept: { readonly seen: Seen; readonly occasion: Occasion }[] = [];
  for (const seen of arrivals.toSorted((a, b) => a.start - b.start)) {
    if (!counts(input, id, seen.start)) continue;
    const occasion = placed(seen.start, seen.clientId, 'worked', input.snapshot);
    let isAgain = false;
    for (let back = kept.length - 1; back >= 0 && !isAgain; back -= 1) {
      const earlier = kept[back];
      if (earlier?.occasion.date !== occasion.date) break;
      isAgain = isSameShift(earlier.seen, seen);
    }
    if (!isAgain) kept.push({ seen, occasion });
  }
  return kept.map(({ occasion }) => occasion);
}

/** For two visits of one caregiver on one day. */
function isSameShift(a: Seen, b: Seen): boolean {
  const isSameClient = a.clientId === b.clientId || a.clientId === null || b.clientId === null;
  if (!isSameClient) return false;
  if (a.appointmentId !== null && a.appointmentId === b.appointmentId) return true;
  return placedStart(a.start) === placedStart(b.start);
}

interface PastPairs {
  /** Planned start of the shift that a visit was made for, where the schedule still has it. */
  readonly startOf: ReadonlyMap<Visit, Instant>;
  /** Assigned shifts that are over and that nobody visited. */
  readonly silent: readonly Shift[];
}

/** The schedule goes a few days back; visits older than its first shift are left alone. */
function pastPairs({ shifts, visits, now }: Snapshot): PastPairs {
  const started = shifts.filter((shift) => shift.start <= now);
  const first = started.reduce((least, { start }) => Math.min(least, start), Infinity) - DAY;
  const older = visits.findLastIndex(({ clockIn }) => clockIn !== null && clockIn < first);
  const { pairs } = pairVisits(started, visits.slice(older + 1));
  const startOf = new Map<Visit, Instant>();
  for (const { shift, visits: made } of pairs) {
    for (const visit of made) startOf.set(visit, shift.start);
  }
  const silent = pairs.filter((pair) => pair.visits.length === 0 && pair.shift.end <= now);
  return { startOf, silent: silent.map(({ shift }) => shift) };
}

/** Those of one caregiver's silent shifts that nobody reported as lost. */
function withoutWord(shifts: readonly Shift[], callOuts: readonly CallOut[]): Shift[] {
  return shifts.filter(({ clientId, start }) =>
    callOuts.every((one) => one.clientId !== clientId || one.shiftStart !== start),
  );
}

interface KnownSpan {
  /** Whether the visits of the time are known, so that a missing one means something. */
  has(clientId: ClientId, at: Instant): boolean;
}

function knownSpan(visits: readonly Visit[], now: Instant): KnownSpan {
  const since = new Map<ClientId | null, Instant>();
  let until = -Infinity;
  for (const { clientId, clockIn } of visits) {
    if (clockIn === null || clockIn > now) continue;
    const first = since.get(clientId);
    if (first === undefined || clockIn < first) since.set(clientId, clockIn);
    until = Math.max(until, clockIn);
  }
  return {
    has(clientId, at) {
      const first = Math.min(since.get(clientId) ?? Infinity, since.get(null) ?? Infinity);
      return at >= first && at <= until;
    },
  };
}
