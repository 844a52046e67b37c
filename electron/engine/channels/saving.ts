import type { Answer } from '../../../shared/contract/contract.ts';
import type { ChannelInput, ChannelView } from '../../../shared/contract/channels.ts';
import {
  neededSecrets,
  type ChannelSecret,
  type ChannelSecrets,
  type ChannelSettings,
  type OutsideChannel,
} from '../../../shared/domain/channel.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { attempt } from '../../io/secrets/secret-box.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';
import { isComplete, keptSecrets, secretName } from './secrets.ts';
import { channelView } from './views.ts';

type Refusal = Extract<Answer<never>, { ok: false }>;

/**
 * Sets a channel up or changes it. The secrets go first: settings without theirs would send
 * nothing. Nothing is sent; whether it works, a test tells.
 */
export function saveChannel(
  engine: Engine,
  { settings, secrets }: ChannelInput,
  actor: string,
): Answer<ChannelView> {
  const { source, messengers } = engine;
  const { channel } = settings;
  if (source.kind === 'demo') return FIXED_IN_DEMO;
  const before = source.store.channelSettings.get(channel);
  const kept = keptSecrets(source.secrets, channel);
  // What cannot be read any more is entered anew.
  const merged = mergedSecrets(settings, secrets, { before, kept: kept.ok ? kept.value : null });
  if (!merged.ok) return merged.error;
  if (!isComplete(settings, merged.value)) return INCOMPLETE_SIGN_IN;
  const stored = attempt(() => {
    source.secrets.set(secretName(channel), JSON.stringify(merged.value));
    return ok(null);
  });
  if (!stored.ok) return refused('unavailable', stored.error.message);
  const now = source.clock();
  source.store.transaction(() => {
    source.store.channelSettings.put(settings);
    source.store.audit.append([
      actionAudit(now, actor, before === null ? 'create' : 'update', 'channel', channel, {
        action: 'set-up',
        secrets: Object.keys(secrets).join(', '),
      }),
    ]);
  });
  messengers.forget(channel);
  engine.reconsider([]);
  return { ok: true, value: channelView(engine, channel) };
}

/** Switches a channel off and forgets its secrets; what waits for it fails and says so. */
export function removeChannel(
  engine: Engine,
  channel: OutsideChannel,
  actor: string,
): Answer<null> {
  const { source, messengers } = engine;
  if (source.kind === 'demo') return FIXED_IN_DEMO;
  if (source.store.channelSettings.get(channel) === null) {
    return refused('not-found', 'This channel is not set up.');
  }
  const gone = attempt(() => {
    const name = secretName(channel);
    if (source.secrets.get(name) !== null) source.secrets.delete(name);
    return ok(null);
  });
  if (!gone.ok) return refused('unavailable', gone.error.message);
  source.store.transaction(() => {
    source.store.channelSettings.remove(channel);
    source.store.audit.append([
      actionAudit(source.clock(), actor, 'delete', 'channel', channel, { action: 'switch-off' }),
    ]);
  });
  messengers.forget(channel);
  engine.reconsider([]);
  return { ok: true, value: null };
}

interface Known {
  readonly before: ChannelSettings | null;
  readonly kept: ChannelSecrets | null;
}

/** The secrets that the settings need: given now, or kept where they go to the same place. */
function mergedSecrets(
  settings: ChannelSettings,
  given: ChannelSecrets,
  { before, kept }: Known,
): Result<ChannelSecrets, Refusal> {
  const isSamePlace = before !== null && placeOf(before) === placeOf(settings);
  const merged: ChannelSecrets = {};
  for (const name of neededSecrets(settings)) {
    const secret = given[name] ?? (isSamePlace ? kept?.[name] : undefined);
    if (secret !== undefined) merged[name] = secret;
    else return fail(missing(name, kept?.[name] !== undefined));
  }
  return ok(merged);
}

/** Where the secrets of a channel are shown: a kept one is never shown to somebody else. */
function placeOf(settings: ChannelSettings): string {
  switch (settings.channel) {
    case 'sms':
      return settings.accountSid;
    case 'email': {
      const { host, port, user, tokenUrl, clientId } = settings;
      return JSON.stringify([host, port, user, tokenUrl, clientId]);
    }
    case 'slack':
      return settings.kind;
  }
}

const NAMES: Readonly<Record<ChannelSecret, string>> = {
  authToken: 'auth token',
  password: 'password',
  clientSecret: 'client secret',
  refreshToken: 'refresh token',
  webhookUrl: 'webhook address',
  botToken: 'bot token',
};

function missing(name: ChannelSecret, isElsewhere: boolean): Refusal {
  return refused(
    'bad-request',
    isElsewhere
      ? `Enter the ${NAMES[name]} again: the kept one belongs to the account or server from before.`
      : `Enter the ${NAMES[name]}.`,
  );
}

function refused(code: Refusal['code'], message: string): Refusal {
  return { ok: false, code, message };
}

/** What the demo has was invented with it; once changed, nobody could bring it back. */
const FIXED_IN_DEMO = refused(
  'conflict',
  'The demo agency sends nothing but texts, and those stay on this computer. Connect your agency to set up its own channels.',
);

const INCOMPLETE_SIGN_IN = refused(
  'bad-request',
  'Enter the client id and the token address for signing in by OAuth2.',
);
