import type { Migration } from './migration.ts';

/**
 * Charged hours for the reports, and the index for looking people up by any part of their names.
 * Triggers keep the index beside the people, so that nobody can forget it.
 */
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

    CREATE TABLE people (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      phone TEXT,
      UNIQUE (kind, id)
    ) STRICT;
    CREATE VIRTUAL TABLE people_index USING fts5 (
      name, content = 'people', content_rowid = 'number',
      tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
    CREATE TRIGGER person_added AFTER INSERT ON people BEGIN
      INSERT INTO people_index (rowid, name) VALUES (new.number, new.name);
    END;
    CREATE TRIGGER person_renamed AFTER UPDATE OF name ON people WHEN old.name <> new.name BEGIN
      INSERT INTO people_index (people_index, rowid, name) VALUES ('delete', old.number, old.name);
      INSERT INTO people_index (rowid, name) VALUES (new.number, new.name);
    END;
    CREATE TRIGGER person_removed AFTER DELETE ON people BEGIN
      INSERT INTO people_index (people_index, rowid, name) VALUES ('delete', old.number, old.name);
    END;

    INSERT INTO people (kind, id, name, phone)
      SELECT 'client', id, body ->> '$.name', body ->> '$.phone' FROM clients
      UNION ALL
      SELECT 'caregiver', id, body ->> '$.name', body ->> '$.phone' FROM caregivers;
    ${['client', 'caregiver'].map(triggers).join('')}
  `,
};

function triggers(kind: string): string {
  return `
    CREATE TRIGGER ${kind}_added AFTER INSERT ON ${kind}s BEGIN
      INSERT INTO people (kind, id, name, phone)
        VALUES ('${kind}', new.id, new.body ->> '$.name', new.body ->> '$.phone');
    END;
    CREATE TRIGGER ${kind}_changed AFTER UPDATE ON ${kind}s BEGIN
      UPDATE people SET name = new.body ->> '$.name', phone = new.body ->> '$.phone'
        WHERE kind = '${kind}' AND id = new.id;
    END;
    CREATE TRIGGER ${kind}_removed AFTER DELETE ON ${kind}s BEGIN
      DELETE FROM people WHERE kind = '${kind}' AND id = old.id;
    END;`;
}
