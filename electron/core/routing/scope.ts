import type { Incident } from '../../../shared/domain/incident.ts';
import type { Recipient } from '../../../shared/domain/recipient.ts';
import type { Snapshot } from '../snapshot.ts';

export type People = Pick<Snapshot, 'clients' | 'caregivers'>;

/** What of an incident says whose it is. */
type About = Pick<Incident, 'subjects' | 'caregiverId'>;

/**
 * Whether an incident is within somebody's scope: one of its clients is hers, or lies in one of her
 * locations; without clients, its caregiver's location counts. What is about neither, as the feed,
 * is everybody's. A location that WellSky does not say is in nobody's scope of locations.
 */
export function isInScope(
  { locationIds, clientIds }: Recipient['scope'],
  { subjects, caregiverId }: About,
  { clients, caregivers }: People,
): boolean {
  if (locationIds.length === 0 && clientIds.length === 0) return true;
  if (subjects.length > 0) {
    return subjects.some(({ clientId }) => {
      const locationId = clients.get(clientId)?.locationId ?? null;
      return clientIds.includes(clientId) || isOneOf(locationId, locationIds);
    });
  }
  if (caregiverId === null) return true;
  return isOneOf(caregivers.get(caregiverId)?.locationId ?? null, locationIds);
}

function isOneOf(locationId: string | null, locationIds: readonly string[]): boolean {
  return locationId !== null && locationIds.includes(locationId);
}
