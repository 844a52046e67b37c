import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { localTime, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';

/** The days of caregivers that protected leave covers, which count on no side of anything. */
export interface ProtectedDays {
  on(caregiverId: CaregiverId, date: LocalDate, weekday: number): boolean;
  /** Whether `at` falls on such a day. */
  at(caregiverId: CaregiverId, at: Instant): boolean;
}

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
    if (isProtected) of(caregiverId).days.add(localTime(shiftStart, agency.timeZone).date);
  }
  for (const { caregiverId, kind, isProtected, weekday, dateFrom, dateTo } of availability) {
    if (!isProtected || kind === 'available') continue;
    if (weekday !== null) of(caregiverId).weekdays.add(weekday);
    if (dateFrom !== null && dateTo !== null) {
      of(caregiverId).spans.push({ from: dateFrom, to: dateTo });
    }
  }
  const on: ProtectedDays['on'] = (caregiverId, date, weekday) => {
    const protection = known.get(caregiverId);
    if (protection === undefined) return false;
    const { days, weekdays, spans } = protection;
    const isWithin = spans.some(({ from, to }) => from <= date && date <= to);
    return isWithin || days.has(date) || weekdays.has(weekday);
  };
  return {
    on,
    at(caregiverId, at) {
      if (!known.has(caregiverId)) return false;
      const { date, weekday } = localTime(at, agency.timeZone);
      return on(caregiverId, date, weekday);
    },
  };
}
