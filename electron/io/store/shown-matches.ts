import type { ShownMatch } from '../../../shared/domain/insight.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** Matches that were shown; one for each shift (client and start) and caregiver. */
export interface ShownMatches {
  /**
   * Writes what was shown last, where it differs. A match whose outcome is known stays as it was;
   * so does one that still says the same.
   */
  show(rows: readonly ShownMatch[]): void;
  /** Without an outcome yet, and those whose shift ended at or after `since`, by shift start. */
  toSettle(since: Instant): ShownMatch[];
  /** Writes outcome and time of settling of matches that are there. */
  settle(rows: readonly ShownMatch[]): void;
  /** Shifts that start at or after `from`, by shift start, then place. */
  since(from: Instant): ShownMatch[];
  /** Forgets matches of shifts that start before `at`. */
  forgetBefore(at: Instant): void;
}

type Stored = Omit<ShownMatch, 'cameTrue'> & { readonly cameTrue: number | null };

const COLUMNS = `client_id AS clientId, shift_start AS shiftStart, shift_end AS shiftEnd,
  shift_key AS shiftKey, caregiver_id AS caregiverId, shown_at AS shownAt, match, place,
  came_true AS cameTrue, settled_at AS settledAt`;

export function shownMatches(connection: Connection): ShownMatches {
  const show = connection.prepare(
    `INSERT INTO shown_matches (shift_start, client_id, caregiver_id, shift_key, shift_end,
       shown_at, match, place)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET shift_key = excluded.shift_key, shift_end = excluded.shift_end,
       shown_at = excluded.shown_at, match = excluded.match, place = excluded.place
     WHERE settled_at IS NULL AND (place <> excluded.place OR match <> excluded.match
       OR shift_key <> excluded.shift_key OR shift_end <> excluded.shift_end)`,
  );
  // Two indexed searches instead of one condition with OR, which would read the whole table.
  const toSettle = connection.prepare<Stored>(
    `SELECT ${COLUMNS} FROM shown_matches WHERE settled_at IS NULL
     UNION SELECT ${COLUMNS} FROM shown_matches WHERE shift_start >= ? AND shift_end >= ?
     ORDER BY shiftStart, clientId, place, caregiverId`,
  );
  const settle = connection.prepare(
    `UPDATE shown_matches SET came_true = ?, settled_at = ?
     WHERE shift_start = ? AND client_id = ? AND caregiver_id = ?`,
  );
  const since = connection.prepare<Stored>(
    `SELECT ${COLUMNS} FROM shown_matches WHERE shift_start >= ?
     ORDER BY shift_start, client_id, place, caregiver_id`,
  );
  const forget = connection.prepare('DELETE FROM shown_matches WHERE shift_start < ?');
  return {
    show(rows) {
      connection.transaction(() => {
        for (const row of rows) {
          show.run(
            ...[row.shiftStart, row.clientId, row.caregiverId, row.shiftKey, row.shiftEnd],
            ...[row.shownAt, row.match, row.place],
          );
        }
      });
    },
    toSettle: (from) => toSettle.all(from - LONGEST_SHIFT, from).map(read),
    settle(rows) {
      connection.transaction(() => {
        for (const row of rows) {
          const cameTrue = row.cameTrue === null ? null : Number(row.cameTrue);
          settle.run(cameTrue, row.settledAt, row.shiftStart, row.clientId, row.caregiverId);
        }
      });
    },
    since: (from) => since.all(from).map(read),
    forgetBefore(at) {
      forget.run(at);
    },
  };
}

/** Live-in care runs for a day at most; longer ones are settled all the same, only once. */
const LONGEST_SHIFT = 24 * 60 * 60 * 1000;

function read(stored: Stored): ShownMatch {
  return { ...stored, cameTrue: stored.cameTrue === null ? null : stored.cameTrue === 1 };
}
