import type { Preference } from '../../../shared/domain/history.ts';
import type { Connection } from './connection.ts';
import { ledger, type Ledger } from './ledger.ts';

/** Preferences by client; the same wish with the same last day counts once, whoever said it. */
export function preferences(connection: Connection): Ledger<Preference> {
  return ledger<Preference, Preference>(connection, {
    select: `SELECT client_id AS clientId, caregiver_id AS caregiverId, kind, source,
        expires_on AS expiresOn
      FROM preferences ORDER BY client_id, caregiver_id, kind, expires_on`,
    insert: `INSERT INTO preferences (client_id, caregiver_id, kind, source, expires_on)
      VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    values: (row) => [row.clientId, row.caregiverId, row.kind, row.source, row.expiresOn],
    read: (stored) => stored,
  });
}
