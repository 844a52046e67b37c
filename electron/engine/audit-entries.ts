import type { AuditEntry } from '../../shared/domain/audit.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { ReadResult } from '../../shared/domain/wellsky.ts';
import type { Instant } from '../../shared/util/time.ts';
import type { Decision } from '../core/snapshot.ts';
import { STANDBY } from './parts.ts';

/** Reads are audited in bulk: one entry for each list of a batch, with counts. */
export function readAudit(
  at: Instant,
  entity: string,
  reads: readonly ReadResult<unknown>[],
): AuditEntry {
  const good = reads.filter((read) => read.ok);
  const failed = reads.length - good.length;
  return {
    at,
    actor: STANDBY,
    action: 'read',
    entity,
    entityId: null,
    outcome: failed === 0 ? 'success' : 'failure',
    detail: {
      requests: reads.length,
      failed,
      rows: good.reduce((sum, read) => sum + read.rows.length, 0),
      quarantined: good.reduce((sum, read) => sum + read.quarantined.length, 0),
    },
  };
}

/** What Standby decided about an incident, with the reasons: also why it was not told. */
export function incidentAudit(
  at: Instant,
  incident: Incident,
  isNew: boolean,
  decisions: readonly Decision[],
): AuditEntry {
  const subjects = new Set<string>([
    incident.cause,
    ...incident.subjects.map((subject) => subject.shift),
  ]);
  const about = decisions.filter((decision) => subjects.has(decision.subject));
  return {
    at,
    actor: STANDBY,
    action: isNew ? 'create' : 'update',
    entity: 'incident',
    entityId: incident.id,
    outcome: 'success',
    detail: {
      workflow: incident.workflow,
      severity: incident.severity,
      state: incident.state,
      delivery: incident.delivery,
      resolution: incident.resolution,
      candidates: incident.candidates.length,
      excluded: incident.excluded.length,
      reasons: about.map(({ verdict, reason }) => `${verdict}: ${reason}`).join('; '),
    },
  };
}

/** What became of a delivery. */
export function deliveryAudit(at: Instant, delivery: Delivery): AuditEntry {
  return {
    at,
    actor: STANDBY,
    action: 'execute',
    entity: 'delivery',
    entityId: delivery.id,
    outcome:
      delivery.state === 'sent' ? 'success' : delivery.state === 'unknown' ? 'unknown' : 'failure',
    detail: {
      incident: delivery.incidentId,
      channel: delivery.channel,
      recipient: delivery.recipientId,
      state: delivery.state,
      receipt: delivery.receipt,
      attempts: delivery.attempts,
    },
  };
}

/** What a person did. */
export function actionAudit(
  at: Instant,
  actor: string,
  action: AuditEntry['action'],
  entity: string,
  entityId: string | null,
  detail: AuditEntry['detail'] = {},
): AuditEntry {
  return { at, actor, action, entity, entityId, outcome: 'success', detail };
}
