import type { Credential } from '../../../shared/domain/history.ts';
import type { Connection } from './connection.ts';
import { ledger, type Ledger } from './ledger.ts';

/** Credentials by caregiver. A renewal is a row of its own: the old one stays on record. */
export function credentials(connection: Connection): Ledger<Credential> {
  return ledger<Credential, Credential>(connection, {
    select: `SELECT caregiver_id AS caregiverId, name, expires_on AS expiresOn
      FROM credentials ORDER BY caregiver_id, name, expires_on`,
    insert: `INSERT INTO credentials (caregiver_id, name, expires_on)
      VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    values: (row) => [row.caregiverId, row.name, row.expiresOn],
    read: (stored) => stored,
  });
}
