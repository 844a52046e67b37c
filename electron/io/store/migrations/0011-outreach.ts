import type { Migration } from './migration.ts';

/**
 * Whom Standby tells and over what, messages to caregivers with their replies, and approved writes.
 * Deliveries learn for whom they are and what the service said of them.
 */
export const outreach: Migration = {
  version: 11,
  sql: `
    UPDATE outbox SET body = json_set(body,
      '$.recipientId', json('null'), '$.follows', json('null'), '$.rung', 0,
      '$.serviceId', json('null'), '$.receipt', json('null'));
    CREATE INDEX outbox_by_due ON outbox (due_at);

    -- Numbers and addresses of the office; the secrets of the channels are in the keyring.
    CREATE TABLE recipients (
      id TEXT PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE channel_settings (
      channel TEXT PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE opt_outs (
      channel TEXT NOT NULL,
      address TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (channel, address)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE messages (
      id TEXT PRIMARY KEY,
      ask_id TEXT NOT NULL,
      shift_key TEXT NOT NULL,
      state TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX messages_by_shift ON messages (shift_key);
    CREATE INDEX messages_by_due ON messages (due_at);
    CREATE INDEX messages_unfinished ON messages (due_at) WHERE state IN ('waiting', 'leased', 'unknown');

    CREATE INDEX asks_waiting ON asks (asked_at) WHERE outcome IS NULL;

    CREATE TABLE replies (
      id TEXT PRIMARY KEY,
      channel TEXT NOT NULL,
      service_id TEXT NOT NULL,
      state TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (channel, service_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX replies_by_time ON replies (received_at);

    CREATE TABLE writes (
      id TEXT PRIMARY KEY,
      shift_key TEXT NOT NULL,
      state TEXT NOT NULL,
      approved_at INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX writes_by_shift ON writes (shift_key);
  `,
};
