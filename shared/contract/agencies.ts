import { z } from 'zod';
import { feedStateSchema } from '../domain/feed.ts';

/**
 * One agency on this computer. Not WellSky's id of it: the demo has none, and a test tenant may
 * share one with the live tenant.
 */
export const agencyKeySchema = z.string().min(1).max(120);

export const agencyNameSchema = z
  .string()
  .trim()
  .min(1, 'Enter a name for this agency.')
  .max(80, 'Use at most 80 characters.');

/** Which agency something is about. */
export const agencyReferenceSchema = z.strictObject({
  id: agencyKeySchema,
  name: z.string(),
});
export type AgencyReference = z.infer<typeof agencyReferenceSchema>;

/** One agency of the switcher and of the list in the settings. */
export const agencyLineSchema = z.object({
  id: agencyKeySchema,
  name: z.string(),
  kind: z.enum(['demo', 'wellsky']),
  timeZone: z.string(),
  isShown: z.boolean(),
  /** Open incidents that are worth interrupting for. */
  urgent: z.number().int(),
  /** Null while the agency could not be opened. */
  feed: feedStateSchema.nullable(),
  /** Why nothing is read or kept for it; null where nothing is wrong. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type AgencyLine = z.infer<typeof agencyLineSchema>;

export const agencyChoiceSchema = z.strictObject({ id: agencyKeySchema });
export const agencyRenamingSchema = z.strictObject({ id: agencyKeySchema, name: agencyNameSchema });
