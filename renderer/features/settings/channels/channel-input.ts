import type { z } from 'zod';
import { channelInputSchema, type ChannelInput } from '../../../../shared/contract/channels.ts';
import {
  neededSecrets,
  type channelSettingsSchema,
  type ChannelSecret,
  type OutsideChannel,
} from '../../../../shared/domain/channel.ts';
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import type { TypedChannel } from './channel-fields.ts';

type SettingsInput = z.input<typeof channelSettingsSchema>;

/** A field that cannot be sent: it does not fit, or a secret that nobody entered yet. */
export interface WrongField {
  readonly field: string;
  readonly problem: 'wrong' | 'missing';
}

/**
 * What was typed as settings and secrets, by the schema of the contract, or every field that is
 * wrong. Secrets of `kept` may stay empty: the keyring has them.
 */
export function channelInputOf(
  channel: OutsideChannel,
  typed: TypedChannel,
  kept: readonly ChannelSecret[],
): Result<ChannelInput, readonly WrongField[]> {
  const settings = settingsOf(channel, typed);
  const needed = neededSecrets(settings);
  const given = needed.filter((secret) => (typed[secret] ?? '').trim() !== '');
  const secrets = Object.fromEntries(given.map((secret) => [secret, (typed[secret] ?? '').trim()]));
  const checked = channelInputSchema.safeParse({ settings, secrets });
  const wrong = checked.success ? [] : checked.error.issues.map(({ path }) => String(path[1]));
  const missing = needed.filter((secret) => !given.includes(secret) && !kept.includes(secret));
  if (settings.channel === 'email' && settings.clientId === '') wrong.push('clientId');
  if (checked.success && wrong.length === 0 && missing.length === 0) return ok(checked.data);
  return fail([
    ...[...new Set(wrong)].map((field): WrongField => ({ field, problem: 'wrong' })),
    ...missing.map((field): WrongField => ({ field, problem: 'missing' })),
  ]);
}

function settingsOf(channel: OutsideChannel, typed: TypedChannel): SettingsInput {
  const read = (name: string) => (typed[name] ?? '').trim();
  switch (channel) {
    case 'sms':
      return { channel, accountSid: read('accountSid'), from: read('from') };
    case 'email':
      return emailOf(read);
    case 'slack':
      return { channel, kind: read('kind') === 'bot' ? 'bot' : 'webhook' };
  }
}

function emailOf(read: (name: string) => string): Extract<SettingsInput, { channel: 'email' }> {
  const signIn = read('signIn') === 'oauth2' ? 'oauth2' : 'password';
  const isToken = signIn === 'oauth2';
  const from = read('from');
  return {
    channel: 'email',
    host: read('host'),
    // Not a number is refused by the schema.
    port: Number(read('port') === '' ? NaN : read('port')),
    security: read('security') === 'tls' ? 'tls' : 'starttls',
    signIn,
    user: read('user') === '' ? from : read('user'),
    from,
    clientId: isToken ? read('clientId') : null,
    tokenUrl: isToken ? read('tokenUrl') : null,
  };
}
