import { z } from 'zod';
import { channelStateSchema } from '../../../shared/contract/channels.ts';
import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import { HOUR, instantSchema, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import type { Store } from '../../io/store/store.ts';

/** How a channel did lately. */
const channelHealthSchema = z.object({
  state: channelStateSchema,
  /** Why it does not do well, in words; null where it does. */
  reason: z.string().nullable(),
  /** The service asked to be left alone until then. */
  pausedUntil: instantSchema.nullable(),
  /** When it last took a message; null: never. */
  lastSentAt: instantSchema.nullable(),
});

/** Since when what people answer cannot be read, and why, in words. */
const unheardSchema = z.object({ since: instantSchema, reason: z.string() });

export interface ChannelHealth extends Readonly<z.infer<typeof channelHealthSchema>> {
  /** Null while answers are read, and where the channel has none. */
  readonly unheard: Readonly<z.infer<typeof unheardSchema>> | null;
}

/** What is remembered over restarts; `at`: when the last try ended. */
const savedHealthSchema = channelHealthSchema.extend({ at: instantSchema });
export type SavedHealth = Readonly<z.infer<typeof savedHealthSchema>>;

export const OFF: ChannelHealth = {
  state: 'off',
  reason: null,
  pausedUntil: null,
  lastSentAt: null,
  unheard: null,
};

const READY = { state: 'ready', reason: null } as const;

/**
 * Afterwards a channel counts as ready again, because only a try tells whether it has recovered:
 * a connection comes back by itself, a refusal when somebody has acted at the service.
 */
const LAPSES = { failing: 5 * MINUTE, refused: HOUR } as const;

/** What a try says of the channel; a fault of one message says nothing against it. */
export function healthAfter(
  before: SavedHealth | null,
  outcome: SendOutcome,
  now: Instant,
): SavedHealth {
  const kept = {
    at: now,
    pausedUntil: pauseAfter(before, outcome, now),
    lastSentAt: before?.lastSentAt ?? null,
  };
  if (outcome.kind === 'sent') return { ...kept, ...READY, lastSentAt: now };
  const { reason } = outcome;
  if (outcome.kind === 'unknown') return { ...kept, state: 'failing', reason };
  if (outcome.isChannelFault !== true) return { ...kept, ...READY };
  return { ...kept, state: outcome.retry ? 'failing' : 'refused', reason };
}

/**
 * What another try under way was told meanwhile takes back no pause: the later one counts until it
 * has passed.
 */
function pauseAfter(
  before: SavedHealth | null,
  outcome: SendOutcome,
  now: Instant,
): Instant | null {
  const known = before?.pausedUntil ?? null;
  const waitMs = outcome.kind === 'failed' ? outcome.waitMs : undefined;
  const asked = waitMs === undefined ? null : plus(now, waitMs);
  if (known === null || known <= now) return asked;
  return asked === null || asked < known ? known : asked;
}

/** How sending over a channel that is set up does now. */
export function currentHealth(
  saved: SavedHealth | null,
  now: Instant,
): Omit<ChannelHealth, 'unheard'> {
  if (saved === null) return { ...READY, pausedUntil: null, lastSentAt: null };
  const { at, state, reason, lastSentAt } = saved;
  const pausedUntil =
    saved.pausedUntil !== null && saved.pausedUntil > now ? saved.pausedUntil : null;
  const lapse = state === 'failing' || state === 'refused' ? LAPSES[state] : 0;
  if (now >= plus(at, lapse)) return { ...READY, pausedUntil, lastSentAt };
  return { state, reason, pausedUntil, lastSentAt };
}

export function savedHealth({ facts }: Store, channel: OutsideChannel): SavedHealth | null {
  const text = facts.get(factName(channel));
  return text === null ? null : savedHealthSchema.nullable().parse(JSON.parse(text));
}

/** `health`: null where nothing was tried yet. */
export function saveHealth(
  { facts }: Store,
  channel: OutsideChannel,
  health: SavedHealth | null,
): void {
  facts.set(factName(channel), JSON.stringify(health));
}

/**
 * Keeps whether answers over a channel could be read just now; `reason`: null where they could.
 * Returns whether that is news.
 */
export function noteReading(
  store: Store,
  channel: OutsideChannel,
  reason: string | null,
  now: Instant,
): boolean {
  const before = savedUnheard(store, channel);
  if (reason === (before?.reason ?? null)) return false;
  const unheard = reason === null ? null : { since: before?.since ?? now, reason };
  store.facts.set(unheardName(channel), JSON.stringify(unheard));
  return true;
}

/** Since when answers over a channel cannot be read; null while they can, as far as is known. */
export function savedUnheard(
  { facts }: Pick<Store, 'facts'>,
  channel: OutsideChannel,
): ChannelHealth['unheard'] {
  const text = facts.get(unheardName(channel));
  return text === null ? null : unheardSchema.nullable().parse(JSON.parse(text));
}

function unheardName(channel: OutsideChannel): string {
  return `channel.${channel}.unheard`;
}

function factName(channel: OutsideChannel): string {
  return `channel.${channel}`;
}
