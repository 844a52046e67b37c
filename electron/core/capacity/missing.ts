import { isEmployed } from '../../../shared/domain/people.ts';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import type { Snapshot } from '../snapshot.ts';
import { LEAST_TYPICAL_WEEKS } from './typical.ts';

/** What is known besides the snapshot. */
interface Knowledge {
  readonly outlook: CapacityOutlook | null;
  /** Clients whose schedule is read, and those of them whose past visits are not read yet. */
  readonly clients: number;
  readonly unreadClients: number;
  /** Days on which booked hours were taken down. */
  readonly recordedDays: number;
}

/** Until then the forecast hardly knows what becomes of booked hours. */
const TELLING_DAYS = 28;

/** What Standby does not know of the agency's capacity, and what knowing it would add. */
export function missingForCapacity(
  snapshot: Pick<Snapshot, 'clients' | 'caregivers' | 'caregiverFacts'>,
  knowledge: Knowledge,
): string[] {
  return [
    ...missingHistory(knowledge),
    ...missingRecords(knowledge),
    ...missingWishes(snapshot),
    ...missingLocations(snapshot),
  ];
}

function missingHistory({ outlook, clients, unreadClients }: Knowledge): string[] {
  const unread = `Past visits of ${String(unreadClients)} of ${String(clients)} clients are not read yet. Until then past weeks show too few hours.`;
  const weeks = String(outlook?.history.length ?? 0);
  const thin = `Typical capacity needs ${String(LEAST_TYPICAL_WEEKS)} complete weeks of visits without a holiday; ${weeks} complete weeks are known. Importing care logs adds earlier weeks.`;
  const isThin = (outlook?.typicalHours ?? null) === null;
  return [...(unreadClients > 0 ? [unread] : []), ...(isThin ? [thin] : [])];
}

function missingRecords({ recordedDays }: Knowledge): string[] {
  if (recordedDays >= TELLING_DAYS) return [];
  return [
    `After ${String(TELLING_DAYS)} days of use (${String(recordedDays)} so far) the forecast also knows how much of a schedule usually still arrives or falls away.`,
  ];
}

function missingWishes({
  caregivers,
  caregiverFacts,
}: Pick<Snapshot, 'caregivers' | 'caregiverFacts'>): string[] {
  const staff = [...caregivers.values()].filter(isEmployed);
  const untold = staff.filter(({ id }) => (caregiverFacts.get(id)?.hoursWanted ?? null) === null);
  if (untold.length === 0) return [];
  return [
    `Wanted hours are not known of ${String(untold.length)} of ${String(staff.length)} caregivers. Importing caregivers with hours_wanted shows where there is room.`,
  ];
}

function missingLocations({ clients }: Pick<Snapshot, 'clients'>): string[] {
  const active = [...clients.values()].filter((client) => client.active);
  const placeless = active.filter(({ locationId }) => locationId === null);
  if (placeless.length === 0) return [];
  return [
    `${String(placeless.length)} of ${String(active.length)} clients have no location in WellSky. Their hours stand under "No location".`,
  ];
}
