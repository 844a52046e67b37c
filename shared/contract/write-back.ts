import { z } from 'zod';
import { caregiverIdSchema, shiftKeySchema, visitIdSchema } from '../domain/ids.ts';
import { writeKindSchema, writeSchema } from '../domain/write.ts';

/** Why a write is not offered. Words are the renderer's. */
const WRITE_OBSTACLES = [
  'not-allowed',
  'no-visit',
  'no-owner',
  'not-open',
  'no-caregiver',
  'wellsky-refuses',
  'written-already',
  'unknown-before',
  /** So many to-dos today that one more would flood the dashboard. */
  'too-many-today',
  /** WellSky's id of the shift means others as well: it is one of a series. */
  'no-own-id',
] as const;
export const writeObstacleSchema = z.enum(WRITE_OBSTACLES);
export type WriteObstacle = z.infer<typeof writeObstacleSchema>;

/** WellSky takes at most this much in a to-do. */
export const MAX_TASK_CHARACTERS = 5000;

export const writeQuestionSchema = z.strictObject({
  kind: writeKindSchema,
  shift: shiftKeySchema,
  /** For an assignment; else null. */
  caregiverId: caregiverIdSchema.nullable(),
});

/** What would be written, before it is approved. */
export const writeDraftSchema = z.object({
  kind: writeKindSchema,
  shift: shiftKeySchema,
  visitId: visitIdSchema.nullable(),
  caregiverId: caregiverIdSchema.nullable(),
  /** Suggested; the scheduler may change it. Empty for an assignment. */
  text: z.string(),
  /** Every field as it is sent, for the preview: name and value. */
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Null: it can be written. */
  obstacle: writeObstacleSchema.nullable(),
  /** Whether one of the kind about the shift is in WellSky, or may be; null: none that is known. */
  there: z.enum(['is', 'may-be']).nullable(),
});
export type WriteDraft = z.infer<typeof writeDraftSchema>;

/** What the scheduler approves. */
export const approvedWriteSchema = writeQuestionSchema.extend({
  text: z.string().max(MAX_TASK_CHARACTERS),
});

/** What was written about a shift, newest first. */
export const writesViewSchema = z.array(writeSchema);

/** Where "Open in WellSky" leads; null: it is not offered. */
export const wellskyPageSchema = z.strictObject({
  url: z
    .url({
      protocol: /^https$/,
      error: 'Enter the address of your WellSky, starting with https://.',
    })
    .max(300)
    .nullable(),
});
