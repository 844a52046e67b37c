import type { Caregiver, Client, Tag } from '../../../shared/domain/people.ts';
import type { CaregiverId, ClientId, TagId } from '../../../shared/domain/ids.ts';
import type { Connection } from './connection.ts';

/** A list from WellSky that is always read whole. */
export interface People<Id extends string, Row extends { readonly id: Id }> {
  /** By id. */
  all(): Row[];
  get(id: Id): Row | null;
  /** Adds, or replaces by id. */
  put(rows: readonly Row[]): void;
}

export const clients = (connection: Connection): People<ClientId, Client> =>
  people(connection, 'clients');
export const caregivers = (connection: Connection): People<CaregiverId, Caregiver> =>
  people(connection, 'caregivers');
export const tags = (connection: Connection): People<TagId, Tag> => people(connection, 'tags');

function people<Id extends string, Row extends { readonly id: Id }>(
  connection: Connection,
  table: 'clients' | 'caregivers' | 'tags',
): People<Id, Row> {
  const all = connection.prepare<{ body: string }>(`SELECT body FROM ${table} ORDER BY id`);
  const get = connection.prepare<{ body: string }>(`SELECT body FROM ${table} WHERE id = ?`);
  const put = connection.prepare(
    `INSERT INTO ${table} (id, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body`,
  );
  const read = (row: { body: string }): Row => JSON.parse(row.body) as Row;
  return {
    all: () => all.all().map(read),
    get(id) {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
    put(rows) {
      connection.transaction(() => {
        for (const row of rows) put.run(row.id, JSON.stringify(row));
      });
    },
  };
}
