import type { Migration } from './migration.ts';

/** What the scheduler handles, and what has to be told to her. */
export const incidents: Migration = {
  version: 3,
  sql: `
    CREATE TABLE incidents (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL,
      opened_at INTEGER NOT NULL,
      resolved_at INTEGER,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incidents_unresolved ON incidents (opened_at, id) WHERE state <> 'resolved';
    CREATE INDEX incidents_resolved ON incidents (resolved_at, id) WHERE state = 'resolved';

    CREATE TABLE outbox (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL,
      state TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX outbox_unfinished ON outbox (due_at, id) WHERE state IN ('waiting', 'leased');
    CREATE INDEX outbox_of_incident ON outbox (incident_id, due_at, id);
  `,
};
