import { z } from 'zod';
import { instantSchema } from '../util/time.ts';

export const SENDING_STATES = [
  'waiting',
  'leased',
  'sent',
  'failed',
  'unknown',
  'expired',
  'withdrawn',
] as const;

/** What a service says later of what it accepted. */
export const RECEIPTS = ['pending', 'delivered', 'undelivered'] as const;
export type Receipt = (typeof RECEIPTS)[number];

/**
 * The life of anything that is sent: an alert to the office, a message to a caregiver. `leased` rows
 * are being sent; a lease that ran out leaves the outcome `unknown`, because the send may have
 * happened.
 */
export const sendingSchema = z.object({
  createdAt: instantSchema,
  /** Not before this. */
  dueAt: instantSchema,
  /** Worthless after this. */
  expiresAt: instantSchema,
  state: z.enum(SENDING_STATES),
  leasedUntil: instantSchema.nullable(),
  attempts: z.number().int().min(0),
  finishedAt: instantSchema.nullable(),
  /** Why it failed or was withdrawn, in words without PHI, addresses or secrets. */
  reason: z.string().nullable(),
  /**
   * What the service calls the last try of which it said so; null before it accepted one, and where
   * it does not say.
   */
  serviceId: z.string().nullable(),
  /** Null where the service gives no receipts, and before it was accepted. */
  receipt: z.enum(RECEIPTS).nullable(),
});
export type Sending = z.infer<typeof sendingSchema>;
