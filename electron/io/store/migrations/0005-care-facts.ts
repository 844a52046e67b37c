import type { Migration } from './migration.ts';

/**
 * Care logs of a warehouse file may name no client and do name planned times; pay and wanted hours
 * come from a file as well.
 */
export const careFacts: Migration = {
  version: 5,
  sql: `
    ALTER TABLE visits RENAME TO visits_before;
    -- "at" is the clock-in, else the planned start, else the clock-out, else when first seen.
    CREATE TABLE visits (
      at INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      client_id TEXT,
      caregiver_id TEXT NOT NULL,
      appointment_id TEXT,
      clock_in INTEGER,
      clock_out INTEGER,
      planned_start INTEGER,
      planned_end INTEGER,
      PRIMARY KEY (at, id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO visits (at, id, client_id, caregiver_id, appointment_id, clock_in, clock_out)
      SELECT at, id, client_id, caregiver_id, appointment_id, clock_in, clock_out FROM visits_before;
    DROP TABLE visits_before;

    CREATE TABLE caregiver_facts (
      caregiver_id TEXT PRIMARY KEY,
      -- Cents an hour, so that no rate is a fraction.
      pay_rate_cents INTEGER,
      hours_wanted REAL
    ) STRICT, WITHOUT ROWID;
  `,
};
