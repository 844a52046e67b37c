import type { Window } from '../../shared/domain/feed.ts';
import type { ShiftKey } from '../../shared/domain/ids.ts';
import type { CachedShift, Shift } from '../../shared/domain/shift.ts';
import { DAY, plus, type Instant } from '../../shared/util/time.ts';
import { SNAPSHOT_DAYS, type Snapshot } from '../core/snapshot.ts';
import type { Store } from '../io/store/store.ts';

/** What a snapshot holds of the store. */
export type Gathered = Omit<Snapshot, 'now' | 'agency' | 'policy'>;

/** How each part is read from the store, as of `at`. */
export const READ: {
  readonly [P in keyof Gathered]: (store: Store, at: Instant) => Gathered[P];
} = {
  clients: (store) => byId(store.clients.all()),
  caregivers: (store) => byId(store.caregivers.all()),
  tags: (store) => byId(store.tags.all()),
  shifts: (store, at) => {
    const { from, to } = shiftsAround(at);
    return store.shifts.between(from, to).map((cached) => cached.shift);
  },
  visits: (store, at) => store.visits.since(plus(at, -SNAPSHOT_DAYS.history * DAY)),
  asks: (store) => store.asks.all(),
  callOuts: (store) => store.callOuts.all(),
  availability: (store) => store.availability.all(),
  preferences: (store) => store.preferences.all(),
  credentials: (store) => store.credentials.all(),
  caregiverFacts: (store) =>
    new Map(store.caregiverFacts.all().map((facts) => [facts.caregiverId, facts])),
  choices: (store) => store.choices.all(),
  windows: (store) => store.windows.all(),
  visitsReadAt: (store) => store.visitReads.all(),
};

function shiftsAround(at: Instant): { readonly from: Instant; readonly to: Instant } {
  const { pastShifts, shiftsAhead } = SNAPSHOT_DAYS;
  return { from: plus(at, -pastShifts * DAY), to: plus(at, shiftsAhead * DAY) };
}

function byId<K, T extends { readonly id: K }>(rows: readonly T[]): Map<K, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Shifts that were written to the store, or removed from it. */
export interface ShiftWrites {
  readonly put: readonly CachedShift[];
  readonly remove: readonly ShiftKey[];
}

/** What `READ.shifts` at `at` would give after the writes. */
export function withShifts(
  known: readonly Shift[],
  { put, remove }: ShiftWrites,
  at: Instant,
): readonly Shift[] {
  if (put.length + remove.length === 0) return known;
  const { from, to } = shiftsAround(at);
  const fresh = new Map(put.map(({ shift }) => [shift.key, shift]));
  const replaced = new Set([...fresh.keys(), ...remove]);
  const added = [...fresh.values()].filter((shift) => shift.start >= from && shift.start < to);
  const kept = known.filter((shift) => !replaced.has(shift.key));
  return [...kept, ...added].sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
}

/** What `READ.windows` would give after `put` was written. */
export function withWindows(known: readonly Window[], put: readonly Window[]): readonly Window[] {
  const fresh = Map.groupBy(put, (window) => window.clientId);
  const merged = known.map((window) => {
    const same = fresh.get(window.clientId)?.findLast((one) => one.span === window.span);
    return same ?? window;
  });
  const used = new Set(merged);
  const last = new Map(put.map((window) => [`${window.clientId} ${window.span}`, window]));
  const added = [...last.values()].filter((window) => !used.has(window));
  return added.length === 0 ? merged : [...merged, ...added].sort(byPlace);
}

function byPlace(a: Window, b: Window): number {
  if (a.clientId !== b.clientId) return a.clientId < b.clientId ? -1 : 1;
  return a.from < b.from ? -1 : 1;
}
