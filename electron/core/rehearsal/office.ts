import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import type { Incident, Severity } from '../../../shared/domain/incident.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { decideIncidents, REOPEN_WITHIN } from '../incidents/decide.ts';
import type { Context } from '../workflows/context.ts';
import { detect } from '../workflows/detect.ts';
import { presentFindings } from '../workflows/present.ts';

/**
 * One alert, or one line of the digest, that there would have been; or one that there was before
 * the days that are rehearsed and that still stood.
 */
export interface Fired {
  readonly workflow: Workflow;
  readonly at: Instant;
  readonly severity: Severity;
  readonly how: 'alert' | 'digest' | 'stood';
  readonly headline: string;
  readonly body: string;
}

/** Incidents and the outbox of a rehearsal. Nobody acknowledges anything, every alert arrives. */
export interface Office {
  /** Sends what came due since the last decision. */
  passTime(now: Instant): Fired[];
  /**
   * Decides about the workflows that are on and returns what is new in the digest. Incidents of the
   * others stay as they were.
   */
  decide(context: Context): Fired[];
  /** What was told before and stands unresolved. */
  standing(at: Instant): Fired[];
}

export function createOffice(newId: IdSource): Office {
  let incidents = new Map<IncidentId, Incident>();
  let deliveries = new Map<string, Delivery>();
  const digested = new Set<IncidentId>();
  return {
    passTime(now) {
      const due = [...deliveries.values()].filter(
        ({ state, dueAt, expiresAt }) => state === 'waiting' && dueAt < now && dueAt < expiresAt,
      );
      for (const one of due) {
        deliveries.set(one.id, { ...one, state: 'sent', attempts: 1, finishedAt: one.dueAt });
      }
      return due.flatMap((one) => alertOf(one, incidents.get(one.incidentId)));
    },
    standing: (at) =>
      [...incidents.values()].filter(isStanding).map((incident) => firedOf(incident, at, 'stood')),
    decide(context) {
      const { snapshot, feed } = context;
      const { now, policy } = snapshot;
      const asked = [...incidents.values()].filter(
        (one) => policy.workflows[one.workflow] === 'on',
      );
      const ids = new Set(asked.map((one) => one.id));
      const decided = decideIncidents({
        findings: presentFindings(context, detect(context).findings),
        incidents: asked,
        deliveries: [...deliveries.values()].filter((one) => ids.has(one.incidentId)),
        feed,
        snapshot,
        ids: newId,
      });
      for (const incident of decided.incidents) incidents.set(incident.id, incident);
      for (const delivery of decided.deliveries) deliveries.set(delivery.id, delivery);
      incidents = new Map([...incidents].filter(([, one]) => isRemembered(one, now)));
      deliveries = lastOfEach(deliveries, incidents);
      return decided.incidents
        .filter(({ id, state, delivery }) => {
          return state === 'open' && delivery === 'digest' && !digested.has(id);
        })
        .map((incident) => {
          digested.add(incident.id);
          return firedOf(incident, now, 'digest');
        });
    },
  };
}

function isStanding({ state, delivery }: Incident): boolean {
  return state !== 'resolved' && (delivery === 'now' || delivery === 'digest');
}

function firedOf(incident: Incident, at: Instant, how: Fired['how']): Fired {
  const { workflow, severity, headline, body } = incident;
  return { workflow, at, severity, how, headline, body };
}

function alertOf({ dueAt, severity, title, body }: Delivery, incident?: Incident): Fired[] {
  if (incident === undefined) return [];
  const { workflow } = incident;
  return [{ workflow, at: dueAt, severity, how: 'alert', headline: title, body }];
}

function isRemembered({ resolvedAt }: Incident, now: Instant): boolean {
  return resolvedAt === null || now - resolvedAt <= REOPEN_WITHIN;
}

/** What a decision asks for: unfinished deliveries, and the last of each known incident. */
function lastOfEach(
  deliveries: ReadonlyMap<string, Delivery>,
  incidents: ReadonlyMap<IncidentId, Incident>,
): Map<string, Delivery> {
  const known = [...deliveries.values()].filter((one) => incidents.has(one.incidentId));
  const last = new Map(
    known.toSorted((a, b) => a.createdAt - b.createdAt).map((one) => [one.incidentId, one.id]),
  );
  const kept = known.filter(
    (one) => one.state === 'waiting' || last.get(one.incidentId) === one.id,
  );
  return new Map(kept.map((one) => [one.id, one]));
}
