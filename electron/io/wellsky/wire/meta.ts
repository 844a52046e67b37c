import { z } from 'zod';
import { tagIdSchema, type TagId } from '../../../../shared/domain/ids.ts';
import type { Instant } from '../../../../shared/util/time.ts';
import { listOf, optionalText, optionalTime, readFlag, readTime } from './scalars.ts';

const tagSchema = z.object({ code: z.string(), display: z.unknown().optional() });

/** WellSky keeps its own fields as `code`/`display` pairs in `meta.tag`. */
export const metaSchema = z
  .object({ tag: listOf(tagSchema), lastUpdated: optionalTime })
  .catch({ tag: [], lastUpdated: null });
export type Meta = z.infer<typeof metaSchema>;

/**
 * The value of a tag as text. Of duplicates the first that says anything counts: `"None"`, empty
 * and missing displays are passed over.
 */
export function tagText(meta: Meta, code: string): string | null {
  for (const tag of meta.tag) {
    if (tag.code.trim().toLowerCase() !== code.toLowerCase()) continue;
    const text = optionalText.parse(
      typeof tag.display === 'boolean' ? String(tag.display) : tag.display,
    );
    if (text !== null) return text;
  }
  return null;
}

/** A tag that says true or false; null when it says neither. */
export function tagFlag(meta: Meta, code: string): boolean | null {
  return readFlag(tagText(meta, code));
}

/** Whether the status is the one that means yes, another known one (no), or unknown (null). */
export function statusMeans(meta: Meta, yes: string, no: ReadonlySet<string>): boolean | null {
  const status = tagText(meta, 'status');
  if (status === yes) return true;
  return status !== null && no.has(status) ? false : null;
}

/** Ids from the comma-separated `profileTags`. */
export function profileTagIds(meta: Meta): TagId[] {
  const ids = (tagText(meta, 'profileTags') ?? '').split(',').map((id) => id.trim());
  const valid = ids.flatMap((id) => {
    const parsed = tagIdSchema.safeParse(id);
    return parsed.success && id.toLowerCase() !== 'none' ? [parsed.data] : [];
  });
  return [...new Set(valid)];
}

/** When the record last changed: the `updated` tag, or FHIR's own field. */
export function updatedAt(meta: Meta): Instant | null {
  return readTime(tagText(meta, 'updated') ?? '') ?? meta.lastUpdated;
}

/** How a write says for which agency it is. */
export function agencyTag(agencyId: string | null): {
  readonly tag: readonly { readonly code: string; readonly display: string }[];
} {
  return { tag: agencyId === null ? [] : [{ code: 'agencyId', display: agencyId }] };
}
