import { z } from 'zod';
import { outsideChannelSchema } from '../domain/channel.ts';
import { clientIdSchema, incidentIdSchema, recipientIdSchema } from '../domain/ids.ts';
import { recipientSchema } from '../domain/recipient.ts';

/**
 * One address over which somebody is not told. `off`: its channel is not set up. `not-used`: the
 * agency's ladder leaves the channel out. `opted-out`: she asked for no more messages (STOP).
 */
export const obstructionSchema = z.object({
  channel: outsideChannelSchema,
  why: z.enum(['off', 'not-used', 'opted-out']),
});
export type Obstruction = z.infer<typeof obstructionSchema>;

/** Whom Standby tells, with what the form about them needs. */
export const recipientsViewSchema = z.object({
  recipients: z.array(
    recipientSchema.extend({
      isOnDuty: z.boolean(),
      /** Channels that asked for no more messages (STOP). */
      optedOut: z.array(z.enum(['sms', 'email', 'slack'])),
      /** Why nothing reaches her at present, an obstruction an address; null where something does. */
      outOfReach: z.array(obstructionSchema).nullable(),
    }),
  ),
  /** What a scope can name. */
  locationIds: z.array(z.string()),
  clients: z.array(z.object({ id: clientIdSchema, name: z.string() })),
  /** In words: hours of the week in which nobody is on duty or on call; null where there are none. */
  gap: z.string().nullable(),
  /**
   * How a critical alert that is everybody's matter would be told beyond the desktop now, or when the
   * pause ends, if nobody took it. Empty: not at all.
   */
  ladder: z.array(
    z.object({
      /** After the notification. */
      afterMinutes: z.number().int(),
      channel: outsideChannelSchema,
      /** Whom; empty where one message reaches everybody, as in the channel of a webhook. */
      recipientIds: z.array(recipientIdSchema),
    }),
  ),
});
export type RecipientsView = z.infer<typeof recipientsViewSchema>;

/** A new one has no id. */
export const recipientInputSchema = z
  .strictObject({ ...recipientSchema.shape, id: recipientIdSchema.nullable() })
  .refine(({ phone, email, slackId }) => phone !== null || email !== null || slackId !== null, {
    path: ['phone'],
    message: 'Enter at least one way of reaching this person.',
  });
export type RecipientInput = z.infer<typeof recipientInputSchema>;

export const recipientReference = z.strictObject({ id: recipientIdSchema });

/** Hands an incident to somebody, who is told at once; null takes it back. */
export const handOverSchema = z.strictObject({
  id: incidentIdSchema,
  recipientId: recipientIdSchema.nullable(),
});
