import type { IncidentId, ShiftKey } from '../../shared/domain/ids.ts';
import { localDate, MINUTE, type Instant } from '../../shared/util/time.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { currentlyDue } from './delivery.ts';
import type { Memory } from './memory.ts';
import type { Source } from './parts.ts';
import { rereadShift } from './rereading.ts';

/** A reading younger than this needs no confirmation. */
const FRESH_ENOUGH = MINUTE;

/**
 * Immediately before urgent alerts go out their shifts are read again: what somebody filled a
 * moment ago must not ring. A re-reading that fails marks its window, so that what is decided
 * anew afterwards is held back.
 */
export async function confirmUrgent(source: Source, memory: Memory, dueBy: Instant): Promise<void> {
  const due = currentlyDue(source, dueBy);
  const incidents = new Set(
    due.filter((delivery) => delivery.severity === 'critical').map((one) => one.incidentId),
  );
  for (const key of shiftsOf(source, incidents)) {
    if (isFresh(source, memory.snapshot(source.clock()), key)) continue;
    await rereadShift(source, key, memory);
  }
}

function shiftsOf({ store }: Source, incidents: ReadonlySet<IncidentId>): Set<ShiftKey> {
  const keys = [...incidents].flatMap((id) => store.incidents.get(id)?.subjects ?? []);
  return new Set(keys.map((subject) => subject.shift));
}

function isFresh({ store, agency }: Source, snapshot: Snapshot, key: ShiftKey): boolean {
  const cached = store.shifts.get(key);
  if (cached === null) return true;
  // The newest reading missed it. A second one says whether it is gone, before anybody is rung.
  if (cached.missedAt !== null) return false;
  const { shift } = cached;
  const day = localDate(shift.start, agency.timeZone);
  const window = snapshot.windows.find(
    (one) => one.clientId === shift.clientId && one.from <= day && day <= one.to,
  );
  const readAt = window?.readAt ?? null;
  return readAt !== null && snapshot.now - readAt < FRESH_ENOUGH;
}
