import type { Migration } from './migration.ts';

/**
 * The long lists of an incident, who could take its shifts and who could not, beside its row: in a
 * large agency they are nearly all of it, and most questions about an incident do not need them.
 */
export const incidentLists: Migration = {
  version: 12,
  sql: `
    CREATE TABLE incident_lists (
      incident_id TEXT NOT NULL,
      list TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (incident_id, list)
    ) STRICT;
    INSERT INTO incident_lists (incident_id, list, body)
      SELECT id, 'candidates', json_extract(body, '$.candidates') FROM incidents
      UNION ALL SELECT id, 'excluded', json_extract(body, '$.excluded') FROM incidents;

    ALTER TABLE incidents ADD COLUMN best TEXT;
    UPDATE incidents SET best = json_extract(body, '$.candidates[0]'),
      body = json_remove(body, '$.candidates', '$.excluded');
  `,
};
