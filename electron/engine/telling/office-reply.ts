import type { IncidentId, RecipientId } from '../../../shared/domain/ids.ts';
import type { Reading } from '../../../shared/domain/message.ts';
import { DAY, instant, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { acknowledge, snooze } from '../../core/incidents/handling.ts';
import { actionableUntil } from '../../core/incidents/rest.ts';
import type { Engine } from '../agency-engine.ts';
import { handleIncident, type Transition } from '../handled.ts';

/** Nobody answers an older alert by a text without saying which. */
const ANSWERABLE = DAY;
const USUAL_SNOOZE = 30;

/**
 * What somebody of the office answered to the alert she was told last: acknowledges or snoozes that
 * incident, for `minutes` (30 where she does not say), at most until its shift starts. Returns
 * whether it did: not where nothing open was told to her, or the reply says neither.
 */
export function officeReply(
  engine: Engine,
  recipientId: RecipientId,
  reading: Reading,
  minutes: number | null,
): boolean {
  const { source } = engine;
  const recipient = source.store.recipients.get(recipientId);
  const incidentId = recipient === null ? null : toldLast(engine, recipientId);
  const transition = transitionOf(reading, minutes ?? USUAL_SNOOZE);
  if (recipient === null || incidentId === null || transition === null) return false;
  const caller = { actor: recipient.name };
  return handleIncident(engine, incidentId, caller, transition.action, transition.apply).ok;
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

/** The unresolved incident of which she was told last. */
function toldLast(
  { source: { store, clock } }: Engine,
  recipientId: RecipientId,
): IncidentId | null {
  const told = store.outbox
    .since(plus(clock(), -ANSWERABLE))
    .filter((one) => one.recipientId === recipientId && one.finishedAt !== null)
    .filter(({ state }) => state === 'sent' || state === 'unknown')
    .filter(({ incidentId }) => isUnresolved(store.incidents.get(incidentId)))
    .sort((a, b) => toldAt(b.finishedAt) - toldAt(a.finishedAt));
  return told[0]?.incidentId ?? null;
}

function isUnresolved(incident: { readonly state: string } | null): boolean {
  return incident !== null && incident.state !== 'resolved';
}

function toldAt(finishedAt: Instant | null): number {
  return finishedAt ?? 0;
}
