import type { CapacityView } from '../../../shared/contract/insights.ts';
import type { Feed } from '../../../shared/domain/feed.ts';
import type { BookedHours, CapacityOutlook } from '../../../shared/domain/insight.ts';
import { localDate, type Instant } from '../../../shared/util/time.ts';
import { missingForCapacity } from '../../core/capacity/missing.ts';
import { capacityOutlook } from '../../core/capacity/outlook.ts';
import { pastHours } from '../../core/capacity/past-hours.ts';
import { hoursByPlace } from '../../core/capacity/places.ts';
import { sweptClients } from '../../core/sweep/as-of.ts';
import { historyReadThrough } from '../applying.ts';
import type { Memory } from '../memory.ts';
import type { Source } from '../parts.ts';

/** How much the agency works and what is coming, computed when schedule or visits change. */
export function currentOutlook(
  { store }: Pick<Source, 'store'>,
  memory: Memory,
  now: Instant,
): CapacityOutlook | null {
  const past = memory.derive('past hours', ['visits'], now, pastHours);
  return memory.derive('capacity', ['people', 'shifts', 'visits', 'callOuts'], now, (snapshot) =>
    capacityOutlook(snapshot, store.bookedHours.all(), past),
  );
}

/** Capacity as the panel shows it. */
export function capacityView(source: Source, memory: Memory, now: Instant): CapacityView {
  const snapshot = memory.snapshot(now);
  const outlook = currentOutlook(source, memory, now);
  const read = historyReadThrough(source);
  const clients = sweptClients(snapshot);
  return {
    outlook,
    ...hoursByPlace(snapshot),
    missing: missingForCapacity(snapshot, {
      outlook,
      clients: clients.length,
      unreadClients: clients.filter((client) => !read.has(client)).length,
      recordedDays: new Set(source.store.bookedHours.all().map(({ takenOn }) => takenOn)).size,
    }),
  };
}

/**
 * Takes down once a day what the schedule holds of the weeks that are read: from what became of it
 * Standby learns what usually still arrives and falls away. Runs inside the cycle's transaction,
 * and only while the schedule is fresh.
 */
export function takeDownBookedHours(
  source: Pick<Source, 'store' | 'agency'>,
  memory: Memory,
  feed: Feed,
  now: Instant,
): void {
  const { store, agency } = source;
  const today = localDate(now, agency.timeZone);
  if (feed.state !== 'fresh' || store.bookedHours.isTaken(today)) return;
  const weeks = currentOutlook(source, memory, now)?.forecast ?? [];
  // The next week is always among the days that are read; before it is, the reading goes on.
  if ((weeks[1]?.booked ?? null) === null) return;
  const rows = weeks.flatMap(({ weekStart, booked }): BookedHours[] =>
    booked === null ? [] : [{ takenOn: today, weekStart, hours: booked }],
  );
  store.bookedHours.add(rows);
}
