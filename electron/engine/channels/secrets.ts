import {
  channelSecretsSchema,
  neededSecrets,
  type ChannelSecrets,
  type ChannelSettings,
  type OutsideChannel,
} from '../../../shared/domain/channel.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { attempt } from '../../io/secrets/secret-box.ts';
import type { Secrets } from '../parts.ts';

/** The name under which a channel's secrets are kept. */
export function secretName(channel: OutsideChannel): string {
  return `channel-${channel}`;
}

/** What the keyring holds of a channel; null where it holds nothing. */
export function keptSecrets(
  secrets: Secrets,
  channel: OutsideChannel,
): Result<ChannelSecrets | null, Problem> {
  return attempt(() => {
    const text = secrets.get(secretName(channel));
    if (text === null) return ok(null);
    const kept = channelSecretsSchema.safeParse(jsonOf(text));
    return kept.success ? ok(kept.data) : fail(UNREADABLE);
  });
}

/** Whether settings and secrets are all that their messenger needs. */
export function isComplete(settings: ChannelSettings, secrets: ChannelSecrets): boolean {
  if (!neededSecrets(settings).every((name) => secrets[name] !== undefined)) return false;
  const isToken = settings.channel === 'email' && settings.signIn === 'oauth2';
  return !isToken || (settings.clientId !== null && settings.tokenUrl !== null);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const UNREADABLE: Problem = {
  code: 'secrets-unreadable',
  message: 'The kept secrets of this channel cannot be read. Enter them again.',
};
