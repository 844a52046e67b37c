import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { nextDutyChange, onDutyAt } from '../../core/routing/duty.ts';
import { assignedTo, lanesFor } from '../../core/routing/lanes.ts';
import { dayHourWords } from '../../core/sweep/clock-words.ts';
import type { LadderSetting } from './reach.ts';

/** In words why nobody outside this computer is told of an incident any more; null where somebody is. */
export function nobodyWords(
  incident: Incident,
  setting: LadderSetting,
  deliveries: readonly Pick<Delivery, 'channel' | 'state'>[],
): string | null {
  const say = sentencesIn(setting.language);
  const { telling } = say;
  const { reach, now } = setting;
  if (incident.state === 'resolved') return telling.resolved;
  if (reach.recipients.length === 0) return telling.noRecipients;
  if (reach.channels.length === 0) return telling.noChannels;
  const isHandedOver = assignedTo(incident, reach.recipients) !== null;
  const silent = silenceWords(incident, isHandedOver, telling);
  if (silent !== null) return silent;
  const isWaiting = deliveries.some(
    ({ channel, state }) => channel !== 'desktop' && (state === 'waiting' || state === 'leased'),
  );
  if (isWaiting) return null;
  if (lanesFor(incident, reach, now).first.length > 0) return telling.toldAll;
  const isAnybodyThere =
    onDutyAt(reach.duty, now).size > 0 || reach.recipients.some(({ isOnCall }) => isOnCall);
  if (isAnybodyThere) return telling.noWay;
  const next = nextDutyChange(reach.duty, now);
  if (next === null) return telling.nobodyOnDuty;
  return telling.nobodyUntil(dayHourWords(next, now, setting.zone, say));
}

function silenceWords(
  { state, delivery, severity }: Incident,
  isHandedOver: boolean,
  telling: Sentences['telling'],
): string | null {
  if (delivery === 'record-only') return telling.recordOnly;
  if (delivery === 'muted') return telling.muted;
  if (state !== 'open') return telling.resting;
  if (isHandedOver) return null;
  if (delivery === 'digest') return telling.inDigest;
  return severity === 'critical' || severity === 'high' ? null : telling.notUrgent;
}
