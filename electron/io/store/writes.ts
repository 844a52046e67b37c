import type { ShiftKey, WriteId } from '../../../shared/domain/ids.ts';
import type { Write } from '../../../shared/domain/write.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What was approved to be written into WellSky, and what became of it. */
export interface Writes {
  /** Adds, or replaces by id. */
  put(write: Write): void;
  get(id: WriteId): Write | null;
  /** Under way, or of unknown outcome, by time of approval. */
  unsettled(): Write[];
  /** All about a shift, newest first. */
  ofShift(shift: ShiftKey): Write[];
  /** Approved at `since` or later, newest first. */
  since(since: Instant): Write[];
}

interface Row {
  readonly body: string;
}

export function writes(connection: Connection): Writes {
  const select = (where: string, order = 'DESC') =>
    connection.prepare<Row>(
      `SELECT body FROM writes WHERE ${where} ORDER BY approved_at ${order}, id`,
    );
  const get = select('id = ?');
  const unsettled = select(`state IN ('leased', 'unknown')`, 'ASC');
  const ofShift = select('shift_key = ?');
  const since = select('approved_at >= ?');
  const put = connection.prepare(
    `INSERT INTO writes (id, shift_key, state, approved_at, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, body = excluded.body`,
  );
  return {
    put(write) {
      put.run(write.id, write.shift, write.state, write.approvedAt, JSON.stringify(write));
    },
    get(id) {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
    unsettled: () => unsettled.all().map(read),
    ofShift: (shift) => ofShift.all(shift).map(read),
    since: (at) => since.all(at).map(read),
  };
}

function read({ body }: Row): Write {
  return JSON.parse(body) as Write;
}
