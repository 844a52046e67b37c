import type { Availability } from '../../../shared/domain/history.ts';
import type { Connection } from './connection.ts';
import { ledger, type Ledger } from './ledger.ts';

type Stored = Omit<Availability, 'isProtected'> & { readonly isProtected: number };

/** Availability by caregiver; the same kind, days and minutes count once. */
export function availability(connection: Connection): Ledger<Availability> {
  return ledger<Availability, Stored>(connection, {
    select: `SELECT caregiver_id AS caregiverId, kind, weekday, date_from AS dateFrom,
        date_to AS dateTo, from_minute AS fromMinute, to_minute AS toMinute,
        is_protected AS isProtected
      FROM availability
      ORDER BY caregiver_id, kind, weekday, date_from, date_to, from_minute, to_minute`,
    insert: `INSERT INTO availability (caregiver_id, kind, weekday, date_from, date_to, from_minute,
        to_minute, is_protected)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    values: (row) => [
      ...[row.caregiverId, row.kind, row.weekday, row.dateFrom, row.dateTo],
      ...[row.fromMinute, row.toMinute, Number(row.isProtected)],
    ],
    read: (stored) => ({ ...stored, isProtected: stored.isProtected === 1 }),
  });
}
