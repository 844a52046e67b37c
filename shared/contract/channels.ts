import { z } from 'zod';
import {
  channelNameSchema,
  channelSecretsSchema,
  channelSettingsSchema,
  outsideChannelSchema,
} from '../domain/channel.ts';
import { instantSchema } from '../util/time.ts';

/**
 * How a channel does. `off`: not set up. `ready`: nothing speaks against sending. `failing`: the
 * last tries did not reach the service, which is tried again. `refused`: the service does not accept
 * the credentials or the settings; somebody has to act.
 */
const CHANNEL_STATES = ['off', 'ready', 'failing', 'refused'] as const;
export const channelStateSchema = z.enum(CHANNEL_STATES);
export type ChannelState = z.infer<typeof channelStateSchema>;

/** One channel of the agency that is shown. Secrets are never read back. */
export const channelViewSchema = z.object({
  channel: channelNameSchema,
  state: channelStateSchema,
  /** What happened, what it means, what to do; null where nothing is wrong. */
  problem: z.string().nullable(),
  /** Null for the desktop, and where nothing is set up. */
  settings: channelSettingsSchema.nullable(),
  lastSentAt: instantSchema.nullable(),
  /** Nothing is sent before this, because the service asked to wait; null: now. */
  pausedUntil: instantSchema.nullable(),
  /** Since when answers over it cannot be read, and why; null while they can, or it has none. */
  unheard: z.object({ since: instantSchema, problem: z.string() }).nullable(),
  /** Whether a test needs to be told where to: SMS, email and a Slack bot do. */
  needsAddress: z.boolean(),
  /** Whether it can be set up and changed; in the demo agency nothing can. */
  isOffered: z.boolean(),
});
export type ChannelView = z.infer<typeof channelViewSchema>;

/** New settings. Secrets left out stay as they are where the settings still need them. */
export const channelInputSchema = z.strictObject({
  settings: channelSettingsSchema,
  secrets: channelSecretsSchema,
});
export type ChannelInput = z.infer<typeof channelInputSchema>;

export const channelReference = z.strictObject({ channel: outsideChannelSchema });
