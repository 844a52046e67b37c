import type { Migration } from './migration.ts';

/** What Standby said and what became of it: every match that was shown, every alert's grade. */
export const trackRecord: Migration = {
  version: 6,
  sql: `
    CREATE TABLE shown_matches (
      client_id TEXT NOT NULL,
      shift_start INTEGER NOT NULL,
      caregiver_id TEXT NOT NULL,
      shift_key TEXT NOT NULL,
      shift_end INTEGER NOT NULL,
      shown_at INTEGER NOT NULL,
      match REAL NOT NULL,
      -- 1 is the first suggestion.
      place INTEGER NOT NULL,
      -- Null until it is known; then whether she took the shift and worked it.
      came_true INTEGER,
      settled_at INTEGER,
      PRIMARY KEY (shift_start, client_id, caregiver_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shown_matches_open ON shown_matches (shift_end) WHERE settled_at IS NULL;

    -- An incident itself is large; its grade has to be counted for a quarter of a year.
    CREATE TABLE incident_grades (
      incident_id TEXT PRIMARY KEY,
      workflow TEXT NOT NULL,
      -- When a person last acknowledged or snoozed it; null when nobody did.
      handled_at INTEGER,
      -- Null until it is resolved, and where its end says nothing about the alert.
      grade TEXT,
      graded_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX incident_grades_by_time ON incident_grades (graded_at) WHERE grade IS NOT NULL;
  `,
};
