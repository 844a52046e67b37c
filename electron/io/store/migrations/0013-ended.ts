import type { Migration } from './migration.ts';

/** What was sent is looked up by when it was sent, which is not when it was due. */
export const ended: Migration = {
  version: 13,
  sql: `
    CREATE INDEX outbox_by_end ON outbox (json_extract(body, '$.finishedAt'));
    CREATE INDEX messages_by_end ON messages (json_extract(body, '$.finishedAt'));
  `,
};
