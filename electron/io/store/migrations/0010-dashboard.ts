import type { Migration } from './migration.ts';

/** What the dashboard looks back on: what became of open shifts, and how WellSky answered. */
export const dashboard: Migration = {
  version: 10,
  sql: `
    CREATE TABLE openings (
      shift_start INTEGER NOT NULL,
      shift_key TEXT NOT NULL,
      -- When it became known that nobody has the shift.
      opened_at INTEGER NOT NULL,
      shift_end INTEGER NOT NULL,
      -- Who should have come, where she still stands in the schedule; else null.
      holder_id TEXT,
      -- Both null while it is open.
      closed_at INTEGER,
      fate TEXT,
      PRIMARY KEY (shift_start, shift_key, opened_at)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX openings_open ON openings (shift_key) WHERE fate IS NULL;

    -- "from" is the beginning of the hour.
    CREATE TABLE api_calls (
      "from" INTEGER NOT NULL,
      resource TEXT NOT NULL,
      -- Empty where the call was answered: a NULL is never equal to another.
      error TEXT NOT NULL,
      time_class INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY ("from", resource, error, time_class)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE api_upkeep (
      "from" INTEGER NOT NULL,
      kind TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY ("from", kind)
    ) STRICT, WITHOUT ROWID;
  `,
};
