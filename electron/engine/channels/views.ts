import type { ChannelView } from '../../../shared/contract/channels.ts';
import {
  OUTSIDE_CHANNELS,
  type ChannelSettings,
  type OutsideChannel,
} from '../../../shared/domain/channel.ts';
import type { Engine } from '../agency-engine.ts';
import type { ChannelHealth } from './health.ts';

/** Every channel of the agency, the desktop first. */
export function channelViews(engine: Engine): ChannelView[] {
  return [DESKTOP, ...OUTSIDE_CHANNELS.map((channel) => channelView(engine, channel))];
}

export function channelView(
  { source, messengers }: Pick<Engine, 'source' | 'messengers'>,
  channel: OutsideChannel,
): ChannelView {
  const settings = source.store.channelSettings.get(channel);
  const { state, pausedUntil, lastSentAt, reason, unheard } = messengers.health(channel);
  return {
    channel,
    state,
    problem: settings !== null && state === 'off' ? INCOMPLETE : problemOf(state, reason),
    settings,
    lastSentAt,
    pausedUntil,
    unheard: unheard && { since: unheard.since, problem: passing(unheard.reason) },
    needsAddress: needsAddress(settings),
    isOffered: source.kind !== 'demo',
  };
}

/** A webhook knows its place; everybody else has to be named. */
export function needsAddress(settings: ChannelSettings | null): boolean {
  return settings !== null && !(settings.channel === 'slack' && settings.kind === 'webhook');
}

const DESKTOP: ChannelView = {
  channel: 'desktop',
  state: 'ready',
  problem: null,
  settings: null,
  lastSentAt: null,
  pausedUntil: null,
  unheard: null,
  needsAddress: false,
  isOffered: true,
};

const INCOMPLETE =
  'The secrets of this channel are not on this computer, so nothing is sent over it. Enter them again.';

function problemOf(state: ChannelHealth['state'], reason: string | null): string | null {
  if (reason === null) return null;
  return state === 'refused'
    ? `${sentenceOf(reason)} Nothing gets through until that is put right. Change the settings, then send a test.`
    : passing(reason);
}

function passing(reason: string): string {
  return `${sentenceOf(reason)} Standby tries again by itself.`;
}

/** Reasons are clauses of a sentence, or sentences already. */
function sentenceOf(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`.replace(/\.?$/, '.');
}
