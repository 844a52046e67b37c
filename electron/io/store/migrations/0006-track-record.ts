import type { Migration } from './migration.ts';

/** Every match that was shown, to be held to what happened. */
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
  `,
};
