import type { Ask, CallOut } from '../../../shared/domain/history.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { CachedShift, Shift, Visit } from '../../../shared/domain/shift.ts';
import { MINUTE, type Instant } from '../../../shared/util/time.ts';
import { EARLY_CLOCK_IN } from '../sweep/attendance.ts';
import { pastShift, shiftFrom, type PastShift, type ShiftEvidence } from './past-shift.ts';

/** What the cache still knows of the past, in any order. */
export interface Traces {
  readonly shifts: readonly CachedShift[];
  readonly asks: readonly Ask[];
  readonly callOuts: readonly CallOut[];
  readonly visits: readonly Visit[];
}

/** Evidence of one shift while it is being collected. */
interface Collected {
  stored: CachedShift | null;
  readonly asks: Ask[];
  readonly callOuts: CallOut[];
  readonly visits: Visit[];
}

/**
 * The shifts of the past, by start: those in the cache, and those that only left an ask, a
 * call-out or a visit. Two shifts of one client at the same start are told apart in the cache
 * alone; asks and call-outs count for the first of them.
 */
export function reconstructed({ shifts, asks, callOuts, visits }: Traces): PastShift[] {
  const places = new Map<string, Collected>();
  const twins: CachedShift[] = [];
  const at = (clientId: ClientId, start: Instant): Collected => {
    const name = `${clientId} ${String(start)}`;
    const known = places.get(name) ?? evidence(null);
    places.set(name, known);
    return known;
  };
  for (const one of shifts) {
    const place = at(one.shift.clientId, one.shift.start);
    if (place.stored === null) place.stored = one;
    else twins.push(one);
  }
  for (const ask of asks.toSorted((a, b) => a.askedAt - b.askedAt)) {
    at(ask.clientId, ask.shiftStart).asks.push(ask);
  }
  for (const callOut of callOuts.toSorted((a, b) => a.reportedAt - b.reportedAt)) {
    at(callOut.clientId, callOut.shiftStart).callOuts.push(callOut);
  }
  const told = [...places.values(), ...twins.map(evidence)];
  const unplanned = giveVisits(told, visits);
  return [...told, ...unplanned].flatMap(shiftOf).sort(byStart);
}

function evidence(stored: CachedShift | null): Collected {
  return { stored, asks: [], callOuts: [], visits: [] };
}

/** Hands each visit to the shift it was made for; returns the others as shifts of their own. */
function giveVisits(places: readonly Collected[], visits: readonly Visit[]): Collected[] {
  const byClient = Map.groupBy(
    places.flatMap((place) => {
      const shift = shiftFrom(place);
      return shift === null ? [] : [{ place, shift }];
    }),
    ({ shift }) => shift.clientId,
  );
  const unplanned: Collected[] = [];
  for (const visit of visits) {
    const moment = visit.clockIn ?? visit.plannedStart;
    if (moment === null || visit.clientId === null) continue;
    const [nearest] = (byClient.get(visit.clientId) ?? [])
      .filter(({ place, shift }) => isFor(moment, shift, place.stored !== null))
      .sort((a, b) => Math.abs(a.shift.start - moment) - Math.abs(b.shift.start - moment));
    if (nearest === undefined) unplanned.push({ ...evidence(null), visits: [visit] });
    else nearest.place.visits.push(visit);
  }
  return unplanned;
}

/** Without the schedule, a visit at another time may be of a shift that left no other trace. */
const NEAR_START = 30 * MINUTE;

function isFor(moment: Instant, { start, end }: Shift, isStored: boolean): boolean {
  if (!isStored) return Math.abs(moment - start) <= NEAR_START;
  return moment >= start - EARLY_CLOCK_IN && moment < end;
}

function shiftOf(known: ShiftEvidence): PastShift[] {
  const shift = shiftFrom(known);
  if (shift === null) return [];
  const past = pastShift(shift, known);
  return past.states.length === 0 ? [] : [past];
}

function byStart(a: PastShift, b: PastShift): number {
  return a.start - b.start || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function keyOf({ states }: PastShift): string {
  return states[0]?.shift.key ?? '';
}
