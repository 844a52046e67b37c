import type { RecipientId } from '../../../shared/domain/ids.ts';
import type { Recipient } from '../../../shared/domain/recipient.ts';
import type { Connection } from './connection.ts';

/** Whom Standby tells. */
export interface Recipients {
  /** By name. */
  all(): Recipient[];
  get(id: RecipientId): Recipient | null;
  /** Adds, or replaces by id. */
  put(recipient: Recipient): void;
  remove(id: RecipientId): void;
}

interface Row {
  readonly body: string;
}

export function recipients(connection: Connection): Recipients {
  const all = connection.prepare<Row>('SELECT body FROM recipients');
  const get = connection.prepare<Row>('SELECT body FROM recipients WHERE id = ?');
  const put = connection.prepare(
    'INSERT INTO recipients (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
  );
  const remove = connection.prepare('DELETE FROM recipients WHERE id = ?');
  return {
    all: () =>
      all
        .all()
        .map(read)
        .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
    get(id) {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
    put(recipient) {
      put.run(recipient.id, JSON.stringify(recipient));
    },
    remove(id) {
      remove.run(id);
    },
  };
}

function read({ body }: Row): Recipient {
  return JSON.parse(body) as Recipient;
}
