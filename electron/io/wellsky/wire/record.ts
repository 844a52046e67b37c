import { z } from 'zod';
import type { Quarantined } from '../../../../shared/domain/feed.ts';
import { fail, ok, type Result } from '../../../../shared/util/result.ts';

/** A record, or why it does not fit. */
export type Parsed<T> = Result<T, Quarantined>;

/** Reads one row with its wire schema; a misfit is described by paths and rules, never values. */
export function parseRecord<T>(resource: string, schema: z.ZodType<T>, row: unknown): Parsed<T> {
  const parsed = schema.safeParse(row);
  if (parsed.success) return ok(parsed.data);
  const reasons = parsed.error.issues.map(
    (issue) => `${issue.path.length === 0 ? 'record' : issue.path.join('.')} ${issue.message}`,
  );
  return misfit(resource, row, reasons.join('; '));
}

/** A row that is set aside with its reason. */
export function misfit(
  resource: string,
  row: unknown,
  reason: string,
): { readonly ok: false; readonly error: Quarantined } {
  return fail({ resource, recordId: idOf(row), reason: reason.slice(0, 300) });
}

const idSchema = z.object({ id: z.union([z.string(), z.number()]) });

/** The id where it looks like one; free text in its place could be anything. */
function idOf(row: unknown): string | null {
  const parsed = idSchema.safeParse(row);
  if (!parsed.success) return null;
  const id = String(parsed.data.id);
  return /^[\w-]{1,40}$/.test(id) && /\d/.test(id) ? id : null;
}
