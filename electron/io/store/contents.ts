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

/** Where the rows of a kind lie. */
interface Place {
  readonly table: string;
  /** The column that dates them; null where none does. */
  readonly at: string | null;
}

const PLACES: Readonly<Record<Exclude<KeptTable, 'audit'>, Place>> = {
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
  recipients: { table: 'recipients', at: null },
  'channel-settings': { table: 'channel_settings', at: null },
  'opt-outs': { table: 'opt_outs', at: 'at' },
  messages: { table: 'messages', at: 'due_at' },
  replies: { table: 'replies', at: 'received_at' },
  writes: { table: 'writes', at: 'approved_at' },
  'alert-grades': { table: 'incident_grades', at: 'graded_at' },
  'shown-matches': { table: 'shown_matches', at: 'shown_at' },
  'booked-hours': { table: 'booked_hours', at: null },
  openings: { table: 'openings', at: 'opened_at' },
  'api-calls': { table: 'api_calls', at: '"from"' },
  briefings: { table: 'briefings', at: 'due_at' },
  quarantine: { table: 'quarantine', at: null },
};

const FILES = ['cache.db', 'cache.db-wal', 'cache.db-shm'];

export function contents(connection: Connection, dir: string): Contents {
  return {
    of: (name) =>
      name === 'audit' ? auditContent(connection) : contentOf(connection, PLACES[name]),
    bytes: () => FILES.reduce((sum, file) => sum + sizeOf(join(dir, file)), 0),
    schemaVersion: () => Number(connection.setting('user_version')),
  };
}

/** In two questions: a count alone reads the smallest index and not the rows. */
function contentOf(connection: Connection, { table, at }: Place): TableContent {
  const count = connection.prepare<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`);
  const rows = count.get()?.rows ?? 0;
  if (at === null) return { rows, oldest: null };
  const first = connection.prepare<{ oldest: Instant | null }>(
    `SELECT min(${at}) AS oldest FROM ${table}`,
  );
  return { rows, oldest: first.get()?.oldest ?? null };
}

/** The log grows for years: its head knows how many rows it has, its first row since when. */
function auditContent(connection: Connection): TableContent {
  const head = connection.prepare<{ rows: number }>('SELECT count AS rows FROM audit_head').get();
  const first = connection
    .prepare<{ oldest: Instant }>('SELECT at AS oldest FROM audit ORDER BY sequence LIMIT 1')
    .get();
  return { rows: head?.rows ?? 0, oldest: first?.oldest ?? null };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
