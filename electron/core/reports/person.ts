import type { Found, PersonReference } from '../../../shared/contract/insights.ts';
import type { Snapshot } from '../snapshot.ts';

type FoundPerson = Found['people'][number];

/**
 * A client or caregiver as a line of a list; null for somebody unknown, and for prospects,
 * applicants and stand-ins, of whom Standby never speaks.
 */
export function personOf(
  { clients, caregivers }: Pick<Snapshot, 'clients' | 'caregivers'>,
  person: PersonReference,
): FoundPerson | null {
  if (person.kind === 'client') {
    const client = clients.get(person.id);
    if (client === undefined || client.isClient === false) return null;
    const { name, city, phone, active } = client;
    return { person, name, city, phone, active };
  }
  const caregiver = caregivers.get(person.id);
  if (caregiver === undefined || caregiver.isHired === false || caregiver.isPlaceholder)
    return null;
  const { name, city, phone, active } = caregiver;
  return { person, name, city, phone, active };
}
