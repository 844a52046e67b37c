import type { AuditEntry, AuditRow } from '../../../../shared/domain/audit.ts';
import type { Connection } from '../connection.ts';
import { auditRow, type ChainedRow } from './log.ts';

/** Which rows are looked for; null: any. */
export interface AuditFilter {
  readonly actor: string | null;
  readonly action: AuditEntry['action'] | null;
  readonly entity: string | null;
  readonly outcome: AuditEntry['outcome'] | null;
}

/** Sequences `from` … `to`, inclusive. */
export interface AuditStretch {
  readonly from: number;
  readonly to: number;
}

/** Looks into a stretch of the log at a time, so that whoever looks through all of it can pause. */
export interface AuditSearch {
  /** The newest matching rows of a stretch, newest first. */
  newest(filter: AuditFilter, stretch: AuditStretch, limit: number): AuditRow[];
  /** The oldest rows of a stretch, oldest first. */
  oldest(stretch: AuditStretch, limit: number): AuditRow[];
  /** Who acted on what, each pair once. */
  fields(stretch: AuditStretch): { readonly actor: string; readonly entity: string }[];
}

const ROWS = `SELECT sequence, at, actor, action, entity, entity_id AS entityId, outcome, detail, mac
  FROM audit WHERE sequence BETWEEN ? AND ?`;

export function auditSearch(connection: Connection): AuditSearch {
  const newest = connection.prepare<ChainedRow>(
    `${ROWS} AND actor = ifnull(?, actor) AND action = ifnull(?, action)
       AND entity = ifnull(?, entity) AND outcome = ifnull(?, outcome)
     ORDER BY sequence DESC LIMIT ?`,
  );
  const oldest = connection.prepare<ChainedRow>(`${ROWS} ORDER BY sequence LIMIT ?`);
  const fields = connection.prepare<{ actor: string; entity: string }>(
    'SELECT DISTINCT actor, entity FROM audit WHERE sequence BETWEEN ? AND ?',
  );
  return {
    newest: ({ actor, action, entity, outcome }, { from, to }, limit) =>
      newest.all(from, to, actor, action, entity, outcome, limit).map(auditRow),
    oldest: ({ from, to }, limit) => oldest.all(from, to, limit).map(auditRow),
    fields: ({ from, to }) => fields.all(from, to),
  };
}
