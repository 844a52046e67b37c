import type { Obstruction } from '../../../shared/contract/recipients.ts';
import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Recipient } from '../../../shared/domain/recipient.ts';
import { HOUR, plus, type Instant } from '../../../shared/util/time.ts';
import { dutySpans } from '../../core/routing/duty.ts';
import type { LadderInput } from '../../core/routing/ladder.ts';
import type { LadderChannel, Reach } from '../../core/routing/lanes.ts';
import { outOfReach } from '../../core/routing/out-of-reach.ts';
import type { Messengers } from '../channels/messengers.ts';
import type { Memory } from '../memory.ts';
import type { Source } from '../parts.ts';
import { savedPause } from '../saved-facts.ts';

interface ReachParts {
  readonly source: Source;
  readonly memory: Memory;
  readonly messengers: Messengers;
}

/** What the ladder of any incident rests on, with duty known until `until`. */
export type LadderSetting = Omit<LadderInput, 'incident' | 'deliveries' | 'ids'>;

export function ladderSetting(
  { source, memory, messengers }: ReachParts,
  now: Instant,
  until: Instant,
): LadderSetting {
  const { store, policy, agency } = source;
  const recipients = store.recipients.all();
  const reach: Reach = {
    recipients,
    duty: dutySpans(recipients, now, plus(until, HOUR), agency.timeZone),
    channels: ladderChannels(source, messengers),
    optOuts: store.optOuts.all(),
    people: memory.snapshot(now),
  };
  return {
    reach,
    alerts: policy.alerts,
    zone: agency.timeZone,
    pausedUntil: savedPause(store),
    now,
    language: policy.texts.language,
  };
}

/** Why nothing reaches somebody, an obstruction an address; null where something does. */
export function outOfReachNow(
  { messengers }: Pick<ReachParts, 'messengers'>,
  recipient: Recipient,
  { reach }: Pick<LadderSetting, 'reach'>,
): Obstruction[] | null {
  const isSetUp = (channel: OutsideChannel) => messengers.health(channel).state !== 'off';
  return outOfReach(recipient, reach, isSetUp);
}

/** The channels of the agency's ladder that are set up, each once. */
function ladderChannels(source: Source, messengers: Messengers): LadderChannel[] {
  return [...new Set(source.policy.alerts.ladder)].flatMap((channel) => {
    const { state } = messengers.health(channel);
    if (state === 'off') return [];
    const needsAddress = channelNeedsAddress(source, channel);
    return [{ channel, needsAddress, isWell: state === 'ready' }];
  });
}

/** Whether a message has to be told where to: a webhook knows its place. */
export function channelNeedsAddress({ store }: Pick<Source, 'store'>, channel: OutsideChannel) {
  const settings = store.channelSettings.get(channel);
  return !(settings?.channel === 'slack' && settings.kind === 'webhook');
}
