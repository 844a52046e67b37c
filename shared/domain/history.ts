import { z } from 'zod';
import { instantSchema, localDateSchema } from '../util/time.ts';
import { askIdSchema, caregiverIdSchema, clientIdSchema } from './ids.ts';

/** What WellSky does not know: it comes from the scheduler's clicks and from CSV import. */

export const ASK_CHANNELS = ['call', 'sms', 'email', 'slack', 'in-person', 'other'] as const;
export const ASK_OUTCOMES = ['accepted', 'declined', 'no-answer', 'withdrawn', 'expired'] as const;

export type AskChannel = (typeof ASK_CHANNELS)[number];
export type AskOutcome = (typeof ASK_OUTCOMES)[number];

/** What one imported file may hold, in the words of the command line and the panel. */
export const IMPORT_KINDS = [
  'asks',
  'call-outs',
  'availability',
  'preferences',
  'credentials',
  'caregivers',
  'care-logs',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** One caregiver asked to take one shift. `outcome` is null while the answer is awaited. */
export const askSchema = z.object({
  id: askIdSchema,
  caregiverId: caregiverIdSchema,
  clientId: clientIdSchema,
  shiftStart: instantSchema,
  shiftEnd: instantSchema,
  askedAt: instantSchema,
  channel: z.enum(ASK_CHANNELS),
  outcome: z.enum(ASK_OUTCOMES).nullable(),
  answeredAt: instantSchema.nullable(),
  /** Who asked; `import` for history. */
  actor: z.string(),
});
export type Ask = z.infer<typeof askSchema>;

/** A caregiver gave back, or did not come to, an assigned shift. */
export const callOutSchema = z.object({
  caregiverId: caregiverIdSchema,
  clientId: clientIdSchema,
  shiftStart: instantSchema,
  shiftEnd: instantSchema,
  reportedAt: instantSchema,
  /** How it became known. */
  kind: z.enum(['unassigned', 'logged', 'no-show']),
  reason: z.string().nullable(),
  /** Protected leave: never counted against anybody and never put into a text. */
  isProtected: z.boolean(),
});
export type CallOut = z.infer<typeof callOutSchema>;

/**
 * When a caregiver can or cannot work: weekly (`weekday` 0 Sunday … 6 Saturday) or for the days
 * `dateFrom` to `dateTo`. Minutes are local, after midnight; `fromMinute` above `toMinute` runs
 * past midnight; both null is the whole day.
 */
export const availabilitySchema = z.object({
  caregiverId: caregiverIdSchema,
  kind: z.enum(['available', 'unavailable', 'time-off']),
  weekday: z.number().int().min(0).max(6).nullable(),
  dateFrom: localDateSchema.nullable(),
  dateTo: localDateSchema.nullable(),
  fromMinute: z.number().int().min(0).max(1440).nullable(),
  toMinute: z.number().int().min(0).max(1440).nullable(),
  isProtected: z.boolean(),
});
export type Availability = z.infer<typeof availabilitySchema>;

/** A client's wish, or a do-not-send in either direction. */
export const preferenceSchema = z.object({
  clientId: clientIdSchema,
  caregiverId: caregiverIdSchema,
  kind: z.enum(['preferred', 'blocked']),
  source: z.string(),
  /** Last day on which it counts; null for ever. */
  expiresOn: localDateSchema.nullable(),
});
export type Preference = z.infer<typeof preferenceSchema>;

/** A licence or certificate; it meets a tag of the same name, case-insensitively. */
export const credentialSchema = z.object({
  caregiverId: caregiverIdSchema,
  name: z.string(),
  /** Last day on which it is valid. */
  expiresOn: localDateSchema,
});
export type Credential = z.infer<typeof credentialSchema>;
