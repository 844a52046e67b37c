import type { PlannedTelling, Told } from '../../../shared/contract/telling.ts';
import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { RecipientId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import { nextDigest } from '../../core/routing/digest.ts';
import { toldTogether } from '../../core/routing/gathering.ts';
import { plannedTellings, type Planned } from '../../core/routing/planned.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import { savedWatchedSince } from '../saved-facts.ts';
import { readers } from './digesting.ts';
import { deliveriesOf } from './ladders.ts';
import { addressNow } from './outgoing.ts';
import { ladderSetting } from './reach.ts';

/** How far back and ahead screens look. */
export const IN_SIGHT = DAY;

type WithName = (id: RecipientId | null) => string | null;

/** Who a delivery is for, by name. Somebody who was removed since has none. */
export function namesOf({ store }: Pick<Source, 'store'>): WithName {
  const names = new Map(store.recipients.all().map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** One telling for a screen. */
export function toldView(source: Source, delivery: Delivery, nameOf: WithName): Told {
  const { id, incidentId, channel, recipientId, severity, title } = delivery;
  const { state, reason, receipt, attempts, finishedAt, dueAt } = delivery;
  const { telling } = sentencesIn(source.policy.texts.language);
  return {
    ...{ id, incidentId, channel, recipientName: nameOf(recipientId), severity, title },
    ...{ state, reason: reasonWords(reason, telling), receipt, attempts },
    // What waits leaves with whatever is due by then.
    together: state === 'waiting' ? 1 : toldTogether(delivery),
    at: finishedAt ?? dueAt,
    canRetry: canRetry(source, delivery),
  };
}

/** Whether sending once more makes sense: it did not arrive, is the last word, and can be sent. */
export function canRetry(source: Source, delivery: Delivery): boolean {
  const { state, receipt, expiresAt, incidentId, channel } = delivery;
  const { store, clock } = source;
  const isLost = state === 'failed' || state === 'unknown' || receipt === 'undelivered';
  if (!isLost || expiresAt <= clock() || wasToldSince(source, delivery)) return false;
  const isWanted = incidentId === DIGEST || store.incidents.get(incidentId)?.state === 'open';
  return isWanted && (channel === 'desktop' || addressNow(source, delivery, channel).ok);
}

/** A later delivery to the same place says the same, or something newer. */
function wasToldSince({ store }: Source, delivery: Delivery): boolean {
  const others = store.outbox.ofIncidents([delivery.incidentId]);
  return others.some((one) => placeOf(one) === placeOf(delivery) && byCreation(one, delivery) > 0);
}

/** Reasons that Standby itself writes have words of their own; a service's are words already. */
function reasonWords(reason: string | null, { reasons }: Sentences['telling']): string | null {
  if (reason === null) return null;
  return new Map<string, string>(Object.entries(reasons)).get(reason) ?? reason;
}

/**
 * Alerts of the last day that did not arrive, or may not have, and were not told in the same way
 * since: their incident still wants somebody.
 */
export function undelivered({ store }: Source, now: Instant): Delivery[] {
  const rows = store.outbox.since(plus(now, -IN_SIGHT));
  const last = new Map(rows.toSorted(byCreation).map((row) => [placeOf(row), row]));
  return [...last.values()].filter(
    (row) => hasFailed(row) && isUnresolved(store.incidents.get(row.incidentId), row),
  );
}

/** What was not told; an alert that was taken back did not have to be. */
function hasFailed({ state, receipt }: Delivery): boolean {
  const isLost = state === 'failed' || state === 'unknown' || state === 'expired';
  return isLost || receipt === 'undelivered';
}

function isUnresolved(incident: Incident | null, { incidentId }: Delivery): boolean {
  return incidentId === DIGEST || (incident !== null && incident.state !== 'resolved');
}

function placeOf({ incidentId, channel, recipientId }: Delivery): string {
  return `${incidentId} ${channel} ${recipientId ?? ''}`;
}

function byCreation(a: Delivery, b: Delivery): number {
  return a.createdAt - b.createdAt || a.dueAt - b.dueAt;
}

/** What goes out about these incidents within a day if nobody does anything, in that order. */
export function planned(engine: Engine, incidents: readonly Incident[]): PlannedTelling[] {
  const { source } = engine;
  const now = source.clock();
  const until = plus(now, IN_SIGHT);
  const setting = ladderSetting(engine, now, until);
  const deliveries = deliveriesOf(source, incidents);
  const all = incidents.flatMap((incident) => {
    const input = { ...setting, incident, deliveries: deliveries.get(incident.id) ?? [] };
    return plannedTellings(input, until);
  });
  const nameOf = namesOf(source);
  return all.toSorted((a, b) => a.at - b.at).map((one) => plannedView(one, nameOf));
}

/** The digest of the next day, if it would hold anything now. */
export function plannedDigest(engine: Engine): PlannedTelling[] {
  const { source, messengers } = engine;
  const { store, policy, agency } = source;
  const { digestAt } = policy.alerts;
  const hasContent = store.incidents
    .unresolved()
    .some(({ state, delivery }) => state === 'open' && delivery === 'digest');
  if (digestAt === null || !hasContent || savedWatchedSince(store) === null) return [];
  const at = nextDigest(digestAt, source.clock(), agency.timeZone);
  const nameOf = namesOf(source);
  const desktop = { channel: 'desktop' as const, recipientId: null };
  return [desktop, ...readers({ source, messengers })].map((place) =>
    plannedView({ incidentId: DIGEST, ...place, at }, nameOf),
  );
}

function plannedView({ incidentId, channel, recipientId, at }: Planned, nameOf: WithName) {
  return { incidentId, channel, recipientName: nameOf(recipientId), at };
}
