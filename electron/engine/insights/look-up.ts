import type { Found } from '../../../shared/contract/insights.ts';
import { isOpen } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { personOf } from '../../core/reports/person.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Source } from '../parts.ts';

const MOST_PEOPLE = 20;
const MOST_SHIFTS = 10;

/**
 * Clients and caregivers by id, name or phone, and the open shifts of the clients among them. Phone
 * numbers are shown, so the audit log keeps whose, but not what was typed.
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
  const clients = new Set(
    people.flatMap(({ person }) => (person.kind === 'client' ? [person.id] : [])),
  );
  const openShifts = snapshot.shifts
    .filter((shift) => clients.has(shift.clientId) && isOpen(shift) && shift.end > snapshot.now)
    .slice(0, MOST_SHIFTS)
    .map(({ key, clientId, start, end }) => ({
      shift: key,
      clientName: snapshot.clients.get(clientId)?.name ?? '',
      start,
      end,
    }));
  noteFound(store, snapshot.now, people, actor);
  return { people, openShifts };
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
