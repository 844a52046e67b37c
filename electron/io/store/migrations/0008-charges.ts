import type { Migration } from './migration.ts';

/** Charged hours for the reports, and the index for looking people up by any part of a name. */
export const charges: Migration = {
  version: 8,
  sql: `
    CREATE TABLE charges (
      start INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      end INTEGER NOT NULL,
      client_id TEXT NOT NULL,
      caregiver_id TEXT,
      -- Charged hours, in hundredths.
      quantity_hundredths INTEGER NOT NULL,
      status TEXT NOT NULL,
      PRIMARY KEY (start, id)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE people_index USING fts5 (
      kind UNINDEXED, id, name, phone,
      tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
  `,
};
