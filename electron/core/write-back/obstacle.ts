import type { WriteDraft, WriteObstacle } from '../../../shared/contract/write-back.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import type { Write } from '../../../shared/domain/write.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CommandInput } from './command.ts';

/** Flooding the dashboard was a complaint of agencies. To-dos a local day. */
const MOST_TASKS_A_DAY = 20;

/** After so long she has looked in WellSky or never will; for ever would strand her. */
const DOUBT_BLOCKS = HOUR;

/** What has been written, as far as it stands in the way. */
export interface Earlier {
  /** All about the shift. */
  readonly writes: readonly Write[];
  /** To-dos of today that were or may have been written. */
  readonly tasksToday: number;
  /** Whether WellSky refused this kind of write to this account a short while ago. */
  readonly isRefusedLately: boolean;
}

/** What keeps this from being written; null when nothing does. */
export function obstacleTo(
  wanted: CommandInput,
  snapshot: Snapshot,
  earlier: Earlier,
): WriteObstacle | null {
  const { writeBack } = snapshot.policy;
  if (!writeBack.allowed.includes(wanted.kind)) return 'not-allowed';
  return (
    missing(wanted, snapshot) ??
    saidBefore(wanted, earlier.writes, snapshot.now) ??
    (earlier.isRefusedLately ? 'wellsky-refuses' : null) ??
    (wanted.kind === 'admin-task' && earlier.tasksToday >= MOST_TASKS_A_DAY
      ? 'too-many-today'
      : null)
  );
}

function missing(wanted: CommandInput, snapshot: Snapshot): WriteObstacle | null {
  switch (wanted.kind) {
    case 'admin-task':
      return snapshot.policy.writeBack.taskOwners.length === 0 ? 'no-owner' : null;
    case 'shift-note':
      return wanted.visitId === null ? 'no-visit' : null;
    case 'assignment':
      if (!isOpen(wanted.shift)) return 'not-open';
      if (wanted.caregiverId === null) return 'no-caregiver';
      return hasOwnId(wanted.shift, snapshot) ? null : 'no-own-id';
  }
}

/**
 * Whether WellSky's id means this shift alone: occurrences of a series share one, and nobody knows
 * which of them a change would reach. Thin rows have none, so that Standby made one up.
 */
function hasOwnId(shift: Shift, { shifts }: Snapshot): boolean {
  if (!/^\d+$/.test(shift.appointmentId)) return false;
  return shifts.every((one) => one.appointmentId !== shift.appointmentId || one.key === shift.key);
}

/**
 * One of the kind about the shift that may be there, whatever it says: the suggested text changes by
 * itself. Or the same, which surely is there.
 */
function saidBefore(
  wanted: CommandInput,
  writes: readonly Write[],
  now: Instant,
): WriteObstacle | null {
  const ofKind = writes.filter(({ kind }) => kind === wanted.kind);
  if (ofKind.some((one) => isDoubtful(one) && now - one.approvedAt < DOUBT_BLOCKS)) {
    return 'unknown-before';
  }
  return ofKind.some((one) => isThere(one) && isSame(one, wanted)) ? 'written-already' : null;
}

/** What WellSky has, or may have, of this kind about the shift; it is said, whatever the text is. */
export function thereBefore(kind: Write['kind'], writes: readonly Write[]): WriteDraft['there'] {
  const ofKind = writes.filter((one) => one.kind === kind);
  if (ofKind.some(isDoubtful)) return 'may-be';
  return ofKind.some(isThere) ? 'is' : null;
}

function isDoubtful({ state }: Write): boolean {
  return state === 'unknown' || state === 'leased';
}

function isThere({ state }: Write): boolean {
  return state === 'written' || state === 'verified';
}

function isSame(one: Write, wanted: CommandInput): boolean {
  return one.caregiverId === wanted.caregiverId && isSameText(one.text, wanted.text);
}

/** Whether two texts say the same, however they are spaced. */
export function isSameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
