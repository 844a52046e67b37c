import type { ChannelSecrets, OutsideChannel } from '../../../shared/domain/channel.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
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
  let problem: string | null = null;

  const keep = (fresh: ChannelSecrets): Result<null, Problem> =>
    attempt(() => {
      const now = keptSecrets(secrets, channel);
      if (!now.ok) return now;
      if (!isSame(now.value, kept)) return fail(REPLACED);
      secrets.set(secretName(channel), JSON.stringify(fresh));
      kept = fresh;
      return ok(null);
    });
  const renewal: Renewal = {
    take(fresh) {
      const newest = { ...kept, ...unkept, ...fresh };
      const done = keep(newest);
      const isOver = done.ok || done.error === REPLACED;
      unkept = isOver ? null : newest;
      problem = isOver ? null : UNKEPT;
      return done.ok;
    },
    retry: () => unkept !== null && renewal.take(unkept),
    problem: () => problem,
  };
  return renewal;
}

function isSame(one: ChannelSecrets | null, other: ChannelSecrets): boolean {
  return one?.refreshToken === other.refreshToken && one?.clientSecret === other.clientSecret;
}

const REPLACED: Problem = {
  code: 'secrets-replaced',
  message: 'Other secrets were entered meanwhile.',
};

const UNKEPT = 'the keyring did not keep the renewed sign-in, which would be gone after a restart';
