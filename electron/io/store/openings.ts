import type { Opening } from '../../../shared/domain/opening.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** Shifts that lacked somebody, and what became of them. */
export interface Openings {
  /** Those whose end is not known yet, by start. */
  unsettled(): Opening[];
  /** Those of shifts that start at or after `at`, by start. */
  since(at: Instant): Opening[];
  /** Adds, or replaces by shift and `openedAt`. */
  put(rows: readonly Opening[]): void;
  /** Forgets those of shifts that started before `at`. */
  forgetBefore(at: Instant): void;
}

const COLUMNS = `shift_key AS shift, shift_start AS shiftStart, shift_end AS shiftEnd,
  opened_at AS openedAt, holder_id AS holderId, closed_at AS closedAt, fate`;

export function openings(connection: Connection): Openings {
  const unsettled = connection.prepare<Opening>(
    `SELECT ${COLUMNS} FROM openings WHERE fate IS NULL ORDER BY shift_start, shift_key`,
  );
  const since = connection.prepare<Opening>(
    `SELECT ${COLUMNS} FROM openings WHERE shift_start >= ?
     ORDER BY shift_start, shift_key, opened_at`,
  );
  const put = connection.prepare(
    `INSERT INTO openings
       (shift_start, shift_key, opened_at, shift_end, holder_id, closed_at, fate)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET shift_end = excluded.shift_end, holder_id = excluded.holder_id,
       closed_at = excluded.closed_at, fate = excluded.fate`,
  );
  const forget = connection.prepare('DELETE FROM openings WHERE shift_start < ?');
  return {
    unsettled: () => unsettled.all(),
    since: (at) => since.all(at),
    put(rows) {
      connection.transaction(() => {
        for (const row of rows) {
          put.run(
            ...[row.shiftStart, row.shift, row.openedAt, row.shiftEnd],
            ...[row.holderId, row.closedAt, row.fate],
          );
        }
      });
    },
    forgetBefore(at) {
      forget.run(at);
    },
  };
}
