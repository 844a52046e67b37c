import { csvOf } from '../../../shared/util/csv.ts';
import { formatInstant, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import { calendarDay, figure, momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

/** One column of a view's figures: the same cell for people and for a spreadsheet. */
export interface SheetColumn<T> {
  readonly label: string;
  readonly isNumber: boolean;
  /** For the table, as this language writes it. */
  readonly shown: (row: T) => string;
  /** For the file: numbers with a point, days and times after ISO 8601. */
  readonly plain: (row: T) => string;
}

/** The figures behind a chart. The first column names the row. */
export interface Sheet<T> {
  readonly columns: readonly [SheetColumn<T>, ...SheetColumn<T>[]];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}

export function wordsColumn<T>(label: string, value: (row: T) => string): SheetColumn<T> {
  return { label, isNumber: false, shown: value, plain: value };
}

/** Numbers to so many `digits` behind the point; null is unknown. */
export function numberColumn<T>(
  label: string,
  value: (row: T) => number | null,
  digits = 0,
): SheetColumn<T> {
  const written = (row: T, write: (rounded: number) => string, otherwise: string) => {
    const one = value(row);
    return one === null ? otherwise : write(Number(one.toFixed(digits)));
  };
  return {
    label,
    isNumber: true,
    shown: (row) => written(row, figure, text.dashboard.none),
    plain: (row) => written(row, String, ''),
  };
}

/** Shares 0 … 1 as whole percents; the unit belongs into the label. */
export function percentColumn<T>(label: string, value: (row: T) => number | null): SheetColumn<T> {
  return numberColumn(label, (row) => {
    const share = value(row);
    return share === null ? null : share * 100;
  });
}

export function dayColumn<T>(label: string, value: (row: T) => LocalDate): SheetColumn<T> {
  return { label, isNumber: false, shown: (row) => calendarDay(value(row)), plain: value };
}

export function momentColumn<T>(
  label: string,
  value: (row: T) => Instant,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): SheetColumn<T> {
  return {
    label,
    isNumber: false,
    shown: (row) => momentFrom(now, value(row), zone),
    plain: (row) => formatInstant(value(row)),
  };
}

/** The table as a CSV file, all rows and columns of it. */
export function sheetFile<T>({ columns, rows }: Sheet<T>): string {
  const lines = rows.map((row) => columns.map(({ plain }) => plain(row)));
  return csvOf([columns.map(({ label }) => label), ...lines]);
}
