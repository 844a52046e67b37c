import type { Quarantined } from '../../../shared/domain/feed.ts';
import type { CallOut } from '../../../shared/domain/history.ts';
import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Caregiver } from '../../../shared/domain/people.ts';
import { isOpen, isWorked, type CachedShift, type Shift } from '../../../shared/domain/shift.ts';
import { DAY, type Instant } from '../../../shared/util/time.ts';

/** One thing that happened to a shift between two readings. */
export interface ShiftChange {
  readonly kind:
    | 'opened'
    | 'called-out'
    | 'reassigned'
    | 'filled'
    | 'moved'
    | 'cancelled'
    | 'suspected'
    | 'removed';
  /** The shift now; for `suspected` and `removed` as it was last known. */
  readonly shift: Shift;
  /** The shift before; null when it was not known. */
  readonly before: Shift | null;
}

/** How one window of one client was read. */
export interface WindowReading {
  /** Whether the whole list was read to its end. */
  readonly complete: boolean;
  /** Whether the same sweep returned shifts for other clients. */
  readonly feedAlive: boolean;
  readonly at: Instant;
  /** Records of this answer that did not fit; their shifts are never taken for missing. */
  readonly quarantined?: readonly Quarantined[];
}

/** What to write, what to delete, and what it means. */
export interface WindowDiff {
  readonly put: readonly CachedShift[];
  readonly remove: readonly ShiftKey[];
  readonly changes: readonly ShiftChange[];
  /** Whether the answer counts as a complete reading, so that the window's `readAt` moves on. */
  readonly complete: boolean;
}

/** A shift that moved further than this is taken for another one of its series. */
const FARTHEST_MOVE = 2 * DAY;

/**
 * Compares the cache with a fresh answer for the same client and days.
 *
 * Rows of the answer are believed however incomplete it is. Only a complete reading may say that
 * a shift is gone, and it takes two of them: the first makes it suspected, the second removes
 * it. An empty answer for a client who had shifts is complete only if the feed is alive, because
 * a tenant that lost its entitlement answers with empty lists. A shift seen again unchanged is
 * not written: its as-of is its window's.
 */
export function diffWindow(input: {
  readonly cached: readonly CachedShift[];
  readonly fresh: readonly Shift[];
  readonly read: WindowReading;
}): WindowDiff {
  const { cached, read } = input;
  const fresh = [...new Map(input.fresh.map((shift) => [shift.key, shift])).values()];
  const complete = read.complete && (fresh.length > 0 || cached.length === 0 || read.feedAlive);

  const known = new Map(cached.map((row) => [row.shift.key, row]));
  const seen = new Set(fresh.map((shift) => shift.key));
  const missing = complete ? cached.filter((row) => isMissing(row, seen, read)) : [];
  const unknown = fresh.filter((shift) => !known.has(shift.key));
  const moves = pairMoves(missing, unknown);
  const origins = new Map(moves.map((move) => [move.to.key, move.from]));
  const movedAway = new Set(moves.map((move) => move.from.shift.key));
  const gone = missing.filter((row) => !movedAway.has(row.shift.key));
  const suspected = gone.filter((row) => row.missedAt === null);
  const removed = gone.filter((row) => row.missedAt !== null);

  return {
    put: [
      ...fresh.flatMap((shift) =>
        written(shift, known.get(shift.key), origins.get(shift.key), read.at),
      ),
      ...suspected.map((row) => ({ ...row, missedAt: read.at })),
    ],
    remove: [...removed.map((row) => row.shift.key), ...movedAway],
    changes: [
      ...fresh.flatMap((shift) => {
        const before = known.get(shift.key) ?? origins.get(shift.key);
        return changesBetween(before?.shift ?? null, shift, read.at);
      }),
      ...suspected.map(({ shift }): ShiftChange => ({ kind: 'suspected', shift, before: shift })),
      ...removed.map(({ shift }): ShiftChange => ({ kind: 'removed', shift, before: shift })),
    ],
    complete,
  };
}

function isMissing(
  { shift }: CachedShift,
  seen: ReadonlySet<ShiftKey>,
  { quarantined = [] }: WindowReading,
): boolean {
  if (seen.has(shift.key)) return false;
  // A record that could not even be identified may be any of the missing ones.
  return !quarantined.some(({ recordId }) => recordId === null || recordId === shift.appointmentId);
}

interface Move {
  readonly from: CachedShift;
  readonly to: Shift;
}

/** Same appointment at another time: pairs each missing shift with the nearest new start. */
function pairMoves(missing: readonly CachedShift[], unknown: readonly Shift[]): Move[] {
  const distance = ({ from, to }: Move): number => Math.abs(to.start - from.shift.start);
  const pairs = missing
    .flatMap((from) =>
      unknown
        .filter((to) => to.appointmentId === from.shift.appointmentId)
        .map((to): Move => ({ from, to })),
    )
    .filter((move) => distance(move) <= FARTHEST_MOVE)
    .sort(
      (a, b) =>
        distance(a) - distance(b) ||
        a.from.shift.start - b.from.shift.start ||
        a.to.start - b.to.start,
    );
  const used = new Set<ShiftKey>();
  return pairs.filter(({ from, to }) => {
    if (used.has(from.shift.key) || used.has(to.key)) return false;
    used.add(from.shift.key).add(to.key);
    return true;
  });
}

function written(
  shift: Shift,
  known: CachedShift | undefined,
  origin: CachedShift | undefined,
  at: Instant,
): CachedShift[] {
  if (known?.missedAt === null && saysTheSame(known.shift, shift)) return [];
  const firstSeen = known?.firstSeen ?? origin?.firstSeen ?? at;
  return [{ shift, firstSeen, lastSeen: at, missedAt: null }];
}

/** Whether two readings of one shift, of the same key, say the same. */
export function saysTheSame(a: Shift, b: Shift): boolean {
  return (
    a.caregiverId === b.caregiverId &&
    a.end === b.end &&
    a.status === b.status &&
    a.clientId === b.clientId &&
    a.position?.latitude === b.position?.latitude &&
    a.position?.longitude === b.position?.longitude
  );
}

function changesBetween(before: Shift | null, shift: Shift, at: Instant): ShiftChange[] {
  const kinds: ShiftChange['kind'][] = [];
  if (before !== null && before.key !== shift.key) kinds.push('moved');
  const assignment = assignmentChange(before, shift, at);
  if (assignment !== null) kinds.push(assignment);
  return kinds.map((kind) => ({ kind, shift, before }));
}

function assignmentChange(
  before: Shift | null,
  shift: Shift,
  at: Instant,
): ShiftChange['kind'] | null {
  if (before === null) return isOpen(shift) ? 'opened' : null;
  if (shift.status === 'cancelled') return before.status === 'cancelled' ? null : 'cancelled';
  if (isOpen(shift)) {
    if (isOpen(before)) return null;
    if (!isWorked(before)) return 'opened';
    // After its end nobody can be called any more: that is bookkeeping, not a call-out.
    return at < shift.end ? 'called-out' : null;
  }
  if (!isWorked(shift)) return null;
  if (isOpen(before)) return 'filled';
  return isWorked(before) && before.caregiverId !== shift.caregiverId ? 'reassigned' : null;
}

/**
 * The shifts with nobody in place of stand-ins such as "Open Shift", which some agencies assign
 * to mean that a shift is open. To be applied to an answer before it is compared.
 */
export function withoutPlaceholders(
  shifts: readonly Shift[],
  caregivers: ReadonlyMap<CaregiverId, Caregiver>,
): Shift[] {
  return shifts.map((shift) => {
    const { caregiverId } = shift;
    if (caregiverId === null) return shift;
    return caregivers.get(caregiverId)?.isPlaceholder === true
      ? { ...shift, caregiverId: null }
      : shift;
  });
}

/**
 * The call-outs that the changes show, reported at `at`. WellSky records none: an assigned shift
 * that is open before its end is the only trace.
 */
export function callOutsIn(changes: readonly ShiftChange[], at: Instant): CallOut[] {
  return changes.flatMap(({ kind, shift, before }) => {
    const caregiverId = before?.caregiverId ?? null;
    if (kind !== 'called-out' || caregiverId === null) return [];
    return [
      {
        caregiverId,
        clientId: shift.clientId,
        shiftStart: shift.start,
        shiftEnd: shift.end,
        reportedAt: at,
        kind: 'unassigned',
        reason: null,
        isProtected: false,
      },
    ];
  });
}
