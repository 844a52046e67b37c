import type { Migration } from './migration.ts';

/**
 * What is read from WellSky. Tables that are read by time are stored in the order of time, so that
 * a start reads them in one run. People are read whole and kept as JSON.
 */
export const schedule: Migration = {
  version: 1,
  sql: `
    CREATE TABLE clients (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE caregivers (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE tags (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE shifts (
      start INTEGER NOT NULL,
      key TEXT NOT NULL UNIQUE,
      appointment_id TEXT NOT NULL,
      client_id TEXT NOT NULL,
      caregiver_id TEXT,
      end INTEGER NOT NULL,
      status TEXT NOT NULL,
      latitude REAL,
      longitude REAL,
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL,
      missed_at INTEGER,
      PRIMARY KEY (start, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shifts_of_client ON shifts (client_id, start);

    -- "at" is the clock-in, else the clock-out, else when the visit was first seen.
    CREATE TABLE visits (
      at INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      client_id TEXT NOT NULL,
      caregiver_id TEXT NOT NULL,
      appointment_id TEXT,
      clock_in INTEGER,
      clock_out INTEGER,
      PRIMARY KEY (at, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE visit_reads (client_id TEXT PRIMARY KEY, read_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE windows (
      client_id TEXT NOT NULL,
      span TEXT NOT NULL,
      "from" TEXT NOT NULL,
      "to" TEXT NOT NULL,
      read_at INTEGER,
      failure TEXT,
      failed_at INTEGER,
      changed_at INTEGER,
      PRIMARY KEY (client_id, span)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quarantine (
      scope TEXT NOT NULL,
      resource TEXT NOT NULL,
      record_id TEXT,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX quarantine_of_scope ON quarantine (scope);

    CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
