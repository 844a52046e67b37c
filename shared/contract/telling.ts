import { z } from 'zod';
import { channelNameSchema } from '../domain/channel.ts';
import {
  deliveryIdSchema,
  incidentIdSchema,
  recipientIdSchema,
  shiftKeySchema,
} from '../domain/ids.ts';
import { severitySchema } from '../domain/incident.ts';
import { RECEIPTS, SENDING_STATES } from '../domain/sending.ts';
import { instantSchema } from '../util/time.ts';
import { obstructionSchema } from './recipients.ts';

/** One telling: what was or will be said, to whom, over what, and what became of it. */
export const toldSchema = z.object({
  id: deliveryIdSchema,
  incidentId: incidentIdSchema,
  channel: channelNameSchema,
  /** Null on the desktop. */
  recipientName: z.string().nullable(),
  severity: severitySchema,
  title: z.string(),
  state: z.enum(SENDING_STATES),
  /** Why it failed, waits or was withdrawn; null where there is nothing to say. */
  reason: z.string().nullable(),
  receipt: z.enum(RECEIPTS).nullable(),
  attempts: z.number().int(),
  /** How many alerts the message told in which it left; 1: it alone. */
  together: z.number().int().min(1),
  /** When it goes out, or when it ended. */
  at: instantSchema,
  /** Whether trying again makes sense: it failed and is still worth sending. */
  canRetry: z.boolean(),
});
export type Told = z.infer<typeof toldSchema>;

/** What goes out next if nobody does anything. */
export const plannedTellingSchema = z.object({
  incidentId: incidentIdSchema,
  channel: channelNameSchema,
  recipientName: z.string().nullable(),
  at: instantSchema,
});
export type PlannedTelling = z.infer<typeof plannedTellingSchema>;

/** Somebody whose matter an incident is or can become. */
const handedToSchema = z.object({
  id: recipientIdSchema,
  name: z.string(),
  /** Why nothing reaches her at present, an obstruction an address; null where something does. */
  outOfReach: z.array(obstructionSchema).nullable(),
});

/** Everything about who is told of one incident. */
export const tellingViewSchema = z.object({
  /** Newest first. */
  told: z.array(toldSchema),
  /** In the order in which they would go out. */
  planned: z.array(plannedTellingSchema),
  assignedTo: handedToSchema.nullable(),
  /** To whom it can be handed. */
  people: z.array(handedToSchema.extend({ isOnDuty: z.boolean(), isOnCall: z.boolean() })),
  /** In words: why nobody outside this computer is told; null where somebody would be. */
  nobody: z.string().nullable(),
});
export type TellingView = z.infer<typeof tellingViewSchema>;

/** The outbox of the agency that is shown. */
export const outboxViewSchema = z.object({
  /** Alerts that wait or are being sent. */
  waiting: z.array(toldSchema),
  /** Alerts of the last 24 h that did not arrive, or may not have. */
  failed: z.array(toldSchema),
  /** The next 24 h, if nobody does anything: alerts up the ladder, and the digest. */
  planned: z.array(plannedTellingSchema),
  /** Asks to caregivers that leave without anybody's approval as soon as they can, by shift. */
  asksDue: z.array(
    z.object({ shift: shiftKeySchema, count: z.number().int().min(1), at: instantSchema }),
  ),
  /** Sent in the last 24 h, newest first. */
  sent: z.array(toldSchema),
});
export type OutboxView = z.infer<typeof outboxViewSchema>;

export const deliveryReference = z.strictObject({ id: deliveryIdSchema });
