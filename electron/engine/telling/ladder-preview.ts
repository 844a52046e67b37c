import type { RecipientsView } from '../../../shared/contract/recipients.ts';
import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { IncidentId, RecipientId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { DAY, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { onDutyAt } from '../../core/routing/duty.ts';
import { plannedTellings } from '../../core/routing/planned.ts';
import { deliveryOf } from '../../core/incidents/telling.ts';
import type { Engine } from '../agency-engine.ts';
import { currentHold } from '../current-hold.ts';
import { ladderSetting } from './reach.ts';

type Rung = RecipientsView['ladder'][number];

/**
 * The ladder as it would be climbed for a critical alert about no client in particular, from now on
 * or from the end of the pause that holds alerts, with those on duty who are on duty then.
 */
export function ladderPreview(engine: Engine): Rung[] {
  const { source } = engine;
  const from = currentHold(source).pausedUntil ?? source.clock();
  const until = plus(from, DAY);
  const setting = { ...ladderSetting(engine, source.clock(), until), now: from };
  const duty = [...onDutyAt(setting.reach.duty, from)].map((recipientId) => {
    return { recipientId, from, to: plus(until, DAY) };
  });
  const incident = criticalIncident(from);
  const desktop = deliveryOf({ incident, now: from, ids: () => 'preview' }, from);
  const planned = plannedTellings(
    {
      ...setting,
      reach: { ...setting.reach, duty },
      incident,
      deliveries: [{ ...desktop, state: 'sent', attempts: 1, finishedAt: from }],
    },
    until,
  );
  const rungs = new Map<string, Rung>();
  for (const { channel, recipientId, at } of planned) {
    if (channel === 'desktop') continue;
    const afterMinutes = Math.round((at - from) / MINUTE);
    const key = `${String(afterMinutes)} ${channel}`;
    const rung = rungs.get(key) ?? { afterMinutes, channel, recipientIds: [] };
    rungs.set(key, withPerson(rung, recipientId, isForAll(setting.reach.channels, channel)));
  }
  return [...rungs.values()];
}

function withPerson(rung: Rung, id: RecipientId | null, isForEverybody: boolean): Rung {
  if (id === null || isForEverybody) return rung;
  return { ...rung, recipientIds: [...rung.recipientIds, id] };
}

function isForAll(
  channels: readonly { readonly channel: OutsideChannel; readonly needsAddress: boolean }[],
  channel: OutsideChannel,
): boolean {
  return channels.some((one) => one.channel === channel && !one.needsAddress);
}

/** An incident that is about nobody in particular and lasts. */
function criticalIncident(now: Instant): Incident {
  return {
    id: 'preview' as IncidentId,
    workflow: 'unfilled-shift',
    cause: 'preview',
    severity: 'critical',
    state: 'open',
    headline: '',
    body: '',
    subjects: [],
    caregiverId: null,
    candidates: [],
    excluded: [],
    details: {},
    delivery: 'now',
    mutedBy: null,
    openedAt: now,
    changedAt: now,
    expiresAt: plus(now, 2 * DAY),
    wakesAt: null,
    actor: null,
    resolvedAt: null,
    resolution: null,
  };
}
