import type { Migration } from './migration.ts';

/** What WellSky does not know: asks, call-outs and imports, each with the key that counts it once. */
export const ledger: Migration = {
  version: 2,
  sql: `
    CREATE TABLE asks (
      id TEXT PRIMARY KEY,
      caregiver_id TEXT NOT NULL,
      client_id TEXT NOT NULL,
      shift_start INTEGER NOT NULL,
      shift_end INTEGER NOT NULL,
      asked_at INTEGER NOT NULL,
      channel TEXT NOT NULL,
      outcome TEXT,
      answered_at INTEGER,
      actor TEXT NOT NULL,
      UNIQUE (client_id, shift_start, caregiver_id, asked_at, channel)
    ) STRICT;

    CREATE TABLE call_outs (
      caregiver_id TEXT NOT NULL,
      client_id TEXT NOT NULL,
      shift_start INTEGER NOT NULL,
      shift_end INTEGER NOT NULL,
      reported_at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      reason TEXT,
      is_protected INTEGER NOT NULL,
      PRIMARY KEY (caregiver_id, client_id, shift_start, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE availability (
      caregiver_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      weekday INTEGER,
      date_from TEXT,
      date_to TEXT,
      from_minute INTEGER,
      to_minute INTEGER,
      is_protected INTEGER NOT NULL
    ) STRICT;
    -- NULLs are all different to a UNIQUE constraint, hence the stand-ins.
    CREATE UNIQUE INDEX availability_once ON availability (
      caregiver_id, kind, ifnull(weekday, -1), ifnull(date_from, ''), ifnull(date_to, ''),
      ifnull(from_minute, -1), ifnull(to_minute, -1)
    );

    CREATE TABLE preferences (
      client_id TEXT NOT NULL,
      caregiver_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      source TEXT NOT NULL,
      expires_on TEXT
    ) STRICT;
    CREATE UNIQUE INDEX preferences_once
      ON preferences (client_id, caregiver_id, kind, ifnull(expires_on, ''));

    CREATE TABLE credentials (
      caregiver_id TEXT NOT NULL,
      name TEXT NOT NULL COLLATE NOCASE,
      expires_on TEXT NOT NULL,
      PRIMARY KEY (caregiver_id, name, expires_on)
    ) STRICT, WITHOUT ROWID;
  `,
};
