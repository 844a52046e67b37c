import type { Migration } from './migration.ts';

/** What is taken down by the clock: hours booked ahead, and the briefings that were due. */
export const calendar: Migration = {
  version: 9,
  sql: `
    CREATE TABLE booked_hours (
      taken_on TEXT NOT NULL,
      week_start TEXT NOT NULL,
      hours REAL NOT NULL,
      PRIMARY KEY (taken_on, week_start)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE briefings (
      kind TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      made_at INTEGER NOT NULL,
      title TEXT NOT NULL,
      seen_at INTEGER,
      PRIMARY KEY (kind, due_at)
    ) STRICT, WITHOUT ROWID;
  `,
};
