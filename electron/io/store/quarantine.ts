import type { Quarantined } from '../../../shared/domain/feed.ts';
import type { Connection } from './connection.ts';

/** Records that did not fit the wire schema, by the list (`scope`) they came in. */
export interface Quarantine {
  /** What the newest reading of `scope` set aside, instead of what an older one did. */
  replace(scope: string, rows: readonly Quarantined[]): void;
  count(): number;
  all(): Quarantined[];
}

export function quarantine(connection: Connection): Quarantine {
  const all = connection.prepare<Quarantined>(
    `SELECT resource, record_id AS recordId, reason FROM quarantine ORDER BY scope, rowid`,
  );
  const count = connection.prepare<{ count: number }>('SELECT count(*) AS count FROM quarantine');
  const clear = connection.prepare('DELETE FROM quarantine WHERE scope = ?');
  const insert = connection.prepare(
    'INSERT INTO quarantine (scope, resource, record_id, reason) VALUES (?, ?, ?, ?)',
  );
  return {
    all: () => all.all(),
    count: () => count.get()?.count ?? 0,
    replace(scope, rows) {
      connection.transaction(() => {
        clear.run(scope);
        for (const row of rows) insert.run(scope, row.resource, row.recordId, row.reason);
      });
    },
  };
}
