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
/** Messages within this time of the last were read together: "OK" is said to all of them. */
const TOGETHER = 15 * MINUTE;
const USUAL_SNOOZE = 30;

/** What somebody of the office answered, and the minutes she named. */
interface OfficeReply {
  readonly reading: Reading;
  readonly minutes: number | null;
}

/**
 * What somebody of the office answered over a channel to what she was told there: acknowledges all
 * of the last message, and what is open of those shortly before it; or snoozes all of the last, for
 * `minutes` (30 where she does not say), each incident at most until its shift starts. Returns
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
  const { inLast, before } = answerable(engine, recipientId, channel);
  const answered = new Set(reading === 'ack' ? [...inLast, ...before] : inLast);
  const caller = { actor: recipient.name };
  const handled = [...answered].map((id) => handleIncident(engine, id, caller, action, apply));
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

interface Answerable {
  /** Of the last message: the last alert while it is not resolved, the others while they are open. */
  readonly inLast: readonly IncidentId[];
  /** Open ones of messages shortly before. */
  readonly before: readonly IncidentId[];
}

/** The incidents of which she was told over this channel, as far as she may mean them. */
function answerable(
  { source: { store, clock } }: Engine,
  recipientId: RecipientId,
  channel: OutsideChannel,
): Answerable {
  const told = store.outbox
    .since(plus(clock(), -ANSWERABLE))
    .filter((one) => one.recipientId === recipientId && one.channel === channel)
    .filter(({ state, finishedAt }) => finishedAt !== null && isTold(state))
    .filter(({ incidentId }) => isUnresolved(store.incidents.get(incidentId)))
    .sort((a, b) => toldAt(b.finishedAt) - toldAt(a.finishedAt));
  const [last, ...others] = told;
  if (last === undefined) return { inLast: [], before: [] };
  const open = others.filter(({ incidentId }) => store.incidents.get(incidentId)?.state === 'open');
  const beside = open.filter((one) => isSameMessage(one, last));
  const burst = open.filter(
    ({ finishedAt }) => toldAt(last.finishedAt) - toldAt(finishedAt) <= TOGETHER,
  );
  return {
    inLast: [last, ...beside].map(({ incidentId }) => incidentId),
    before: burst.map(({ incidentId }) => incidentId),
  };
}

function isSameMessage({ sentIn: one }: Delivery, { sentIn: other }: Delivery): boolean {
  return one !== undefined && one.key === other?.key;
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
