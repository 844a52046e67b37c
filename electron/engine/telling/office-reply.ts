import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { IncidentId, RecipientId } from '../../../shared/domain/ids.ts';
import type { Reading } from '../../../shared/domain/message.ts';
import { DAY, instant, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { acknowledge, snooze } from '../../core/incidents/handling.ts';
import { actionableUntil } from '../../core/incidents/rest.ts';
import type { Engine } from '../agency-engine.ts';
import { handleIncident, type Transition } from '../handled.ts';

/** Nobody answers an older alert by a text without saying which. */
const ANSWERABLE = DAY;
/** Alerts told within this time of the last were told together: "OK" is said to all of them. */
const TOGETHER = 15 * MINUTE;
const USUAL_SNOOZE = 30;

/** What somebody of the office answered, and the minutes she named. */
interface OfficeReply {
  readonly reading: Reading;
  readonly minutes: number | null;
}

/**
 * What somebody of the office answered over a channel to what she was told there: acknowledges the
 * incident she was told last and all that were told together with it and are still open; or snoozes
 * the last, for `minutes` (30 where she does not say), at most until its shift starts. Returns
 * whether it did: not where nothing open was told to her, or the reply says neither.
 */
export function officeReply(
  engine: Engine,
  recipientId: RecipientId,
  channel: OutsideChannel,
  { reading, minutes }: OfficeReply,
): boolean {
  const recipient = engine.source.store.recipients.get(recipientId);
  const transition = transitionOf(reading, minutes ?? USUAL_SNOOZE);
  if (recipient === null || transition === null) return false;
  const { action, apply } = transition;
  const told = toldTogether(engine, recipientId, channel);
  const answered = reading === 'ack' ? told : told.slice(0, 1);
  const caller = { actor: recipient.name };
  const handled = answered.map((id) => handleIncident(engine, id, caller, action, apply));
  return handled.some(({ ok }) => ok);
}

function transitionOf(
  reading: Reading,
  minutes: number,
): { readonly action: string; readonly apply: Transition } | null {
  if (reading === 'ack') return { action: 'acknowledge', apply: acknowledge };
  if (reading !== 'snooze') return null;
  return {
    action: 'snooze',
    apply: (incident, actor, now) => {
      const latest = actionableUntil(incident, now) ?? Infinity;
      return snooze(incident, instant(Math.min(latest, now + minutes * MINUTE)), actor, now);
    },
  };
}

/**
 * The unresolved incident of which she was told last over this channel, and those open ones of
 * which she was told shortly before.
 */
function toldTogether(
  { source: { store, clock } }: Engine,
  recipientId: RecipientId,
  channel: OutsideChannel,
): IncidentId[] {
  const told = store.outbox
    .since(plus(clock(), -ANSWERABLE))
    .filter((one) => one.recipientId === recipientId && one.channel === channel)
    .filter(({ state, finishedAt }) => finishedAt !== null && isTold(state))
    .filter(({ incidentId }) => isUnresolved(store.incidents.get(incidentId)))
    .sort((a, b) => toldAt(b.finishedAt) - toldAt(a.finishedAt));
  const [last, ...before] = told;
  if (last === undefined) return [];
  const burst = before
    .filter(({ finishedAt }) => toldAt(last.finishedAt) - toldAt(finishedAt) <= TOGETHER)
    .filter(({ incidentId }) => store.incidents.get(incidentId)?.state === 'open');
  return [...new Set([last, ...burst].map(({ incidentId }) => incidentId))];
}

function isTold(state: Delivery['state']): boolean {
  return state === 'sent' || state === 'unknown';
}

function isUnresolved(incident: { readonly state: string } | null): boolean {
  return incident !== null && incident.state !== 'resolved';
}

function toldAt(finishedAt: Instant | null): number {
  return finishedAt ?? 0;
}
