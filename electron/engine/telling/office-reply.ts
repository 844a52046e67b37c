import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { IncidentId, RecipientId } from '../../../shared/domain/ids.ts';
import type { Reading } from '../../../shared/domain/message.ts';
import { DAY, instant, MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import { acknowledge, snooze } from '../../core/incidents/handling.ts';
import { actionableUntil } from '../../core/incidents/rest.ts';
import type { Engine } from '../agency-engine.ts';
import { keepHandled, type Transition } from '../handled.ts';
import type { Source } from '../parts.ts';

/** Nobody answers an older alert by a text without saying which. */
const ANSWERABLE = DAY;
/** Messages within this time of the last were read together: "OK" is said to all of them. */
const TOGETHER = 15 * MINUTE;
const USUAL_SNOOZE = 30;
/**
 * How far a service's clock is off is known to some seconds, and a message counts as sent when the
 * service has answered. No longer than it takes to read and answer one: an alert that left after an
 * "OK" was written must not be taken for answered. Where the clocks differ by more, the reply is
 * shown to the scheduler and the alert stays open.
 */
export const CLOCKS_DIFFER = 15 * SECOND;

/** What somebody of the office answered, the minutes she named, and when. */
interface OfficeReply {
  readonly reading: Reading;
  readonly minutes: number | null;
  readonly at: Instant;
}

interface OfficeOutcome {
  /**
   * `in-vain`: the reply changes none of the alerts that it answers, because all of them are over,
   * it says nothing that can be done, or it bears a time from shortly before the alert; `unasked`:
   * the last message to the address was about no alert, or there was none.
   */
  readonly outcome: 'done' | 'in-vain' | 'unasked';
  /** Whom the message went to that it answers; null where there was none. */
  readonly recipientId: RecipientId | null;
}

/**
 * What somebody of the office answered over a channel to what was told there to any of those who
 * share the address, before the reply was written: acknowledges all of the last message, and what is
 * open of those shortly before it; or snoozes all of the last, for `minutes` (30 where she does not
 * say), each incident at most until its shift starts. Where all of the last message is over it does
 * nothing: an older one is not what she means. Runs inside the transaction that keeps the reply;
 * whoever calls it decides anew after that.
 */
export function officeReply(
  { source }: Pick<Engine, 'source'>,
  ids: readonly RecipientId[],
  channel: OutsideChannel,
  { reading, minutes, at }: OfficeReply,
): OfficeOutcome {
  const told = toldBefore(source, ids, channel, plus(at, CLOCKS_DIFFER));
  const recipientId = told[0]?.recipientId ?? null;
  const recipient = recipientId === null ? null : source.store.recipients.get(recipientId);
  const isAlert = told[0] !== undefined && source.store.incidents.get(told[0].incidentId) !== null;
  if (recipient === null || !isAlert) {
    const isEarly = reading === 'ack' && isToldSoonAfter(source, ids, channel, at);
    return { outcome: isEarly ? 'in-vain' : 'unasked', recipientId };
  }
  const transition = transitionOf(reading, minutes ?? USUAL_SNOOZE);
  if (transition === null) return { outcome: 'in-vain', recipientId };
  const { action, apply } = transition;
  const { inLast, before } = answerable(source, told, plus(at, CLOCKS_DIFFER));
  const answered = new Set(reading === 'ack' ? [...inLast, ...before] : inLast);
  const caller = { actor: recipient.name };
  const handled = [...answered].map((id) => keepHandled({ source }, id, caller, action, apply));
  return { outcome: handled.some(({ ok }) => ok) ? 'done' : 'in-vain', recipientId };
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
  /** Open ones of messages shortly before; none where all of the last message is over. */
  readonly before: readonly IncidentId[];
}

/** Whether an alert left soon after: by clocks that differ it may be the one that is answered. */
function isToldSoonAfter(
  source: Pick<Source, 'store'>,
  ids: readonly RecipientId[],
  channel: OutsideChannel,
  at: Instant,
): boolean {
  return toldBefore(source, ids, channel, plus(at, TOGETHER)).some(
    ({ finishedAt, incidentId }) =>
      finishedAt > at && source.store.incidents.get(incidentId) !== null,
  );
}

type ToldRow = Delivery & { readonly finishedAt: Instant };

/** What these people were told over a channel until `by`, newest first. */
function toldBefore(
  { store }: Pick<Source, 'store'>,
  ids: readonly RecipientId[],
  channel: OutsideChannel,
  by: Instant,
): ToldRow[] {
  return store.outbox
    .endedSince(plus(by, -ANSWERABLE))
    .filter((one) => one.channel === channel && ids.some((id) => id === one.recipientId))
    .filter((one): one is ToldRow => isTold(one) && one.finishedAt !== null && one.finishedAt <= by)
    .sort((a, b) => b.finishedAt - a.finishedAt);
}

/** The incidents that a reply written until `by` may mean, of those told before it. */
function answerable(
  source: Pick<Source, 'store'>,
  [last, ...others]: readonly ToldRow[],
  by: Instant,
): Answerable {
  if (last === undefined) return { inLast: [], before: [] };
  const isMeant = ({ incidentId }: Delivery): boolean => !isToldAnew(source, incidentId, by);
  const stateOf = ({ incidentId }: Delivery) => source.store.incidents.get(incidentId)?.state;
  const open = others.filter((one) => stateOf(one) === 'open' && isMeant(one));
  const isStanding = stateOf(last) !== 'resolved' && isMeant(last);
  const beside = open.filter((one) => isSameMessage(one, last));
  const inLast = [...(isStanding ? [last] : []), ...beside];
  if (inLast.length === 0) return { inLast: [], before: [] };
  const burst = open.filter(({ finishedAt }) => last.finishedAt - finishedAt <= TOGETHER);
  return {
    inLast: inLast.map(({ incidentId }) => incidentId),
    before: burst.map(({ incidentId }) => incidentId),
  };
}

/** Whether there was something new to say of it since: every telling begins on the desktop. */
function isToldAnew({ store }: Pick<Source, 'store'>, id: IncidentId, by: Instant): boolean {
  const all = store.outbox.ofIncidents([id]);
  return all.some(
    ({ channel, follows, createdAt }) =>
      channel === 'desktop' && follows === null && createdAt > by,
  );
}

function isSameMessage({ sentIn: one }: Delivery, { sentIn: other }: Delivery): boolean {
  return one !== undefined && one.key === other?.key;
}

function isTold({ state }: Delivery): boolean {
  return state === 'sent' || state === 'unknown';
}
