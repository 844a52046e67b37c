import Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../../electron/io/store/migrate.ts';
import { KEPT_TABLES, type KeptTable } from '../../../../shared/contract/settings.ts';
import { openedStore } from '../../../support/opened-store.ts';
import {
  auditEntry,
  storedAsk,
  storedClient,
  storedIncident,
  TEST_NOW,
} from '../../../support/stored-rows.ts';

/** Tables with another name than people know them by. */
const OTHER_NAMES: Readonly<Partial<Record<KeptTable, string>>> = {
  deliveries: 'outbox',
  recipients: 'recipients',
  'channel-settings': 'channel_settings',
  'opt-outs': 'opt_outs',
  messages: 'messages',
  replies: 'replies',
  writes: 'writes',
  'alert-grades': 'incident_grades',
};

/** What only helps to keep the rest: watermarks, indexes, the head of a chain, parts of a row. */
const HELPERS =
  /^(facts|visit_reads|windows|audit_head|people|people_index.*|api_upkeep|incident_lists|sqlite_.*)$/;

function tablesOfSchema(): string[] {
  const database = new Sqlite(':memory:');
  for (const { sql } of MIGRATIONS) database.exec(sql);
  const rows = database.prepare<[], { name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  const names = rows.all().map(({ name }) => name);
  database.close();
  return names;
}

describe('the contents of the cache', () => {
  it('tell of every table that holds something about somebody', () => {
    const told = KEPT_TABLES.map((table) => OTHER_NAMES[table] ?? table.replaceAll('-', '_'));
    const kept = tablesOfSchema().filter((name) => !HELPERS.test(name));
    expect(kept.toSorted()).toEqual(told.toSorted());
  });

  it('count the rows, date the oldest, and weigh the files', () => {
    const { store, dir } = openedStore();
    for (const table of KEPT_TABLES) expect(store.contents.of(table).rows).toBe(0);
    store.transaction(() => {
      store.clients.put([storedClient()]);
      store.asks.put(storedAsk());
      store.incidents.put([storedIncident({ openedAt: TEST_NOW })]);
      store.audit.append([auditEntry(), auditEntry()]);
    });
    expect(store.contents.of('clients')).toEqual({ rows: 1, oldest: null });
    expect(store.contents.of('asks')).toEqual({ rows: 1, oldest: storedAsk().askedAt });
    expect(store.contents.of('incidents')).toEqual({ rows: 1, oldest: TEST_NOW });
    expect(store.contents.of('audit').rows).toBe(2);
    expect(store.contents.bytes()).toBeGreaterThanOrEqual(statSync(join(dir, 'cache.db')).size);
    expect(store.contents.schemaVersion()).toBe(MIGRATIONS.length);
  });
});
