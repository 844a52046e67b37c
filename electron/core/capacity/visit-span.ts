import type { Visit } from '../../../shared/domain/shift.ts';
import { plus, type Instant } from '../../../shared/util/time.ts';
import type { TimeSpan } from '../overtime/workweek.ts';
import { median } from '../statistics/robust.ts';

/** How long a visit usually takes, in milliseconds; null when nothing tells. */
export type UsualLength = (visit: Visit) => number | null;

/**
 * When a visit took place. A missing stamp is taken from its plan; where that is not known, from the
 * usual length: about one care log in sixty lacks a stamp, and WellSky's feed tells no plan. Null
 * when nothing says when it was, or that it took any time.
 */
export function spanOf(visit: Visit, usual: UsualLength): TimeSpan | null {
  const { start, end } = stampsOf(visit);
  if (start !== null && end !== null) return end > start ? { start, end } : null;
  if (start === null && end === null) return null;
  const length = usual(visit);
  if (length === null) return null;
  if (start !== null) return { start, end: plus(start, length) };
  return end === null ? null : { start: plus(end, -length), end };
}

/** When a visit began, or at least a moment of it; null when nothing says. */
export function visitAt({ clockIn, plannedStart, clockOut }: Visit): Instant | null {
  return clockIn ?? plannedStart ?? clockOut;
}

interface Stamps {
  readonly start: Instant | null;
  readonly end: Instant | null;
}

function stampsOf({ clockIn, clockOut, plannedStart, plannedEnd }: Visit): Stamps {
  return { start: clockIn ?? plannedStart, end: clockOut ?? plannedEnd };
}

/**
 * The median length of the visits of the same appointment, else of the same client, else of all.
 * It knows only what `visits` without one of the stamps may ask for.
 */
export function usualLengths(visits: readonly Visit[]): UsualLength {
  const asking = visits.filter(lacksStamp);
  if (asking.length === 0) return () => null;
  const ofAppointment = mediansBy(visits, asking, (visit) => visit.appointmentId);
  const unanswered = asking.filter((visit) => ofAppointment(visit) === null);
  const ofClient = mediansBy(visits, unanswered, (visit) => visit.clientId);
  const rest = unanswered.filter((visit) => ofClient(visit) === null);
  const ofAll = mediansBy(visits, rest, () => 'all');
  return (visit) => ofAppointment(visit) ?? ofClient(visit) ?? ofAll(visit);
}

function lacksStamp({ clockIn, clockOut, plannedStart, plannedEnd }: Visit): boolean {
  const hasStart = clockIn !== null || plannedStart !== null;
  const hasEnd = clockOut !== null || plannedEnd !== null;
  return hasStart !== hasEnd;
}

/** Median lengths by a key, of the keys that `asking` have: about one visit in sixty asks. */
function mediansBy(
  visits: readonly Visit[],
  asking: readonly Visit[],
  keyOf: (visit: Visit) => string | null,
): UsualLength {
  const lengths = new Map<string | null, number[]>(asking.map((visit) => [keyOf(visit), []]));
  if (lengths.size > 0) {
    for (const visit of visits) {
      const same = lengths.get(keyOf(visit));
      if (same === undefined) continue;
      const { start, end } = stampsOf(visit);
      if (start !== null && end !== null && end > start) same.push(end - start);
    }
  }
  const medians = new Map(
    [...lengths].map(([key, of]) => [key, of.length > 0 ? median(of) : null]),
  );
  return (visit) => {
    const key = keyOf(visit);
    return key === null ? null : (medians.get(key) ?? null);
  };
}
