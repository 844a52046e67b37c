import type { CallOut } from '../../../shared/domain/history.ts';
import type { Connection } from './connection.ts';
import { ledger, type Ledger } from './ledger.ts';

type Stored = Omit<CallOut, 'isProtected'> & { readonly isProtected: number };

/**
 * Call-outs by time of report; one for each caregiver, client, shift start and kind. One that
 * happens again counts at its latest report.
 */
export function callOuts(connection: Connection): Ledger<CallOut> {
  return ledger<CallOut, Stored>(connection, {
    select: `SELECT caregiver_id AS caregiverId, client_id AS clientId, shift_start AS shiftStart,
        shift_end AS shiftEnd, reported_at AS reportedAt, kind, reason,
        is_protected AS isProtected
      FROM call_outs ORDER BY reported_at, caregiver_id, client_id, shift_start, kind`,
    insert: `INSERT INTO call_outs (caregiver_id, client_id, shift_start, shift_end, reported_at,
        kind, reason, is_protected)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET reported_at = excluded.reported_at
        WHERE excluded.reported_at > reported_at`,
    values: (row) => [
      ...[row.caregiverId, row.clientId, row.shiftStart, row.shiftEnd, row.reportedAt],
      ...[row.kind, row.reason, Number(row.isProtected)],
    ],
    read: (stored) => ({ ...stored, isProtected: stored.isProtected === 1 }),
  });
}
