import type { AuditEntry, AuditRow } from '../../../../shared/domain/audit.ts';
import type { Connection } from '../connection.ts';
import { StoreError } from '../problems.ts';
import { detailText, extend, type Head, type StoredRow } from './chain.ts';

/** A stored row with the MAC that stands beside it. */
export interface ChainedRow extends StoredRow {
  readonly mac: string;
}

/** The chain as tables: rows that are only added, and its head. */
export interface AuditLog {
  append(entries: readonly AuditEntry[]): void;
  /** All rows in order, a page at a time: the reader may write meanwhile. */
  stored(): Iterable<ChainedRow>;
  /** The MAC of one row; null when there is no such row. */
  macOf(sequence: number): string | null;
  count(): number;
  head(): Head | null;
}

const PAGE = 1_000;

/** Opens the log; a new one starts at `start`. */
export function auditLog(connection: Connection, start: Head): AuditLog {
  const insert = connection.prepare(
    `INSERT INTO audit (sequence, at, actor, action, entity, entity_id, outcome, detail, mac)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const page = connection.prepare<ChainedRow>(
    `SELECT sequence, at, actor, action, entity, entity_id AS entityId, outcome, detail, mac
     FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ${String(PAGE)}`,
  );
  const mac = connection.prepare<{ mac: string }>('SELECT mac FROM audit WHERE sequence = ?');
  const count = connection.prepare<{ count: number }>('SELECT count(*) AS count FROM audit');
  const readHead = connection.prepare<Head>(
    'SELECT count, mac, next_key AS nextKey FROM audit_head',
  );
  const writeHead = connection.prepare(
    `INSERT INTO audit_head (id, count, mac, next_key) VALUES (1, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET count = excluded.count, mac = excluded.mac,
       next_key = excluded.next_key`,
  );

  const countRows = (): number => count.get()?.count ?? 0;
  const head = (): Head | null => readHead.get() ?? (countRows() === 0 ? start : null);

  const appendOne = (at: Head, entry: AuditEntry): Head => {
    const row = { ...entry, sequence: at.count + 1, detail: detailText(entry.detail) };
    const next = extend(at, row);
    insert.run(
      ...[row.sequence, row.at, row.actor, row.action, row.entity, row.entityId],
      ...[row.outcome, row.detail, next.mac],
    );
    return next;
  };

  return {
    append(entries) {
      if (entries.length === 0) return;
      connection.transaction(() => {
        const before = head();
        if (before === null) throw new StoreError('cache-corrupt');
        const after = entries.reduce(appendOne, before);
        writeHead.run(after.count, after.mac, after.nextKey);
      });
    },
    *stored() {
      let rows = page.all(0);
      while (rows.length > 0) {
        yield* rows;
        rows = page.all(rows.at(-1)?.sequence ?? 0);
      }
    },
    macOf: (sequence) => mac.get(sequence)?.mac ?? null,
    count: countRows,
    head,
  };
}

/** A row as the rest of Standby sees it. */
export function auditRow(row: ChainedRow): AuditRow {
  return { ...row, detail: JSON.parse(row.detail) as AuditRow['detail'] };
}
