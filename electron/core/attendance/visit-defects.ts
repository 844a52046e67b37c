import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { CallOut } from '../../../shared/domain/history.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { HOUR, MINUTE, type Instant } from '../../../shared/util/time.ts';
import { pairVisits, type Pair } from './pairing.ts';

/** What can be wrong with the record of a visit once its shift is over. */
export const VISIT_DEFECTS = [
  'no-visit',
  'missing-clock-in',
  'missing-clock-out',
  'shorter',
  'longer',
  'no-shift',
  'overlap',
] as const;
export type DefectCode = (typeof VISIT_DEFECTS)[number];

export interface VisitDefect {
  readonly code: DefectCode;
  readonly caregiverId: CaregiverId;
  readonly clientId: ClientId;
  /** When the shift was to begin; for a visit without one, its clock-in or clock-out. */
  readonly at: Instant;
  readonly shift: Shift | null;
  /** Minutes worked, or by which two visits overlap; null where the record does not say. */
  readonly minutes: number | null;
  readonly plannedMinutes: number | null;
}

export interface DefectInput {
  readonly shifts: readonly Shift[];
  /** Of the same days; those of other days would be taken for visits without a shift. */
  readonly visits: readonly Visit[];
  readonly callOuts: readonly CallOut[];
  readonly now: Instant;
  /** Whether a client's visits and schedule were both completely read at or after an instant. */
  readonly wasRead: (clientId: ClientId, since: Instant, start: Instant) => boolean;
}

/** A record may come in late: nothing is said before this long after the end of the shift. */
const RECORD_GRACE = HOUR;

/**
 * How far a visit may miss its schedule: a quarter of it, but never under half an hour, which
 * traffic explains, nor over an hour, which costs somebody money however long the shift is.
 */
const MISS = { share: 0.25, least: 30 * MINUTE, most: HOUR } as const;

/**
 * Visits are billed in units of 15 minutes, of which 8 minutes count as one (the Medicare "8-minute
 * rule", CMS Claims Processing Manual, chapter 5, section 20.2): a shorter overlap bills nothing twice.
 */
const OVERLAP = 8 * MINUTE;

/**
 * What is wrong with the records of shifts that ended at least an hour ago and of visits that
 * began that long ago, as far as they were read since. A shift has one defect at most, the first
 * in the order of `VISIT_DEFECTS`. Shifts that somebody called out of, or that WellSky itself
 * calls completed, are not expected to have a visit. Visits that overlap because their shifts do
 * (a couple cared for together) are as scheduled.
 */
export function visitDefects(input: DefectInput): VisitDefect[] {
  const { pairs, unplanned } = pairVisits(input.shifts, input.visits);
  const lost = new Set(input.callOuts.map((one) => placeAt(one.clientId, one.shiftStart)));
  return [
    ...pairs.flatMap((pair) => ofShift(pair, lost, input)),
    ...unplanned.flatMap((visit) => withoutShift(visit, input)),
    ...overlaps(input, pairs),
  ];
}

function ofShift(pair: Pair, lost: ReadonlySet<string>, input: DefectInput): VisitDefect[] {
  const { shift, visits } = pair;
  const { clientId, caregiverId, start, end } = shift;
  const knownFrom = (end + RECORD_GRACE) as Instant;
  if (caregiverId === null || input.now < knownFrom) return [];
  if (!input.wasRead(clientId, knownFrom, start)) return [];
  const isExpected = shift.status !== 'completed' && !lost.has(placeAt(clientId, start));
  if (visits.length === 0 && !isExpected) return [];
  const worked = workedTime(visits);
  const code = codeOf(visits, worked, end - start);
  if (code === null) return [];
  return [
    {
      code,
      caregiverId: visits[0]?.caregiverId ?? caregiverId,
      ...{ clientId, shift, at: start },
      minutes: worked === null ? null : Math.round(worked / MINUTE),
      plannedMinutes: Math.round((end - start) / MINUTE),
    },
  ];
}

function codeOf(
  visits: readonly Visit[],
  worked: number | null,
  planned: number,
): DefectCode | null {
  if (visits.length === 0) return 'no-visit';
  if (visits.some((visit) => visit.clockIn === null)) return 'missing-clock-in';
  if (worked === null) return 'missing-clock-out';
  const miss = Math.min(MISS.most, Math.max(MISS.least, planned * MISS.share));
  if (worked < planned - miss) return 'shorter';
  return worked > planned + miss ? 'longer' : null;
}

/** All visits of a shift together; null while one of them lacks its beginning or end. */
function workedTime(visits: readonly Visit[]): number | null {
  return visits.reduce<number | null>((sum, { clockIn, clockOut }) => {
    if (sum === null || clockIn === null || clockOut === null) return null;
    return sum + Math.max(0, clockOut - clockIn);
  }, 0);
}

function withoutShift(visit: Visit, { now, wasRead }: DefectInput): VisitDefect[] {
  const { clientId, caregiverId } = visit;
  const at = visit.clockIn ?? visit.clockOut;
  if (clientId === null || at === null) return [];
  const knownFrom = (at + RECORD_GRACE) as Instant;
  if (now < knownFrom || !wasRead(clientId, knownFrom, at)) return [];
  const worked = workedTime([visit]);
  const minutes = worked === null ? null : Math.round(worked / MINUTE);
  return [
    { code: 'no-shift', caregiverId, clientId, at, shift: null, minutes, plannedMinutes: null },
  ];
}

interface Clocked {
  readonly visit: Visit & { readonly clientId: ClientId };
  readonly start: Instant;
  readonly end: Instant;
  readonly shift: Shift | null;
}

function overlaps({ visits, now }: DefectInput, pairs: readonly Pair[]): VisitDefect[] {
  const shiftOf = new Map(
    pairs.flatMap(({ shift, visits: made }) => made.map((visit) => [visit.id, shift] as const)),
  );
  const clocked = visits.flatMap((visit): Clocked[] => {
    const { clockIn: start, clockOut: end, clientId } = visit;
    if (start === null || end === null || clientId === null || end > now) return [];
    return [{ visit: { ...visit, clientId }, start, end, shift: shiftOf.get(visit.id) ?? null }];
  });
  const byCaregiver = Map.groupBy(clocked, ({ visit }) => visit.caregiverId);
  return [...byCaregiver.values()].flatMap(overlapsOfOne);
}

function overlapsOfOne(clocked: readonly Clocked[]): VisitDefect[] {
  const inOrder = clocked.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.flatMap((later, index): VisitDefect[] => {
    const earlier = inOrder
      .slice(0, index)
      .filter((one) => !isSameWork(one, later))
      .toSorted((a, b) => b.end - a.end)[0];
    const shared = earlier === undefined ? 0 : Math.min(earlier.end, later.end) - later.start;
    if (shared < OVERLAP) return [];
    const { caregiverId, clientId } = later.visit;
    return [
      {
        code: 'overlap',
        ...{ caregiverId, clientId, at: later.start, shift: later.shift },
        minutes: Math.round(shared / MINUTE),
        plannedMinutes: null,
      },
    ];
  });
}

/** Two records of one shift, or of shifts that were planned at the same time. */
function isSameWork({ shift: a }: Clocked, { shift: b }: Clocked): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

function placeAt(clientId: ClientId, start: Instant): string {
  return `${clientId} ${String(start)}`;
}
