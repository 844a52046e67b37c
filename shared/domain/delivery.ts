import { z } from 'zod';
import { channelNameSchema } from './channel.ts';
import { deliveryIdSchema, incidentIdSchema, recipientIdSchema, type IncidentId } from './ids.ts';
import { severitySchema } from './incident.ts';
import type { SendOutcome } from './messenger.ts';
import { sendingSchema } from './sending.ts';

/**
 * One row of the outbox: one incident to one person over one channel. It expires with the start of
 * the shift, or after a fixed time for conditions.
 */
export const deliverySchema = sendingSchema.extend({
  id: deliveryIdSchema,
  /** `DIGEST` for what gathers the less urgent ones. */
  incidentId: incidentIdSchema,
  channel: channelNameSchema,
  /** Null on the desktop: whoever sits there. */
  recipientId: recipientIdSchema.nullable(),
  /** The first telling that this one follows up, because nobody acknowledged it; null for a first. */
  follows: deliveryIdSchema.nullable(),
  /** Its place on the ladder: 0 the first telling, then upwards. */
  rung: z.number().int().min(0),
  severity: severitySchema,
  title: z.string(),
  body: z.string(),
  /**
   * The message in which it left last, exactly as it left: the same for all that left together.
   * Absent before its first try, and on the desktop.
   */
  sentIn: z
    .object({ key: z.string(), to: z.string(), subject: z.string().nullable(), text: z.string() })
    .optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** What the test of a channel is about: no incident has this id. */
export const TEST_INCIDENT = 'test' as IncidentId;

/** What a digest is about: no incident has this id. */
export const DIGEST = 'digest' as IncidentId;

/** A way of telling whoever sits at this computer. Implementations never throw. */
export interface Channel {
  readonly name: 'desktop';
  /** More due at once than this are told as one; without it, each is told by itself. */
  readonly mostAtOnce?: number;
  send(delivery: Delivery): Promise<SendOutcome>;
}
