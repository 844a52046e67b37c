import type { Connection } from './connection.ts';
import { schedule } from './migrations/0001-schedule.ts';
import { ledger } from './migrations/0002-ledger.ts';
import { incidents } from './migrations/0003-incidents.ts';
import { audit } from './migrations/0004-audit.ts';
import { careFacts } from './migrations/0005-care-facts.ts';
import { trackRecord } from './migrations/0006-track-record.ts';
import { choices } from './migrations/0007-choices.ts';
import { charges } from './migrations/0008-charges.ts';
import { calendar } from './migrations/0009-calendar.ts';
import { dashboard } from './migrations/0010-dashboard.ts';
import { outreach } from './migrations/0011-outreach.ts';
import { incidentLists } from './migrations/0012-incident-lists.ts';
import { ended } from './migrations/0013-ended.ts';
import type { Migration } from './migrations/migration.ts';
import { StoreError } from './problems.ts';

/** All steps in order; the last one's version is the one this Standby writes. */
export const MIGRATIONS: readonly Migration[] = [
  schedule,
  ledger,
  incidents,
  audit,
  careFacts,
  trackRecord,
  choices,
  charges,
  calendar,
  dashboard,
  outreach,
  incidentLists,
  ended,
];

/** Throws `StoreError` `cache-newer` for a database that only a newer Standby understands. */
export function refuseNewer(connection: Connection): void {
  if (versionOf(connection) > MIGRATIONS.length) throw new StoreError('cache-newer');
}

/** Brings the database up to date, one transaction a step. */
export function migrate(connection: Connection): void {
  for (const migration of MIGRATIONS) {
    if (versionOf(connection) >= migration.version) continue;
    connection.transaction(() => {
      // Another process may have done this step while this one waited for the lock.
      if (versionOf(connection) >= migration.version) return;
      connection.execute(migration.sql);
      connection.execute(`PRAGMA user_version = ${String(migration.version)}`);
    });
  }
}

function versionOf(connection: Connection): number {
  return Number(connection.setting('user_version'));
}
