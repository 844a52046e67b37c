import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Messenger, Outgoing, SendOutcome } from '../../../shared/domain/messenger.ts';
import { actionAudit } from '../audit-entries.ts';
import { STANDBY, type Source } from '../parts.ts';
import {
  currentHealth,
  healthAfter,
  noteReading,
  OFF,
  savedHealth,
  savedUnheard,
  saveHealth,
  type ChannelHealth,
} from './health.ts';
import { createRenewal, type Renewal } from './renewal.ts';
import { isComplete, keptSecrets } from './secrets.ts';

/** The outside channels of one agency, opened when they are first used. */
export interface Messengers {
  /** Null where the channel is not set up, or its secrets are gone. */
  of(channel: OutsideChannel): Messenger | null;
  /**
   * One try over a channel. What is not set up fails for good, and so does an address that has
   * opted out, which the service may be the first to tell; while the service asked to wait, nothing
   * is sent and the failure says how long.
   */
  send(channel: OutsideChannel, outgoing: Outgoing): Promise<SendOutcome>;
  health(channel: OutsideChannel): ChannelHealth;
  /** To be called after settings or secrets changed: the next use opens the channel anew. */
  forget(channel: OutsideChannel): void;
  close(): void;
}

type Parts = Pick<Source, 'store' | 'secrets' | 'openMessenger' | 'clock'>;

export function createMessengers(source: Parts): Messengers {
  const { store, clock } = source;
  const opened = new Map<OutsideChannel, OpenChannel>();
  let isClosed = false;

  /** What cannot be opened is tried again: a keyring can be unlocked later. */
  const open = (channel: OutsideChannel): Opened => {
    const known = opened.get(channel);
    if (known !== undefined) return { open: known, problem: null };
    const fresh = openFrom(source, channel, () => {
      if (!isClosed) noteRenewal(source, channel);
    });
    if (fresh.open !== null) opened.set(channel, fresh.open);
    return fresh;
  };

  const messengers: Messengers = {
    of: (channel) => open(channel).open?.messenger ?? null,
    async send(channel, outgoing) {
      const messenger = messengers.of(channel);
      if (messenger === null) return NOT_SET_UP;
      if (store.optOuts.has(channel, outgoing.to)) return OPTED_OUT;
      const waitMs = (messengers.health(channel).pausedUntil ?? 0) - clock();
      if (waitMs > 0) return { ...ASKED_TO_WAIT, waitMs };
      if (opened.get(channel)?.renewal.retry() === true) noteRenewal(source, channel);
      const outcome = await messenger.send(outgoing);
      // The cache may be closed by then; what happened to the row is for the next start to ask.
      if (!isClosed) note(source, channel, outgoing, outcome);
      return outcome;
    },
    health(channel) {
      const { open: it, problem } = open(channel);
      if (problem !== null) return { ...OFF, state: 'refused', reason: problem };
      if (it === null) return OFF;
      const health = currentHealth(savedHealth(store, channel), clock());
      const reason = health.reason ?? it.renewal.problem();
      return { ...health, reason, unheard: savedUnheard(store, channel) };
    },
    forget(channel) {
      opened.get(channel)?.messenger.close();
      opened.delete(channel);
      noteReading(store, channel, null, clock());
      // What went over the account from before says nothing of this one.
      saveHealth(store, channel, null);
    },
    close() {
      isClosed = true;
      for (const { messenger } of opened.values()) messenger.close();
      opened.clear();
    },
  };
  return messengers;
}

interface OpenChannel {
  readonly messenger: Messenger;
  readonly renewal: Renewal;
}

interface Opened {
  readonly open: OpenChannel | null;
  /** Why it cannot be opened although it is set up. */
  readonly problem: string | null;
}

function openFrom(
  { store, secrets, openMessenger }: Parts,
  channel: OutsideChannel,
  onKept: () => void,
): Opened {
  const settings = store.channelSettings.get(channel);
  if (settings === null) return { open: null, problem: null };
  const kept = keptSecrets(secrets, channel);
  if (!kept.ok) return { open: null, problem: kept.error.message };
  if (kept.value === null || !isComplete(settings, kept.value)) {
    return { open: null, problem: null };
  }
  const renewal = createRenewal(secrets, channel, kept.value);
  const messenger = openMessenger(settings, kept.value, (fresh) => {
    if (renewal.take(fresh)) onKept();
  });
  return { open: { messenger, renewal }, problem: null };
}

function noteRenewal({ store, clock }: Parts, channel: OutsideChannel): void {
  store.transaction(() => {
    store.audit.append([
      actionAudit(clock(), STANDBY, 'update', 'channel', channel, { action: 'renew-secret' }),
    ]);
  });
}

/** Keeps what a try says of the channel, and of the address where the service knows of a STOP. */
function note(
  { store, clock }: Parts,
  channel: OutsideChannel,
  { to }: Outgoing,
  outcome: SendOutcome,
): void {
  const now = clock();
  const hasOptedOut = outcome.kind === 'failed' && outcome.hasOptedOut === true;
  store.transaction(() => {
    saveHealth(store, channel, healthAfter(savedHealth(store, channel), outcome, now));
    if (!hasOptedOut || store.optOuts.has(channel, to)) return;
    store.optOuts.add({ channel, address: to, at: now });
    store.audit.append([
      actionAudit(now, STANDBY, 'create', 'opt-out', null, { channel, told: 'by the service' }),
    ]);
  });
}

const NOT_SET_UP: SendOutcome = {
  kind: 'failed',
  reason: 'this channel is not set up',
  retry: false,
  isChannelFault: true,
};

const OPTED_OUT: SendOutcome = {
  kind: 'failed',
  reason: 'this address has asked for no more messages (STOP)',
  retry: false,
  hasOptedOut: true,
};

const ASKED_TO_WAIT = {
  kind: 'failed',
  reason: 'the service asked to wait',
  retry: true,
} as const;
