import { z } from 'zod';

/** How rows lie in `entry[]`; null when there were none. */
export type Wrapping = 'wrapped' | 'bare' | 'mixed' | null;

export interface Page {
  readonly rows: readonly unknown[];
  readonly wrapping: Wrapping;
}

const bundleSchema = z.union([
  z.object({ entry: z.array(z.unknown()) }),
  z
    .object({ resourceType: z.literal('Bundle'), entry: z.null().optional() })
    .transform(() => ({ entry: [] })),
]);

const wrappedSchema = z.object({ resource: z.record(z.string(), z.unknown()) });

/**
 * The rows of a search answer, one level down in `resource` or directly in `entry`. An empty
 * result comes with an empty `entry` or without one, but only a Bundle counts as empty: null
 * means that the answer is no list at all. `totalRecords` is wrong, missing or a string often
 * enough that nothing here reads it.
 */
export function readPage(body: unknown): Page | null {
  const bundle = bundleSchema.safeParse(body);
  if (!bundle.success) return null;
  const entries = bundle.data.entry.map((entry) => {
    const wrapped = wrappedSchema.safeParse(entry);
    return wrapped.success
      ? { row: wrapped.data.resource, isWrapped: true }
      : { row: entry, isWrapped: false };
  });
  const wrapped = entries.filter((entry) => entry.isWrapped).length;
  return { rows: entries.map((entry) => entry.row), wrapping: wrappingOf(wrapped, entries.length) };
}

function wrappingOf(wrapped: number, all: number): Wrapping {
  if (all === 0) return null;
  if (wrapped === all) return 'wrapped';
  return wrapped === 0 ? 'bare' : 'mixed';
}
