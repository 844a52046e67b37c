import type { ClientId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { CachedShift, Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** The schedule as last read. */
export interface Shifts {
  /** Shifts with `from` <= start < `to`, by start, then key. */
  between(from: Instant, to: Instant): CachedShift[];
  /** The same for one client. */
  ofClient(id: ClientId, from: Instant, to: Instant): CachedShift[];
  get(key: ShiftKey): CachedShift | null;
  /** Start of the oldest shift that is kept; null when there is none. */
  earliest(): Instant | null;
  /** Adds, or replaces by key. */
  put(rows: readonly CachedShift[]): void;
  remove(keys: readonly ShiftKey[]): void;
}

interface Row extends Omit<Shift, 'position'> {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  readonly missedAt: Instant | null;
}

const COLUMNS = `key, appointment_id AS appointmentId, client_id AS clientId,
  caregiver_id AS caregiverId, start, end, status, latitude, longitude,
  first_seen AS firstSeen, last_seen AS lastSeen, missed_at AS missedAt`;

export function shifts(connection: Connection): Shifts {
  const between = connection.prepare<Row>(
    `SELECT ${COLUMNS} FROM shifts WHERE start >= ? AND start < ? ORDER BY start, key`,
  );
  const ofClient = connection.prepare<Row>(
    `SELECT ${COLUMNS} FROM shifts WHERE client_id = ? AND start >= ? AND start < ?
     ORDER BY start, key`,
  );
  const get = connection.prepare<Row>(`SELECT ${COLUMNS} FROM shifts WHERE key = ?`);
  const earliest = connection.prepare<{ start: Instant | null }>(
    'SELECT min(start) AS start FROM shifts',
  );
  const remove = connection.prepare('DELETE FROM shifts WHERE key = ?');
  const put = connection.prepare(
    `INSERT INTO shifts (key, appointment_id, client_id, caregiver_id, start, end, status,
       latitude, longitude, first_seen, last_seen, missed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET appointment_id = excluded.appointment_id,
       client_id = excluded.client_id, caregiver_id = excluded.caregiver_id,
       start = excluded.start, end = excluded.end, status = excluded.status,
       latitude = excluded.latitude, longitude = excluded.longitude,
       first_seen = excluded.first_seen, last_seen = excluded.last_seen,
       missed_at = excluded.missed_at`,
  );
  const putOne = ({ shift, firstSeen, lastSeen, missedAt }: CachedShift): number =>
    put.run(
      ...[shift.key, shift.appointmentId, shift.clientId, shift.caregiverId],
      ...[shift.start, shift.end, shift.status],
      ...[shift.position?.latitude ?? null, shift.position?.longitude ?? null],
      ...[firstSeen, lastSeen, missedAt],
    );
  return {
    between: (from, to) => between.all(from, to).map(cached),
    ofClient: (id, from, to) => ofClient.all(id, from, to).map(cached),
    earliest: () => earliest.get()?.start ?? null,
    get(key) {
      const row = get.get(key);
      return row === undefined ? null : cached(row);
    },
    put(rows) {
      connection.transaction(() => {
        for (const row of rows) putOne(row);
      });
    },
    remove(keys) {
      connection.transaction(() => {
        for (const key of keys) remove.run(key);
      });
    },
  };
}

function cached(row: Row): CachedShift {
  const { key, appointmentId, clientId, caregiverId, start, end, status } = row;
  const { latitude, longitude } = row;
  const position = latitude === null || longitude === null ? null : { latitude, longitude };
  return {
    shift: { key, appointmentId, clientId, caregiverId, start, end, status, position },
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
    missedAt: row.missedAt,
  };
}
