import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { localDate, type LocalDate } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';

/** Whether a day of one caregiver is covered by protected leave and counts on no side of anything. */
export type IsProtected = (date: LocalDate, weekday: number) => boolean;

/** The protected leave of each caregiver; null for those, nearly all, who have none. */
export type ProtectedDays = (caregiverId: CaregiverId) => IsProtected | null;

interface Protection {
  readonly days: Set<LocalDate>;
  readonly weekdays: Set<number>;
  readonly spans: { readonly from: LocalDate; readonly to: LocalDate }[];
}

/**
 * The days of protected leave: of a protected absence for certain dates or for every week
 * (intermittent leave), and those on which a protected call-out began. Leave for part of a day
 * protects the whole day.
 */
export function protectedDays({
  agency,
  availability,
  callOuts,
}: Pick<Snapshot, 'agency' | 'availability' | 'callOuts'>): ProtectedDays {
  const known = new Map<CaregiverId, Protection>();
  const of = (id: CaregiverId): Protection => {
    const protection = known.get(id) ?? { days: new Set(), weekdays: new Set(), spans: [] };
    known.set(id, protection);
    return protection;
  };
  for (const { caregiverId, shiftStart, isProtected } of callOuts) {
    if (isProtected) of(caregiverId).days.add(localDate(shiftStart, agency.timeZone));
  }
  for (const { caregiverId, kind, isProtected, weekday, dateFrom, dateTo } of availability) {
    if (!isProtected || kind === 'available') continue;
    if (weekday !== null) of(caregiverId).weekdays.add(weekday);
    if (dateFrom !== null && dateTo !== null) {
      of(caregiverId).spans.push({ from: dateFrom, to: dateTo });
    }
  }
  return (caregiverId) => {
    const protection = known.get(caregiverId);
    if (protection === undefined) return null;
    const { days, weekdays, spans } = protection;
    return (date, weekday) =>
      days.has(date) ||
      weekdays.has(weekday) ||
      spans.some(({ from, to }) => from <= date && date <= to);
  };
}
