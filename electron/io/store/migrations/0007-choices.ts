import type { Migration } from './migration.ts';

/** Why the scheduler called somebody else than the first: kept for a while as a soft preference. */
export const choices: Migration = {
  version: 7,
  sql: `
    CREATE TABLE choices (
      id TEXT PRIMARY KEY,
      client_id TEXT NOT NULL,
      shift_start INTEGER NOT NULL,
      passed_over_id TEXT NOT NULL,
      chosen_id TEXT,
      reason TEXT NOT NULL,
      note TEXT,
      chosen_at INTEGER NOT NULL,
      expires_on TEXT NOT NULL,
      actor TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
