import type { AskId, MessageId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What is written to caregivers, and what became of it. */
export interface Messages {
  /** Adds, or replaces by id. */
  put(rows: readonly Message[]): void;
  get(id: MessageId): Message | null;
  /** Waiting, leased and of unknown outcome, by due time. */
  unfinished(): Message[];
  /** All about a shift, by due time. */
  ofShift(shift: ShiftKey): Message[];
  ofAsk(ask: AskId): Message[];
  /** Due at `since` or later, by due time. */
  since(since: Instant): Message[];
  /** Sent, failed or otherwise over at `since` or later, in that order. */
  endedSince(since: Instant): Message[];
  forgetBefore(at: Instant): void;
}

interface Row {
  readonly body: string;
}

export function messages(connection: Connection): Messages {
  const select = (where: string) =>
    connection.prepare<Row>(`SELECT body FROM messages WHERE ${where} ORDER BY due_at, id`);
  const get = select('id = ?');
  const unfinished = select(`state IN ('waiting', 'leased', 'unknown')`);
  const ofShift = select('shift_key = ?');
  const ofAsk = select('ask_id = ?');
  const since = select('due_at >= ?');
  const endedSince = connection.prepare<Row>(
    `SELECT body FROM messages WHERE json_extract(body, '$.finishedAt') >= ?
     ORDER BY json_extract(body, '$.finishedAt'), id`,
  );
  const forget = connection.prepare('DELETE FROM messages WHERE due_at < ?');
  const put = connection.prepare(
    `INSERT INTO messages (id, ask_id, shift_key, state, due_at, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, due_at = excluded.due_at,
       body = excluded.body`,
  );
  return {
    put(rows) {
      connection.transaction(() => {
        for (const row of rows) {
          put.run(row.id, row.askId, row.shift, row.state, row.dueAt, JSON.stringify(row));
        }
      });
    },
    get(id) {
      const row = get.get(id);
      return row === undefined ? null : read(row);
    },
    unfinished: () => unfinished.all().map(read),
    ofShift: (shift) => ofShift.all(shift).map(read),
    ofAsk: (ask) => ofAsk.all(ask).map(read),
    since: (at) => since.all(at).map(read),
    endedSince: (at) => endedSince.all(at).map(read),
    forgetBefore(at) {
      forget.run(at);
    },
  };
}

function read({ body }: Row): Message {
  return JSON.parse(body) as Message;
}
