import type { Window } from '../../../shared/domain/feed.ts';
import type { LocalDate } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** How far the schedule has been read. A client has one window for each span. */
export interface Windows {
  /** By client, then first day. */
  all(): Window[];
  /** Adds, or replaces by client and span. */
  put(rows: readonly Window[]): void;
  /** Forgets windows whose last day is before `date`. */
  removeBefore(date: LocalDate): void;
}

export function windows(connection: Connection): Windows {
  const all = connection.prepare<Window>(
    `SELECT client_id AS clientId, span, "from", "to", read_at AS readAt, failure,
       failed_at AS failedAt, changed_at AS changedAt
     FROM windows ORDER BY client_id, "from"`,
  );
  const removeBefore = connection.prepare('DELETE FROM windows WHERE "to" < ?');
  const put = connection.prepare(
    `INSERT INTO windows (client_id, span, "from", "to", read_at, failure, failed_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET "from" = excluded."from", "to" = excluded."to",
       read_at = excluded.read_at, failure = excluded.failure,
       failed_at = excluded.failed_at, changed_at = excluded.changed_at`,
  );
  const putOne = (row: Window): number =>
    put.run(
      ...[row.clientId, row.span, row.from, row.to],
      ...[row.readAt, row.failure, row.failedAt, row.changedAt],
    );
  return {
    all: () => all.all(),
    put(rows) {
      connection.transaction(() => {
        for (const row of rows) putOne(row);
      });
    },
    removeBefore(date) {
      removeBefore.run(date);
    },
  };
}
