import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { ReplyId } from '../../../shared/domain/ids.ts';
import type { Reply } from '../../../shared/domain/message.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What came in, and what was made of it. */
export interface Replies {
  /** Adds, or replaces by id. */
  put(reply: Reply): void;
  get(id: ReplyId): Reply | null;
  /** Whether this text of the service has been read already. */
  isKnown(channel: OutsideChannel, serviceId: string): boolean;
  /** Those whose meaning the scheduler has to say, oldest first. */
  toConfirm(): Reply[];
  /** Received at `since` or later, newest first. */
  since(since: Instant): Reply[];
  forgetBefore(at: Instant): void;
}

interface Row {
  readonly body: string;
}

export function replies(connection: Connection): Replies {
  const get = connection.prepare<Row>('SELECT body FROM replies WHERE id = ?');
  const known = connection.prepare<{ found: number }>(
    'SELECT 1 AS found FROM replies WHERE channel = ? AND service_id = ?',
  );
  const toConfirm = connection.prepare<Row>(
    `SELECT body FROM replies WHERE state = 'to-confirm' ORDER BY received_at, id`,
  );
  const since = connection.prepare<Row>(
    'SELECT body FROM replies WHERE received_at >= ? ORDER BY received_at DESC, id',
  );
  const forget = connection.prepare('DELETE FROM replies WHERE received_at < ?');
  const put = connection.prepare(
    `INSERT INTO replies (id, channel, service_id, state, received_at, body)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, body = excluded.body`,
  );
  return {
    put(reply) {
      const { id, channel, serviceId, state, receivedAt } = reply;
      put.run(id, channel, serviceId, state, receivedAt, JSON.stringify(reply));
    },
    get(id) {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
    isKnown: (channel, serviceId) => known.get(channel, serviceId) !== undefined,
    toConfirm: () => toConfirm.all().map(read),
    since: (at) => since.all(at).map(read),
    forgetBefore(at) {
      forget.run(at);
    },
  };
}

function read({ body }: Row): Reply {
  return JSON.parse(body) as Reply;
}
