import type { Migration } from './migration.ts';

/**
 * The audit log: rows are only ever added. `audit_head` holds the end of the chain and the key of
 * the next row, so that appending does not walk the chain from its beginning.
 */
export const audit: Migration = {
  version: 4,
  sql: `
    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      entity TEXT NOT NULL,
      entity_id TEXT,
      outcome TEXT NOT NULL,
      detail TEXT NOT NULL,
      mac TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;
    CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;
    -- REPLACE deletes without asking the delete trigger.
    CREATE TRIGGER audit_keeps_places BEFORE INSERT ON audit
      WHEN EXISTS (SELECT 1 FROM audit WHERE sequence = NEW.sequence)
      BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;

    CREATE TABLE audit_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      count INTEGER NOT NULL,
      mac TEXT NOT NULL,
      next_key BLOB NOT NULL
    ) STRICT;
  `,
};
