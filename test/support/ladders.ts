import { deliveryOf } from '../../electron/core/incidents/telling.ts';
import { dutySpans } from '../../electron/core/routing/duty.ts';
import type { LadderInput } from '../../electron/core/routing/ladder.ts';
import type { LadderChannel } from '../../electron/core/routing/lanes.ts';
import type { OutsideChannel } from '../../shared/domain/channel.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import type { Recipient } from '../../shared/domain/recipient.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { DAY, plus, type Instant } from '../../shared/util/time.ts';
import { anIncident, DENVER, FRIDAY_11_AM } from './builders.ts';

/** A channel of the ladder that works. */
export function aChannel(
  channel: OutsideChannel,
  over: Partial<LadderChannel> = {},
): LadderChannel {
  return { channel, needsAddress: true, isWell: true, ...over };
}

interface LadderParts extends Partial<Omit<LadderInput, 'reach'>> {
  readonly recipients?: readonly Recipient[];
  readonly reach?: Partial<LadderInput['reach']>;
}

/** A critical incident at 11 AM that nobody was told of, SMS and email set up, no quiet hours. */
export function aLadder({ recipients = [], reach, ...over }: LadderParts = {}): LadderInput {
  const now = over.now ?? FRIDAY_11_AM;
  return {
    incident: anIncident(),
    deliveries: [],
    reach: {
      recipients,
      duty: reach?.duty ?? dutySpans(recipients, plus(now, -DAY), plus(now, 8 * DAY), DENVER),
      channels: [aChannel('sms'), aChannel('email')],
      optOuts: [],
      people: { clients: new Map(), caregivers: new Map() },
      ...reach,
    },
    alerts: DEFAULT_POLICY.alerts,
    zone: DENVER,
    pausedUntil: null,
    now,
    language: 'en',
    ids: countingIds('rung'),
    ...over,
  };
}

/** What the desktop showed at a moment. */
export function shownAt(at: Instant, over: Partial<Delivery> = {}): Delivery {
  const row = deliveryOf({ incident: anIncident(), now: at, ids: () => 'desktop' }, at);
  return { ...row, state: 'sent', attempts: 1, finishedAt: at, ...over };
}
