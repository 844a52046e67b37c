import { z } from 'zod';
import { instantSchema } from '../util/time.ts';
import { caregiverIdSchema, shiftKeySchema, visitIdSchema, writeIdSchema } from './ids.ts';

/**
 * What Standby may write into WellSky after approval. `assignment` is not documented by WellSky and
 * experimental. Nobody is ever clocked in or out.
 */
export const WRITE_KINDS = ['admin-task', 'shift-note', 'assignment'] as const;
export const writeKindSchema = z.enum(WRITE_KINDS);
export type WriteKind = z.infer<typeof writeKindSchema>;

/**
 * One approved write. `leased` while it is under way; `unknown` when it may have happened and WellSky
 * cannot say; `written` when accepted; `verified` when re-reading showed it.
 */
export const writeSchema = z.object({
  id: writeIdSchema,
  kind: writeKindSchema,
  shift: shiftKeySchema,
  /** The visit that the note hangs on; null for the others. */
  visitId: visitIdSchema.nullable(),
  /** Who is to be assigned; null for the others. */
  caregiverId: caregiverIdSchema.nullable(),
  /** Exactly as approved. */
  text: z.string(),
  approvedBy: z.string(),
  approvedAt: instantSchema,
  state: z.enum(['leased', 'written', 'verified', 'unknown', 'failed']),
  finishedAt: instantSchema.nullable(),
  /** What WellSky calls it; null before it is known. */
  wellskyId: z.string().nullable(),
  /** Why it failed or is unknown, in words without PHI. */
  reason: z.string().nullable(),
});
export type Write = z.infer<typeof writeSchema>;
