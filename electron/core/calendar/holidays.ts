import { allForYear } from '@18f/us-federal-holidays';
import { addDays, parseLocalDate, type LocalDate } from '../../../shared/util/time.ts';

/** A day on which families and caregivers plan differently. */
export interface Holiday {
  readonly date: LocalDate;
  /** "Thanksgiving Day"; "Independence Day (observed)" on the weekday off for a weekend holiday. */
  readonly name: string;
}

/**
 * The holidays from `from` to `to`, both included, by date: those of the United States (5 U.S.C.
 * 6103, with the weekday on which a weekend holiday is observed beside the day itself), and three
 * days that are none by law but on which caregivers ask for time off: the day after Thanksgiving,
 * Christmas Eve and New Year's Eve. A day has one entry; the holiday itself wins.
 */
export function holidaysBetween(from: LocalDate, to: LocalDate): readonly Holiday[] {
  const found = new Map<LocalDate, Holiday>();
  // New Year's Day of the year after may be observed on the last day of `to`'s year.
  for (let year = yearOf(from); year <= yearOf(to) + 1; year += 1) {
    for (const holiday of holidaysOf(year)) {
      const isInside = from <= holiday.date && holiday.date <= to;
      if (isInside && !found.has(holiday.date)) found.set(holiday.date, holiday);
    }
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const years = new Map<number, readonly Holiday[]>();

/** Every decision asks for the same year or two, and computing one takes a millisecond. */
function holidaysOf(year: number): readonly Holiday[] {
  const known = years.get(year) ?? [...actual(year), ...eves(year), ...observed(year)];
  years.set(year, known);
  return known;
}

function actual(year: number): Holiday[] {
  return federal(year, false);
}

function observed(year: number): Holiday[] {
  const days = new Set(actual(year).map((holiday) => holiday.date));
  return federal(year, true)
    .filter((holiday) => !days.has(holiday.date))
    .map(({ date, name }) => ({ date, name: `${name} (observed)` }));
}

function eves(year: number): Holiday[] {
  return actual(year).flatMap(({ date, name }) => {
    if (name === 'Thanksgiving Day') {
      return [{ date: addDays(date, 1), name: 'Day after Thanksgiving' }];
    }
    if (name === 'Christmas Day') {
      return [
        { date: addDays(date, -1), name: 'Christmas Eve' },
        { date: addDays(date, 6), name: "New Year's Eve" },
      ];
    }
    return [];
  });
}

function federal(year: number, isShifted: boolean): Holiday[] {
  const shift = { shiftSaturdayHolidays: isShifted, shiftSundayHolidays: isShifted };
  return allForYear(year, shift).flatMap(({ dateString, name }) => {
    const date = parseLocalDate(dateString);
    return date === null ? [] : [{ date, name }];
  });
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
