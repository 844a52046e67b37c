import type { IncidentId } from '../../../shared/domain/ids.ts';
import type { Candidate, Incident } from '../../../shared/domain/incident.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What comes out has its candidates and exclusions read when they are first looked at. */
export interface Incidents {
  /** Open, acknowledged and snoozed, oldest first. */
  unresolved(): Incident[];
  /** Resolved at or after `at`, newest first. */
  resolvedSince(at: Instant): Incident[];
  get(id: IncidentId): Incident | null;
  /** The first of its candidates, without reading the others; null where it has none. */
  best(id: IncidentId): Candidate | null;
  /** Adds, or replaces by id. A list that is the very one that is stored is not written again. */
  put(rows: readonly Incident[]): void;
  /** Forgets what was resolved before `at`. */
  forgetBefore(at: Instant): void;
}

/** The lists of everybody who could or could not take a shift: nearly all of a large incident. */
const LISTS = ['candidates', 'excluded'] as const;
type List = (typeof LISTS)[number];

interface Row {
  readonly id: IncidentId;
  readonly body: string;
}

/**
 * Every cycle asks for all that are unresolved, so these are kept as parsed until another
 * connection writes.
 */
export function incidents(connection: Connection): Incidents {
  const unresolvedIds = connection.prepare<{ id: IncidentId }>(
    `SELECT id FROM incidents WHERE state <> 'resolved' ORDER BY opened_at, id`,
  );
  const resolvedSince = connection.prepare<Row>(
    `SELECT id, body FROM incidents WHERE state = 'resolved' AND resolved_at >= ?
     ORDER BY resolved_at DESC, id DESC`,
  );
  const select = connection.prepare<Row>('SELECT id, body FROM incidents WHERE id = ?');
  const best = connection.prepare<{ best: string | null }>(
    'SELECT best FROM incidents WHERE id = ?',
  );
  const put = connection.prepare(
    `INSERT INTO incidents (id, state, opened_at, resolved_at, body, best)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, opened_at = excluded.opened_at,
       resolved_at = excluded.resolved_at, body = excluded.body, best = excluded.best`,
  );
  const selectList = connection.prepare<{ body: string }>(
    'SELECT body FROM incident_lists WHERE incident_id = ? AND list = ?',
  );
  const putList = connection.prepare(
    `INSERT INTO incident_lists (incident_id, list, body) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET body = excluded.body`,
  );
  const forgetLists = connection.prepare(
    `DELETE FROM incident_lists WHERE incident_id IN
       (SELECT id FROM incidents WHERE state = 'resolved' AND resolved_at < ?)`,
  );
  const forget = connection.prepare(
    `DELETE FROM incidents WHERE state = 'resolved' AND resolved_at < ?`,
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
  const read = ({ id, body }: Row): Incident =>
    withLists(JSON.parse(body) as WithoutLists, (list) =>
      JSON.parse(selectList.get(id, list)?.body ?? '[]'),
    );
  const readOne = (id: IncidentId): Incident | null => {
    const row = select.get(id);
    if (row === undefined) return null;
    const incident = read(row);
    keep(incident);
    return incident;
  };
  const write = (row: Incident): void => {
    const { id, state, openedAt, resolvedAt } = row;
    const [first] = row.candidates;
    const body = JSON.stringify({ ...row, candidates: undefined, excluded: undefined });
    put.run(
      ...[id, state, openedAt, resolvedAt],
      ...[body, first === undefined ? null : JSON.stringify(first)],
    );
    const before = parsed.get(id);
    for (const list of LISTS) {
      if (before?.[list] !== row[list]) putList.run(id, list, JSON.stringify(row[list]));
    }
    keep(row);
  };
  return {
    unresolved() {
      const kept = known();
      return unresolvedIds.all().flatMap(({ id }) => kept.get(id) ?? readOne(id) ?? []);
    },
    resolvedSince: (at) => resolvedSince.all(at).map(read),
    get: (id) => known().get(id) ?? readOne(id),
    best(id) {
      const text = best.get(id)?.best ?? null;
      return text === null ? null : (JSON.parse(text) as Candidate);
    },
    put(rows) {
      connection.transaction(() => {
        known();
        for (const row of rows) write(row);
      });
    },
    forgetBefore(at) {
      connection.transaction(() => {
        forgetLists.run(at);
        forget.run(at);
      });
    },
  };
}

type WithoutLists = Omit<Incident, List>;

/** The whole incident; a list is read when it is first looked at, and then stays. */
function withLists(own: WithoutLists, readList: (list: List) => unknown): Incident {
  const incident = { ...own };
  for (const list of LISTS) {
    Object.defineProperty(incident, list, {
      configurable: true,
      enumerable: true,
      get() {
        const value = readList(list);
        Object.defineProperty(incident, list, { value, enumerable: true });
        return value;
      },
    });
  }
  // Both lists have just been defined.
  return incident as Incident;
}
