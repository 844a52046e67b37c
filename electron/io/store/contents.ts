import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptTable } from '../../../shared/contract/settings.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** How many rows a table holds, and since when. */
export interface TableContent {
  readonly rows: number;
  /** Null where rows have no time, or there are none. */
  readonly oldest: Instant | null;
}

/** What is in the cache, counted. */
export interface Contents {
  of(table: KeptTable): TableContent;
  /** Size of the cache on disk with its log, in bytes. */
  bytes(): number;
  /** Version of the schema. */
  schemaVersion(): number;
}

/** The table and the column that dates its rows, by which it is ordered or small enough to scan. */
const TABLES: Readonly<Record<KeptTable, { readonly table: string; readonly at: string | null }>> =
  {
    clients: { table: 'clients', at: null },
    caregivers: { table: 'caregivers', at: null },
    tags: { table: 'tags', at: null },
    shifts: { table: 'shifts', at: 'start' },
    visits: { table: 'visits', at: 'at' },
    charges: { table: 'charges', at: 'start' },
    asks: { table: 'asks', at: 'asked_at' },
    'call-outs': { table: 'call_outs', at: 'reported_at' },
    availability: { table: 'availability', at: null },
    preferences: { table: 'preferences', at: null },
    credentials: { table: 'credentials', at: null },
    'caregiver-facts': { table: 'caregiver_facts', at: null },
    choices: { table: 'choices', at: 'chosen_at' },
    incidents: { table: 'incidents', at: 'opened_at' },
    deliveries: { table: 'outbox', at: 'due_at' },
    'alert-grades': { table: 'incident_grades', at: 'graded_at' },
    'shown-matches': { table: 'shown_matches', at: 'shown_at' },
    'booked-hours': { table: 'booked_hours', at: null },
    openings: { table: 'openings', at: 'opened_at' },
  'api-calls': { table: 'api_calls', at: '"from"' },
  briefings: { table: 'briefings', at: 'due_at' },
    quarantine: { table: 'quarantine', at: null },
    audit: { table: 'audit', at: 'at' },
  };

const FILES = ['cache.db', 'cache.db-wal', 'cache.db-shm'];

export function contents(connection: Connection, dir: string): Contents {
  return {
    of(name) {
      const { table, at } = TABLES[name];
      const oldest = at === null ? 'NULL' : `min(${at})`;
      const row = connection
        .prepare<TableContent>(`SELECT count(*) AS rows, ${oldest} AS oldest FROM ${table}`)
        .get();
      return row ?? { rows: 0, oldest: null };
    },
    bytes: () => FILES.reduce((sum, file) => sum + sizeOf(join(dir, file)), 0),
    schemaVersion: () => Number(connection.setting('user_version')),
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
