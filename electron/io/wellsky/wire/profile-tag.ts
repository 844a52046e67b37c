import { z } from 'zod';
import { tagIdSchema } from '../../../../shared/domain/ids.ts';
import type { Tag } from '../../../../shared/domain/people.ts';
import { parseRecord, type Parsed } from './record.ts';
import { optionalText, wireId } from './scalars.ts';

const tagSchema = z
  .object({ id: wireId, name: z.string('is missing').min(1, 'is empty'), type: optionalText })
  .transform((wire): Tag => ({
    id: tagIdSchema.parse(wire.id),
    name: wire.name,
    kind: wire.type?.toLowerCase() ?? null,
  }));

/** Reads one profile tag. */
export function parseProfileTag(row: unknown): Parsed<Tag> {
  return parseRecord('profileTags', tagSchema, row);
}
