import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Connection } from '../../../../electron/io/store/connection.ts';
import { migrate, MIGRATIONS } from '../../../../electron/io/store/migrate.ts';
import { TEST_KEY } from '../../../support/opened-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A database as the Standby that knew only the first `version` steps left it. */
function databaseOfVersion(version: number): Connection {
  const connection = new Connection(join(temporaryFolder(), 'cache.db'), TEST_KEY);
  onTestFinished(() => {
    connection.close();
  });
  connection.prepareForWriting();
  for (const step of MIGRATIONS.slice(0, version)) connection.execute(step.sql);
  connection.execute(`PRAGMA user_version = ${String(version)}`);
  return connection;
}

function tables(connection: Connection): string[] {
  const names = connection.prepare<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
  );
  return names.all().map((row) => row.name);
}

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(MIGRATIONS.map((step) => step.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it.each([
    ['1 makes room for the schedule', 0, ['clients', 'shifts', 'visits', 'windows', 'facts']],
    ['2 adds the ledgers', 1, ['asks', 'call_outs', 'availability', 'preferences', 'credentials']],
    ['3 adds incidents and the outbox', 2, ['incidents', 'outbox']],
    ['4 adds the audit log', 3, ['audit', 'audit_head']],
    ['10 adds what the dashboard looks back on', 9, ['openings', 'api_calls', 'api_upkeep']],
    ['12 puts the long lists of incidents beside them', 11, ['incident_lists']],
  ])('%s and keeps what is there', (_, before, added) => {
    const connection = databaseOfVersion(before);
    if (before > 0) connection.execute(`INSERT INTO facts VALUES ('kept', 'yes')`);
    for (const table of added) expect(tables(connection)).not.toContain(table);
    migrate(connection);
    expect(tables(connection)).toEqual(expect.arrayContaining(added));
    expect(connection.setting('user_version')).toBe(MIGRATIONS.length);
    const kept = connection.prepare<{ value: string }>('SELECT value FROM facts').all();
    expect(kept).toEqual(before > 0 ? [{ value: 'yes' }] : []);
  });

  it('do nothing to a database that is up to date', () => {
    const connection = databaseOfVersion(MIGRATIONS.length);
    migrate(connection);
    expect(connection.setting('user_version')).toBe(MIGRATIONS.length);
  });
});
