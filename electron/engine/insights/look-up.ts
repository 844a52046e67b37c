import type { Found } from '../../../shared/contract/insights.ts';
import { isOpen, isWorked, type Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { personOf } from '../../core/reports/person.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Source } from '../parts.ts';

const MOST_PEOPLE = 20;
const MOST_SHIFTS = 10;

/**
 * Clients and caregivers by id, name or phone, and their next shifts, each of which can be asked
 * who could take it. Phone numbers are shown, so the audit log keeps whose, but not what was typed.
 */
export function lookUp(
  store: Source['store'],
  snapshot: Snapshot,
  text: string,
  actor: string,
): Found {
  const people = store.peopleSearch
    .find(text, MOST_PEOPLE)
    .flatMap((person) => personOf(snapshot, person) ?? []);
  noteFound(store, snapshot.now, people, actor);
  return { people, shifts: shiftsOf(snapshot, people) };
}

/** Open shifts first, because they are what somebody is mostly looked up for; then the soonest. */
function shiftsOf(snapshot: Snapshot, people: Found['people']): Found['shifts'] {
  const ids = new Set<string>(people.map(({ person }) => `${person.kind} ${person.id}`));
  const isTheirs = ({ clientId, caregiverId }: Shift): boolean =>
    ids.has(`client ${clientId}`) || ids.has(`caregiver ${String(caregiverId)}`);
  const theirs = snapshot.shifts.filter(
    (shift) => shift.end > snapshot.now && (isOpen(shift) || isWorked(shift)) && isTheirs(shift),
  );
  const [open, taken] = [theirs.filter(isOpen), theirs.filter((shift) => !isOpen(shift))];
  return [...open, ...taken].slice(0, MOST_SHIFTS).map(({ key, clientId, ...shift }) => ({
    shift: key,
    clientName: snapshot.clients.get(clientId)?.name ?? '',
    caregiverName: caregiverName(snapshot, shift.caregiverId),
    start: shift.start,
    end: shift.end,
  }));
}

function caregiverName({ caregivers }: Snapshot, id: Shift['caregiverId']): string | null {
  return id === null ? null : (caregivers.get(id)?.name ?? `Caregiver ${id}`);
}

function noteFound(
  store: Source['store'],
  now: Instant,
  people: Found['people'],
  actor: string,
): void {
  if (people.length === 0) return;
  const ids = people.map(({ person }) => `${person.kind} ${person.id}`).join(', ');
  store.transaction(() => {
    store.audit.append([actionAudit(now, actor, 'read', 'people', null, { found: ids })]);
  });
}
