import { addDays, daysBetween, type LocalDate } from '../../../shared/util/time.ts';

/** WellSky answers at most the start day and six more. */
const MOST_ADDITIONAL_DAYS = 6;
/** What remains of a window after the extra day at both ends. */
const NET_DAYS = MOST_ADDITIONAL_DAYS - 1;

/** Days in WellSky's form, `20261127`. */
export function compactDate(date: LocalDate): string {
  return date.replaceAll('-', '');
}

/**
 * The searches that cover `from` … `to`. It is unknown whether WellSky cuts days in the agency's
 * zone or in UTC, so each asks for one extra day at both ends; the caller keeps what starts
 * inside. Longer ranges need several searches.
 */
export function shiftSearches(
  from: LocalDate,
  to: LocalDate,
): readonly { readonly startDate: string; readonly additionalDays: string }[] {
  const days = daysBetween(from, to) + 1;
  const count = Math.max(0, Math.ceil(days / NET_DAYS));
  return Array.from({ length: count }, (_, index) => {
    const net = Math.min(NET_DAYS, days - index * NET_DAYS);
    return {
      startDate: compactDate(addDays(from, index * NET_DAYS - 1)),
      additionalDays: String(net + 1),
    };
  });
}
