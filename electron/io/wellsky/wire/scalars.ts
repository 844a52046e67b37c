import { z } from 'zod';
import { instant, parseInstant, SECOND, type Instant } from '../../../../shared/util/time.ts';

/** Words and numbers with which WellSky says "nothing". */
const NOTHING = new Set(['', '0', 'none', 'null']);

/** Whether a text can be an id: no spaces, no prose, at most 80 characters. */
export function isId(text: string): boolean {
  return /^[\w.:-]{1,80}$/.test(text);
}

/** A record's id: string or number on the wire, a non-empty string here. */
export const wireId = z
  .union([z.string(), z.number()], 'is missing or not an id')
  .transform((id) => String(id).trim())
  .refine(isId, 'is not an id');

/** Text that may be absent, a number, or one of the words for nothing; anything else is null. */
export const optionalText = z
  .union([z.string(), z.number()])
  .transform((value) => {
    const text = String(value).trim();
    return NOTHING.has(text.toLowerCase()) ? null : text;
  })
  .nullish()
  .transform((text) => text ?? null)
  .catch(null);

/** Booleans come as `true` and as `"true"`; null for anything else. */
export const optionalFlag = z
  .union([z.boolean(), z.string()])
  .transform((value) => readFlag(String(value)))
  .nullish()
  .transform((flag) => flag ?? null)
  .catch(null);

/** Reads "true" or "false" in any case; null otherwise. */
export function readFlag(text: string | null): boolean | null {
  const word = text?.trim().toLowerCase();
  if (word === 'true') return true;
  return word === 'false' ? false : null;
}

const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Years in which a schedule can lie; others are damaged dates. */
const EARLIEST = parseInstant('1970-01-01T00:00:00Z', 'UTC') ?? 0;
const LATEST = parseInstant('2200-01-01T00:00:00Z', 'UTC') ?? 0;

/**
 * Reads a WellSky date-time in whole seconds: `Z`, an offset, or neither, which means UTC. Null
 * for everything else; a time is never guessed.
 */
export function readTime(text: string): Instant | null {
  const trimmed = text.trim();
  if (!DATE_TIME.test(trimmed)) return null;
  const at = parseInstant(trimmed, 'UTC');
  if (at === null || at < EARLIEST || at >= LATEST) return null;
  return instant(Math.floor(at / SECOND) * SECOND);
}

/** A date-time that a record must have. */
export const wireTime = z.string('is missing or not a date-time').transform((text, context) => {
  const at = readTime(text);
  if (at !== null) return at;
  context.issues.push({ code: 'custom', message: 'is not a date-time', input: text });
  return z.NEVER;
});

/** A date-time that is only informative: null when absent or unreadable. */
export const optionalTime = z
  .string()
  .transform(readTime)
  .nullish()
  .transform((at) => at ?? null)
  .catch(null);

/** The id in a reference such as `Patient/2810001`; a bare id stays as it is. */
export function idOfReference(reference: string): string {
  return reference.trim().replace(/^.*\//, '');
}

/** An id that may be left out or said to be nothing; a text that cannot be an id fails. */
export const optionalId = z
  .string()
  .nullable()
  .refine((id) => id === null || isId(id), 'is not an id');

/** A list that may come as one object, or not at all. */
export function listOf<T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> {
  const list = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).nullish();
  return list
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .transform((values) =>
      values.flatMap((value) => {
        const parsed = item.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    )
    .catch([]);
}
