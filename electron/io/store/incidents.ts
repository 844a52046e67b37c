import type { IncidentId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

export interface Incidents {
  /** Open, acknowledged and snoozed, oldest first. */
  unresolved(): Incident[];
  /** Resolved at or after `at`, newest first. */
  resolvedSince(at: Instant): Incident[];
  get(id: IncidentId): Incident | null;
  /** Adds, or replaces by id. */
  put(rows: readonly Incident[]): void;
}

interface Row {
  readonly body: string;
}

export function incidents(connection: Connection): Incidents {
  const unresolved = connection.prepare<Row>(
    `SELECT body FROM incidents WHERE state <> 'resolved' ORDER BY opened_at, id`,
  );
  const resolvedSince = connection.prepare<Row>(
    `SELECT body FROM incidents WHERE state = 'resolved' AND resolved_at >= ?
     ORDER BY resolved_at DESC, id DESC`,
  );
  const get = connection.prepare<Row>('SELECT body FROM incidents WHERE id = ?');
  const put = connection.prepare(
    `INSERT INTO incidents (id, state, opened_at, resolved_at, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, opened_at = excluded.opened_at,
       resolved_at = excluded.resolved_at, body = excluded.body`,
  );
  return {
    unresolved: () => unresolved.all().map(read),
    resolvedSince: (at) => resolvedSince.all(at).map(read),
    get(id) {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
    put(rows) {
      connection.transaction(() => {
        for (const row of rows) {
          put.run(row.id, row.state, row.openedAt, row.resolvedAt, JSON.stringify(row));
        }
      });
    },
  };
}

function read(row: Row): Incident {
  return JSON.parse(row.body) as Incident;
}
