import type { Answer, Caller, FailureCode } from '../../shared/contract/contract.ts';
import type { IncidentId } from '../../shared/domain/ids.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import type { Instant } from '../../shared/util/time.ts';
import { actionAudit } from './audit-entries.ts';
import type { Engine } from './agency-engine.ts';

/** What a person does with an incident. */
export type Transition = (
  incident: Incident,
  actor: string,
  now: Instant,
) => Result<Incident, Problem>;

/** Does with an incident what a person wants, writes down who did, and decides anew. */
export function handleIncident(
  engine: Engine,
  id: IncidentId,
  caller: Pick<Caller, 'actor'>,
  action: string,
  transition: Transition,
): Answer<null> {
  const answer = keepHandled(engine, id, caller, action, transition);
  if (answer.ok) engine.reconsider([]);
  return answer;
}

/**
 * The same without deciding anew: a caller that keeps more in one transaction does so after it.
 * Taking something back is no handling: it says nothing of what the alert was worth.
 */
export function keepHandled(
  { source }: Pick<Engine, 'source'>,
  id: IncidentId,
  caller: Pick<Caller, 'actor'>,
  action: string,
  transition: Transition,
): Answer<null> {
  const { store, clock } = source;
  const incident = store.incidents.get(id);
  if (incident === null) {
    return { ok: false, code: 'not-found', message: 'This incident is no longer kept.' };
  }
  const now = clock();
  const next = transition(incident, caller.actor, now);
  if (!next.ok) {
    return { ok: false, code: failureCode(next.error.code), message: next.error.message };
  }
  const { wakesAt, assignedTo = null } = next.value;
  store.transaction(() => {
    store.incidents.put([next.value]);
    if (!TAKES_BACK.has(action)) store.incidentGrades.handled(id, incident.workflow, now);
    store.audit.append([
      actionAudit(now, caller.actor, 'update', 'incident', id, { action, wakesAt, assignedTo }),
    ]);
  });
  return { ok: true, value: null };
}

const TAKES_BACK: ReadonlySet<string> = new Set(['reopen', 'take-back']);

function failureCode(code: string): FailureCode {
  return code === 'conflict' || code === 'bad-request' ? code : 'unexpected';
}
