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

/**
 * An incident carries everybody who could not take its shifts, and every cycle asks for all that
 * are unresolved. So these are kept as parsed until another connection writes.
 */
export function incidents(connection: Connection): Incidents {
  const unresolvedIds = connection.prepare<{ id: IncidentId }>(
    `SELECT id FROM incidents WHERE state <> 'resolved' ORDER BY opened_at, id`,
  );
  const resolvedSince = connection.prepare<Row>(
    `SELECT body FROM incidents WHERE state = 'resolved' AND resolved_at >= ?
     ORDER BY resolved_at DESC, id DESC`,
  );
  const select = connection.prepare<Row>('SELECT body FROM incidents WHERE id = ?');
  const put = connection.prepare(
    `INSERT INTO incidents (id, state, opened_at, resolved_at, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, opened_at = excluded.opened_at,
       resolved_at = excluded.resolved_at, body = excluded.body`,
  );
  const parsed = new Map<IncidentId, Incident>();
  let generation = '';
  const known = (): Map<IncidentId, Incident> => {
    const current = connection.generation();
    if (current !== generation) parsed.clear();
    generation = current;
    return parsed;
  };
  const keep = (incident: Incident): void => {
    if (incident.state === 'resolved') parsed.delete(incident.id);
    else parsed.set(incident.id, incident);
  };
  const readOne = (id: IncidentId): Incident | null => {
    const row = select.get(id);
    if (row === undefined) return null;
    const incident = read(row);
    keep(incident);
    return incident;
  };
  return {
    unresolved() {
      const kept = known();
      return unresolvedIds.all().flatMap(({ id }) => kept.get(id) ?? readOne(id) ?? []);
    },
    resolvedSince: (at) => resolvedSince.all(at).map(read),
    get: (id) => known().get(id) ?? readOne(id),
    put(rows) {
      connection.transaction(() => {
        known();
        for (const row of rows) {
          put.run(row.id, row.state, row.openedAt, row.resolvedAt, JSON.stringify(row));
          keep(row);
        }
      });
    },
  };
}

function read(row: Row): Incident {
  return JSON.parse(row.body) as Incident;
}
