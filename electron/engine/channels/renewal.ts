import type { ChannelSecrets, OutsideChannel } from '../../../shared/domain/channel.ts';
import { ok } from '../../../shared/util/result.ts';
import { attempt } from '../../io/secrets/secret-box.ts';
import type { Secrets } from '../parts.ts';
import { keptSecrets, secretName } from './secrets.ts';

/** Keeps the secrets that a service exchanges for others while a channel is open. */
export interface Renewal {
  /** Keeps what the service gave. Returns whether it is kept now. */
  take(fresh: ChannelSecrets): boolean;
  /** Keeps what the keyring refused before, if there is any. Returns whether something was kept. */
  retry(): boolean;
  /** Why the newest secrets would be gone after a restart; null while they would not. */
  problem(): string | null;
}

/**
 * `opened`: the secrets with which the channel was opened. What somebody enters anew meanwhile is
 * never replaced: it may belong to another account.
 */
export function createRenewal(
  secrets: Secrets,
  channel: OutsideChannel,
  opened: ChannelSecrets,
): Renewal {
  let kept = opened;
  let unkept: ChannelSecrets | null = null;

  const keep = (fresh: ChannelSecrets): 'kept' | 'replaced' | 'refused' => {
    const done = attempt(() => {
      const now = keptSecrets(secrets, channel);
      if (!now.ok) return now;
      if (!isSame(now.value, kept)) return ok('replaced' as const);
      secrets.set(secretName(channel), JSON.stringify(fresh));
      kept = fresh;
      return ok('kept' as const);
    });
    return done.ok ? done.value : 'refused';
  };
  const renewal: Renewal = {
    take(fresh) {
      const newest = { ...kept, ...unkept, ...fresh };
      const became = keep(newest);
      unkept = became === 'refused' ? newest : null;
      return became === 'kept';
    },
    retry: () => unkept !== null && renewal.take(unkept),
    problem: () => (unkept === null ? null : UNKEPT),
  };
  return renewal;
}

function isSame(one: ChannelSecrets | null, other: ChannelSecrets): boolean {
  return one?.refreshToken === other.refreshToken && one?.clientSecret === other.clientSecret;
}

const UNKEPT = 'the keyring did not keep the renewed sign-in, which would be gone after a restart';
