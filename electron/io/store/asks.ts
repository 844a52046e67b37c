import type { Ask } from '../../../shared/domain/history.ts';
import type { AskId, ClientId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection, Value } from './connection.ts';

/** The ask ledger: who was asked for what, over which channel, and what they said. */
export interface Asks {
  /** By time of asking. */
  all(): Ask[];
  /** Asks for a client's shift that starts at `shiftStart`, by time of asking. */
  ofShift(clientId: ClientId, shiftStart: Instant): Ask[];
  /** Those that wait for an answer, by time of asking. */
  waiting(): Ask[];
  get(id: AskId): Ask | null;
  /**
   * Adds what is not there yet, corrects the answers of imported asks, and returns how many rows
   * that were. The same caregiver, client, shift start, time and channel is the same ask, whatever
   * its id; what somebody logged here stands.
   */
  add(rows: readonly Ask[]): number;
  /** Adds, or replaces by id. The same ask under a new id updates the one that is there. */
  put(ask: Ask): void;
  remove(id: AskId): void;
}

const COLUMNS = `id, caregiver_id AS caregiverId, client_id AS clientId,
  shift_start AS shiftStart, shift_end AS shiftEnd, asked_at AS askedAt, channel, outcome,
  answered_at AS answeredAt, actor`;

const INSERT = `INSERT INTO asks (id, caregiver_id, client_id, shift_start, shift_end, asked_at,
  channel, outcome, answered_at, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const ANSWER_DIFFERS =
  '(outcome IS NOT excluded.outcome OR answered_at IS NOT excluded.answered_at)';

export function asks(connection: Connection): Asks {
  const all = connection.prepare<Ask>(`SELECT ${COLUMNS} FROM asks ORDER BY asked_at, id`);
  const ofShift = connection.prepare<Ask>(
    `SELECT ${COLUMNS} FROM asks WHERE client_id = ? AND shift_start = ? ORDER BY asked_at, id`,
  );
  const waiting = connection.prepare<Ask>(
    `SELECT ${COLUMNS} FROM asks WHERE outcome IS NULL ORDER BY asked_at, id`,
  );
  const get = connection.prepare<Ask>(`SELECT ${COLUMNS} FROM asks WHERE id = ?`);
  const remove = connection.prepare('DELETE FROM asks WHERE id = ?');
  const add = connection.prepare(
    `${INSERT}
     ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, answered_at = excluded.answered_at
       WHERE actor = 'import' AND ${ANSWER_DIFFERS}
     ON CONFLICT (client_id, shift_start, caregiver_id, asked_at, channel) DO UPDATE SET
       outcome = excluded.outcome, answered_at = excluded.answered_at
       WHERE actor = 'import' AND ${ANSWER_DIFFERS}`,
  );
  const put = connection.prepare(
    `${INSERT} ON CONFLICT (id) DO UPDATE SET
       caregiver_id = excluded.caregiver_id, client_id = excluded.client_id,
       shift_start = excluded.shift_start, shift_end = excluded.shift_end,
       asked_at = excluded.asked_at, channel = excluded.channel,
       outcome = excluded.outcome, answered_at = excluded.answered_at, actor = excluded.actor
     ON CONFLICT (client_id, shift_start, caregiver_id, asked_at, channel) DO UPDATE SET
       outcome = excluded.outcome, answered_at = excluded.answered_at, actor = excluded.actor`,
  );
  return {
    all: () => all.all(),
    ofShift: (clientId, shiftStart) => ofShift.all(clientId, shiftStart),
    waiting: () => waiting.all(),
    get: (id) => get.get(id) ?? null,
    add: (rows) =>
      connection.transaction(() => rows.reduce((count, ask) => count + add.run(...values(ask)), 0)),
    put(ask) {
      put.run(...values(ask));
    },
    remove(id) {
      remove.run(id);
    },
  };
}

function values(ask: Ask): Value[] {
  return [
    ...[ask.id, ask.caregiverId, ask.clientId, ask.shiftStart, ask.shiftEnd, ask.askedAt],
    ...[ask.channel, ask.outcome, ask.answeredAt, ask.actor],
  ];
}
