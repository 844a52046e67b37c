import { z } from 'zod';
import { instantSchema } from '../util/time.ts';
import { deliveryIdSchema, incidentIdSchema, type IncidentId } from './ids.ts';
import { severitySchema } from './incident.ts';

export const CHANNELS = ['desktop'] as const;

/**
 * One row of the outbox: one incident to one person over one channel. `leased` rows are being
 * sent; a lease that ran out leaves the outcome `unknown`, because the send may have happened.
 */
export const deliverySchema = z.object({
  id: deliveryIdSchema,
  incidentId: incidentIdSchema,
  channel: z.enum(CHANNELS),
  severity: severitySchema,
  title: z.string(),
  body: z.string(),
  createdAt: instantSchema,
  /** Not before this (group wait). */
  dueAt: instantSchema,
  /** Worthless after this: the shift's start, or a fixed time for conditions. */
  expiresAt: instantSchema,
  state: z.enum(['waiting', 'leased', 'sent', 'failed', 'unknown', 'expired', 'withdrawn']),
  leasedUntil: instantSchema.nullable(),
  attempts: z.number().int().min(0),
  finishedAt: instantSchema.nullable(),
  /** Why it failed or was withdrawn, without PHI. */
  reason: z.string().nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** What the test of a channel is about: no incident has this id. */
export const TEST_INCIDENT = 'test' as IncidentId;

/** What a channel says after trying to send. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly reason: string; readonly retry: boolean }
  | { readonly kind: 'unknown'; readonly reason: string };

/** One way of telling somebody. Implementations never throw. */
export interface Channel {
  readonly name: (typeof CHANNELS)[number];
  /** More due at once than this are told as one; without it, each is told by itself. */
  readonly mostAtOnce?: number;
  send(delivery: Delivery): Promise<SendOutcome>;
}
