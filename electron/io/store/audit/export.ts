import type { AuditRow } from '../../../../shared/domain/audit.ts';
import { formatInstant } from '../../../../shared/util/time.ts';

/** The audit log as JSON lines, one row a line, with the instant in ISO 8601. */
export function* auditLines(rows: Iterable<AuditRow>): Iterable<string> {
  for (const { sequence, at, actor, action, entity, entityId, outcome, detail, mac } of rows) {
    const row = { sequence, at: formatInstant(at), actor, action, entity, entityId, outcome };
    yield `${JSON.stringify({ ...row, detail, mac })}\n`;
  }
}
