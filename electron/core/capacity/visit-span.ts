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

/** The median length of the visits of the same appointment, else of the same client, else of all. */
export function usualLengths(visits: readonly Visit[]): UsualLength {
  const ofAppointment = lengthsBy(visits, (visit) => visit.appointmentId);
  const ofClient = lengthsBy(visits, (visit) => visit.clientId);
  const ofAll = lengthsBy(visits, () => 'all');
  return (visit) => ofAppointment(visit) ?? ofClient(visit) ?? ofAll(visit);
}

/** Median lengths by a key; nothing is computed before it is asked for. */
function lengthsBy(visits: readonly Visit[], keyOf: (visit: Visit) => string | null): UsualLength {
  let lengths: Map<string, number[]> | null = null;
  const medians = new Map<string, number>();
  return (visit) => {
    const key = keyOf(visit);
    if (key === null) return null;
    lengths ??= collect(visits, keyOf);
    const known = medians.get(key) ?? median(lengths.get(key) ?? []);
    medians.set(key, known);
    return Number.isNaN(known) ? null : known;
  };
}

function collect(
  visits: readonly Visit[],
  keyOf: (visit: Visit) => string | null,
): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const visit of visits) {
    const key = keyOf(visit);
    const { start, end } = stampsOf(visit);
    if (key === null || start === null || end === null || end <= start) continue;
    const same = lengths.get(key);
    if (same === undefined) lengths.set(key, [end - start]);
    else same.push(end - start);
  }
  return lengths;
}
