import { z } from 'zod';
import {
  HOUR,
  localTime,
  parseInstant,
  parseLocalDate,
  plus,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';

/** What a cell can hold. Schemas take the trimmed text and never repeat it in a message. */

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;
const EXPECTED_DATE_TIME =
  'expected a date and time such as 2026-11-27T14:00 (agency time) or 2026-11-27T14:00-07:00';
/** Years outside of these are typing errors. */
const EARLIEST = startOfDay('1990-01-01' as LocalDate, 'UTC');
const LATEST = startOfDay('2100-01-01' as LocalDate, 'UTC');

const EXPECTED_DATE = 'expected a date such as 2026-11-27';
const EXPECTED_TIME = 'expected a time of day from 00:00 to 24:00 such as 14:30';

type Context = Pick<z.core.$RefinementCtx, 'addIssue'>;

function refuse(context: Context, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

/** A WellSky id; one that a spreadsheet turned into 2.8E+06 is refused. */
export const idCell = z
  .string()
  .min(1, 'must not be empty')
  .max(80, 'is longer than 80 characters')
  .refine((text) => !/^\d+([.,]\d+)?E\+\d+$/i.test(text), {
    error: 'the spreadsheet shortened this number; format the column as text and save again',
  });

/** Free text of at most 500 characters; null when empty. */
export const textCell = z
  .string()
  .max(500, 'is longer than 500 characters')
  .transform((text) => (text === '' ? null : text));

/** One of `values`, in any case. */
export function choiceCell<const T extends readonly string[]>(values: T): z.ZodType<T[number]> {
  const expected = `expected one of ${values.join(', ')}`;
  return z.string().transform((text, context): T[number] => {
    const choice = values.find((value) => value === text.toLowerCase());
    return choice ?? refuse(context, expected);
  });
}

/** `yes` or `no`; empty means no. */
export const yesNoCell = choiceCell(['yes', 'no', '']).transform((answer) => answer === 'yes');

/** A day of the calendar. */
export const dateCell = z
  .string()
  .transform((text, context): LocalDate => parseLocalDate(text) ?? refuse(context, EXPECTED_DATE));

/**
 * An instant. Without an offset it is agency time; a time that a change of the clocks leaves out
 * is refused.
 */
export function instantCell(timeZone: string): z.ZodType<Instant> {
  return z.string().transform((text, context): Instant => {
    const at = DATE_TIME.test(text) ? parseInstant(text, timeZone) : null;
    if (at === null) return refuse(context, EXPECTED_DATE_TIME);
    if (at < EARLIEST || at >= LATEST)
      return refuse(context, 'the year must lie between 1990 and 2100');
    if (localPart(text) !== null && localPart(text) !== onTheWall(at, timeZone)) {
      return refuse(context, 'the clocks skip this time on that day; add an offset');
    }
    return at;
  });
}

/** Minutes after midnight; `24:00` is 1440. */
export const minuteCell = z.string().transform((text, context): number => {
  const match = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(text);
  const minute = Number(match?.[1]) * 60 + Number(match?.[2]);
  return minute <= 1440 ? minute : refuse(context, EXPECTED_TIME);
});

/** A plain number such as 18.5 or $18.50, greater than `above` and at most `most`. */
export function numberCell(range: {
  readonly above: number;
  readonly most: number;
  readonly unit: string;
}): z.ZodType<number> {
  return z.string().transform((text, context): number => {
    const digits = /^\$?\s*(\d{1,6}(?:\.\d{1,4})?)$/.exec(text)?.[1];
    const value = digits === undefined ? Number.NaN : Number(digits);
    if (value > range.above && value <= range.most) return value;
    return refuse(context, `expected ${range.unit} such as 18.50, at most ${String(range.most)}`);
  });
}

/** The same cell, or null when it is empty. */
export function optionalCell<T>(cell: z.ZodType<T>): z.ZodType<T | null> {
  return z.string().transform((text, context): T | null => {
    if (text === '') return null;
    const parsed = cell.safeParse(text);
    if (parsed.success) return parsed.data;
    return refuse(context, parsed.error.issues[0]?.message ?? 'not understood');
  });
}

/** Whether a time without an offset happens twice because the clocks are set back. */
export function isAmbiguous(text: string, timeZone: string): boolean {
  const local = localPart(text);
  if (local === null) return false;
  const at = parseInstant(text, timeZone);
  return at !== null && onTheWall(plus(at, HOUR), timeZone) === local;
}

/** Date and minute of a text without an offset; null when it has one or is none. */
function localPart(text: string): string | null {
  const match = DATE_TIME.exec(text);
  if (match === null || match[4] !== undefined) return null;
  return wallText(match[1] ?? '', Number(match[2]) * 60 + Number(match[3]));
}

function onTheWall(at: Instant, timeZone: string): string {
  const { date, minute } = localTime(at, timeZone);
  return wallText(date, minute);
}

function wallText(date: string, minute: number): string {
  return `${date} ${String(minute)}`;
}
