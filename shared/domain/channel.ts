import { z } from 'zod';
import { emailSchema, phoneSchema } from './address.ts';

export const CHANNELS = ['desktop', 'sms', 'email', 'slack'] as const;
export const channelNameSchema = z.enum(CHANNELS);
export type ChannelName = z.infer<typeof channelNameSchema>;

/** Those over which something leaves the computer. */
export const OUTSIDE_CHANNELS = ['sms', 'email', 'slack'] as const;
export const outsideChannelSchema = z.enum(OUTSIDE_CHANNELS);
export type OutsideChannel = z.infer<typeof outsideChannelSchema>;

const host = z
  .string()
  .trim()
  .regex(
    /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i,
    'Enter a host name such as smtp.example.org.',
  );

/** Twilio: from a number of the account, or a messaging service of it. */
const smsSettingsSchema = z.strictObject({
  channel: z.literal('sms'),
  accountSid: z
    .string()
    .trim()
    .regex(/^AC[0-9a-f]{32}$/i, 'Enter the account SID: AC and 32 letters and digits.'),
  from: z.union(
    [
      phoneSchema,
      z
        .string()
        .trim()
        .regex(/^MG[0-9a-f]{32}$/i),
    ],
    'Enter your Twilio number, or the SID of a messaging service.',
  ),
});

const emailSettingsSchema = z.strictObject({
  channel: z.literal('email'),
  host,
  port: z.number().int().min(1).max(65_535),
  /** `tls` from the first byte (465), or `starttls`, which is required and never skipped (587). */
  security: z.enum(['tls', 'starttls']),
  /** `password`: user and password. `oauth2`: a refresh token is turned into access tokens. */
  signIn: z.enum(['password', 'oauth2']),
  user: z.string().trim().min(1, 'Enter the user name.').max(254),
  from: emailSchema,
  /** Only for `oauth2`. */
  clientId: z.string().trim().max(400).nullable(),
  tokenUrl: z.url({ protocol: /^https$/, error: 'Enter an https:// address.' }).nullable(),
});

/** `webhook` posts into one channel; `bot` writes to members and channels and reads replies. */
const slackSettingsSchema = z.strictObject({
  channel: z.literal('slack'),
  kind: z.enum(['webhook', 'bot']),
});

/** What is set up of a channel and is no secret. */
export const channelSettingsSchema = z.discriminatedUnion('channel', [
  smsSettingsSchema,
  emailSettingsSchema,
  slackSettingsSchema,
]);
export type ChannelSettings = z.infer<typeof channelSettingsSchema>;
export type SettingsOf<C extends OutsideChannel> = Extract<ChannelSettings, { channel: C }>;

/** Characters; tokens that carry claims are a few thousand long. */
export const LONGEST_TOKEN = 20_000;

const WEBHOOK_PROBLEM = 'Enter the address that Slack shows.';

/**
 * The secrets of a channel, which live in the keyring alone: `authToken` (sms); `password`, or
 * `clientSecret` and `refreshToken` (email); `webhookUrl` or `botToken` (slack).
 */
export const channelSecretsSchema = z.strictObject({
  authToken: z.string().min(1).max(400).optional(),
  password: z.string().min(1).max(400).optional(),
  clientSecret: z.string().min(1).max(400).optional(),
  refreshToken: z.string().min(1).max(LONGEST_TOKEN).optional(),
  webhookUrl: z
    .url({
      protocol: /^https$/,
      hostname: /^hooks\.slack\.com$/,
      error: WEBHOOK_PROBLEM,
    })
    // Without its path it is nobody's channel.
    .regex(/\/services\/./, WEBHOOK_PROBLEM)
    .max(400)
    .optional(),
  botToken: z
    .string()
    .regex(/^xoxb-/, 'A bot token begins with xoxb-.')
    .max(400)
    .optional(),
});
export type ChannelSecrets = z.infer<typeof channelSecretsSchema>;
export type ChannelSecret = keyof ChannelSecrets;

/** Which secrets the settings need. */
export function neededSecrets(settings: ChannelSettings): ChannelSecret[] {
  switch (settings.channel) {
    case 'sms':
      return ['authToken'];
    case 'email':
      return settings.signIn === 'password' ? ['password'] : ['clientSecret', 'refreshToken'];
    case 'slack':
      return settings.kind === 'webhook' ? ['webhookUrl'] : ['botToken'];
  }
}
