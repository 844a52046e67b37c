import type { ChannelState } from '../../../shared/contract/channels.ts';
import {
  channelSecretsSchema,
  neededSecrets,
  type ChannelSecrets,
  type ChannelSettings,
  type OutsideChannel,
} from '../../../shared/domain/channel.ts';
import type { Messenger, Outgoing, SendOutcome } from '../../../shared/domain/messenger.ts';
import { plus, type Instant } from '../../../shared/util/time.ts';
import type { Source } from '../parts.ts';

/** How a channel did lately. */
export interface ChannelHealth {
  readonly state: ChannelState;
  /** Why it does not do well, in words; null where it does. */
  readonly reason: string | null;
  /** The service asked to be left alone until then. */
  readonly pausedUntil: Instant | null;
}

/** The outside channels of one agency, opened when they are first used. */
export interface Messengers {
  /** Null where the channel is not set up, or its secrets are gone. */
  of(channel: OutsideChannel): Messenger | null;
  /**
   * One try over a channel. What is not set up fails for good; while the service asked to wait,
   * nothing is sent and the failure says how long.
   */
  send(channel: OutsideChannel, outgoing: Outgoing): Promise<SendOutcome>;
  health(channel: OutsideChannel): ChannelHealth;
  /** To be called after settings or secrets changed: the next use opens the channel anew. */
  forget(channel: OutsideChannel): void;
  close(): void;
}

const OFF: ChannelHealth = { state: 'off', reason: null, pausedUntil: null };
const READY: ChannelHealth = { state: 'ready', reason: null, pausedUntil: null };

type Parts = Pick<Source, 'store' | 'secrets' | 'openMessenger' | 'clock'>;

export function createMessengers(source: Parts): Messengers {
  const opened = new Map<OutsideChannel, Messenger>();
  const known = new Map<OutsideChannel, ChannelHealth>();

  const messengers: Messengers = {
    of(channel) {
      const open = opened.get(channel);
      if (open !== undefined) return open;
      const settings = source.store.channelSettings.get(channel);
      const secrets = settings === null ? null : secretsOf(source, settings);
      if (settings === null || secrets === null) return null;
      const messenger = source.openMessenger(settings, secrets);
      opened.set(channel, messenger);
      return messenger;
    },
    async send(channel, outgoing) {
      const messenger = messengers.of(channel);
      if (messenger === null) return NOT_SET_UP;
      const { pausedUntil } = messengers.health(channel);
      const waitMs = (pausedUntil ?? 0) - source.clock();
      if (waitMs > 0)
        return { kind: 'failed', reason: 'the service asked to wait', retry: true, waitMs };
      const outcome = await messenger.send(outgoing);
      known.set(channel, healthAfter(outcome, source.clock()));
      return outcome;
    },
    health(channel) {
      if (messengers.of(channel) === null) return OFF;
      return known.get(channel) ?? READY;
    },
    forget(channel) {
      opened.get(channel)?.close();
      opened.delete(channel);
      known.delete(channel);
    },
    close() {
      for (const messenger of opened.values()) messenger.close();
      opened.clear();
    },
  };
  return messengers;
}

/** The name under which a channel's secrets are kept. */
export function secretName(channel: OutsideChannel): string {
  return `channel-${channel}`;
}

function secretsOf({ secrets }: Parts, settings: ChannelSettings): ChannelSecrets | null {
  const text = secrets.get(secretName(settings.channel));
  if (text === null) return null;
  const kept = channelSecretsSchema.parse(JSON.parse(text));
  return neededSecrets(settings).every((name) => kept[name] !== undefined) ? kept : null;
}

/** What a try says of the channel; a fault of one message says nothing. */
function healthAfter(outcome: SendOutcome, now: Instant): ChannelHealth {
  if (outcome.kind === 'sent') return READY;
  if (outcome.kind === 'unknown')
    return { state: 'failing', reason: outcome.reason, pausedUntil: null };
  const pausedUntil = outcome.waitMs === undefined ? null : plus(now, outcome.waitMs);
  if (outcome.isChannelFault !== true) return { ...READY, pausedUntil };
  return { state: outcome.retry ? 'failing' : 'refused', reason: outcome.reason, pausedUntil };
}

const NOT_SET_UP: SendOutcome = {
  kind: 'failed',
  reason: 'this channel is not set up',
  retry: false,
  isChannelFault: true,
};
