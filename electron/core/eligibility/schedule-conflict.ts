import type { Caution } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { HOUR } from '../../../shared/util/time.ts';
import { isWithin, type Opening } from './opening.ts';
import type { RosterEntry } from './roster.ts';
import { kilometresBetween, travelTime } from './travel.ts';
import { caution, verdict, type Verdict } from './verdict.ts';
import { clockText, dayClockText, hoursText, lengthText, withClient } from './words.ts';

/** Her other shifts around an opening. */
export interface Neighbours {
  /** The first one that takes place at the same time. */
  readonly conflict: Shift | null;
  /** The last one that ends before it starts. */
  readonly before: Shift | null;
  /** The first one that starts after it ends. */
  readonly after: Shift | null;
}

/** Without a distance, a gap at least this long is taken to be enough. */
const COMFORTABLE_GAP = HOUR;

/** Finds what stands next to the opening in her schedule. */
export function neighboursOf(entry: RosterEntry, { shift }: Opening): Neighbours {
  const { shifts, starts, ends } = entry;
  let conflict = -1;
  let before = -1;
  let after = -1;
  for (let at = 0; at < starts.length && after < 0; at += 1) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    // A key holds the start, so only a shift with the same start can be the opening itself.
    if (start === shift.start && shifts[at]?.key === shift.key) continue;
    if (end <= shift.start) {
      if (before < 0 || end >= (ends[before] ?? 0)) before = at;
    } else if (start < shift.end) {
      if (conflict < 0) conflict = at;
    } else {
      after = at;
    }
  }
  return {
    conflict: shifts[conflict] ?? null,
    before: shifts[before] ?? null,
    after: shifts[after] ?? null,
  };
}

const ASSIGNED = verdict('overlap', ({ exclusion }) => exclusion.assigned);

/** She works somewhere else at that time, or has the shift already. */
export function overlap(
  { caregiver }: RosterEntry,
  opening: Opening,
  { conflict }: Neighbours,
): Verdict | null {
  const { shift } = opening;
  if (shift.caregiverId === caregiver.id) return ASSIGNED;
  return conflict === null
    ? null
    : verdict('overlap', (say) => overlapText(opening, conflict, say));
}

function overlapText({ shift, roster, zone }: Opening, conflict: Shift, say: Sentences): string {
  const common = Math.min(conflict.end, shift.end) - Math.max(conflict.start, shift.start);
  const works =
    conflict.start <= shift.start
      ? say.exclusion.worksUntil(clockText(conflict.end, zone, say))
      : say.exclusion.worksFrom(clockText(conflict.start, zone, say));
  const client = withClient(roster.clients.get(conflict.clientId), say);
  return say.exclusion.overlap(works, client, lengthText(common, say));
}

/** Not enough time between adjacent shifts for the way, see `travelTime`. */
export function travelGap(opening: Opening, { before, after }: Neighbours): Verdict | null {
  const { shift } = opening;
  return (
    (before === null ? null : wayTooShort(opening, before, shift)) ??
    (after === null ? null : wayTooShort(opening, shift, after))
  );
}

/** Two shifts close to each other of which nobody can say how far apart they are. */
export function distanceUnknown(opening: Opening, { before, after }: Neighbours): Caution | null {
  const { shift, zone, roster } = opening;
  const { say } = roster;
  const isTight = (first: Shift, second: Shift): boolean =>
    second.start - first.end < COMFORTABLE_GAP && wayBetween(first, second) === null;
  if (before !== null && isTight(before, shift)) {
    const end = clockText(before.end, zone, say);
    return caution('distance-unknown', say.caution.untilDistanceUnknown(end));
  }
  if (after !== null && isTight(shift, after)) {
    const start = clockText(after.start, zone, say);
    return caution('distance-unknown', say.caution.fromDistanceUnknown(start));
  }
  return null;
}

/**
 * Less than the agency's rest hours between the last shift of one workday and the first of the
 * next. Only her direct neighbours can break it: others are further away.
 */
export function rest(opening: Opening, { before, after }: Neighbours): Verdict | null {
  const { shift, workday, roster, zone } = opening;
  const wanted = roster.policy.eligibility.restHours * HOUR;
  if (before !== null && !isWithin(before.start, workday) && shift.start - before.end < wanted) {
    return verdict('rest', (say) => {
      const gap = lengthText(shift.start - before.end, say);
      const until = dayClockText(before.end, zone, say);
      return say.exclusion.restBefore(until, gap, hoursText(wanted / HOUR, say));
    });
  }
  if (after !== null && !isWithin(after.start, workday) && after.start - shift.end < wanted) {
    return verdict('rest', (say) => {
      const gap = lengthText(after.start - shift.end, say);
      const again = dayClockText(after.start, zone, say);
      return say.exclusion.restAfter(again, gap, hoursText(wanted / HOUR, say));
    });
  }
  return null;
}

/** Milliseconds on the way; 0 for the same client, null when a place is not known. */
function wayBetween(first: Shift, second: Shift): number | null {
  if (first.clientId === second.clientId) return 0;
  if (first.position === null || second.position === null) return null;
  return travelTime(kilometresBetween(first.position, second.position));
}

function wayTooShort(opening: Opening, first: Shift, second: Shift): Verdict | null {
  const gap = second.start - first.end;
  // No way inside a service area takes this long, and most neighbours are further off.
  if (gap > 4 * HOUR) return null;
  const way = wayBetween(first, second);
  if (way === null || way <= gap) return null;
  return verdict('travel-gap', (say) => wayText(opening, [first, second], way, say));
}

function wayText(
  opening: Opening,
  [first, second]: readonly [Shift, Shift],
  way: number,
  say: Sentences,
): string {
  const { shift, roster, zone } = opening;
  const other = first === shift ? second : first;
  const works =
    other === first
      ? say.exclusion.worksUntil(clockText(other.end, zone, say))
      : say.exclusion.worksFrom(clockText(other.start, zone, say));
  const client = withClient(roster.clients.get(other.clientId), say);
  const gap = lengthText(second.start - first.end, say);
  return say.exclusion.wayTooLong(works, client, lengthText(way, say), gap);
}
