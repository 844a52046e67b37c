import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { DeliveryId, IncidentId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What has to be told, and what became of it. */
export interface Outbox {
  /** Adds, or replaces by id. */
  put(rows: readonly Delivery[]): void;
  /** Waiting and leased, by due time. */
  unfinished(): Delivery[];
  /** All of these incidents, by due time. */
  ofIncidents(ids: readonly IncidentId[]): Delivery[];
  /** Due at `since` or later, by due time. */
  since(since: Instant): Delivery[];
  /** Sent, failed or otherwise over at `since` or later, in that order. */
  endedSince(since: Instant): Delivery[];
  get(id: DeliveryId): Delivery | null;
  /** Forgets what was due before `at` about incidents that are forgotten, or about none. */
  forgetBefore(at: Instant): void;
}

interface Row {
  readonly body: string;
}

export function outbox(connection: Connection): Outbox {
  const unfinished = connection.prepare<Row>(
    `SELECT body FROM outbox WHERE state IN ('waiting', 'leased') ORDER BY due_at, id`,
  );
  const ofIncidents = connection.prepare<Row>(
    `SELECT body FROM outbox WHERE incident_id IN (SELECT value FROM json_each(?))
     ORDER BY due_at, id`,
  );
  const since = connection.prepare<Row>(
    'SELECT body FROM outbox WHERE due_at >= ? ORDER BY due_at, id',
  );
  const endedSince = connection.prepare<Row>(
    `SELECT body FROM outbox WHERE json_extract(body, '$.finishedAt') >= ?
     ORDER BY json_extract(body, '$.finishedAt'), id`,
  );
  const get = connection.prepare<Row>('SELECT body FROM outbox WHERE id = ?');
  const put = connection.prepare(
    `INSERT INTO outbox (id, incident_id, state, due_at, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET incident_id = excluded.incident_id, state = excluded.state,
       due_at = excluded.due_at, body = excluded.body`,
  );
  const forget = connection.prepare(
    `DELETE FROM outbox WHERE due_at < ? AND state NOT IN ('waiting', 'leased')
       AND incident_id NOT IN (SELECT id FROM incidents)`,
  );
  return {
    unfinished: () => unfinished.all().map(read),
    ofIncidents: (ids) => ofIncidents.all(JSON.stringify(ids)).map(read),
    since: (at) => since.all(at).map(read),
    endedSince: (at) => endedSince.all(at).map(read),
    get(id) {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
    put(rows) {
      connection.transaction(() => {
        for (const row of rows) {
          put.run(row.id, row.incidentId, row.state, row.dueAt, JSON.stringify(row));
        }
      });
    },
    forgetBefore(at) {
      forget.run(at);
    },
  };
}

function read(row: Row): Delivery {
  return JSON.parse(row.body) as Delivery;
}
