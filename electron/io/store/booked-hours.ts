import type { BookedHours } from '../../../shared/domain/insight.ts';
import type { LocalDate } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What the schedule held of each week, taken down once a day. */
export interface BookedHoursRecord {
  /** By day, then week. */
  all(): BookedHours[];
  isTaken(on: LocalDate): boolean;
  /** Adds; what was taken down on a day for a week stays as it was. */
  add(rows: readonly BookedHours[]): void;
  /** Forgets what was taken down before `date`. */
  forgetBefore(date: LocalDate): void;
}

export function bookedHours(connection: Connection): BookedHoursRecord {
  const all = connection.prepare<BookedHours>(
    `SELECT taken_on AS takenOn, week_start AS weekStart, hours
     FROM booked_hours ORDER BY taken_on, week_start`,
  );
  const isTaken = connection.prepare<{ found: number }>(
    'SELECT EXISTS (SELECT 1 FROM booked_hours WHERE taken_on = ?) AS found',
  );
  const add = connection.prepare(
    `INSERT INTO booked_hours (taken_on, week_start, hours) VALUES (?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const forget = connection.prepare('DELETE FROM booked_hours WHERE taken_on < ?');
  return {
    all: () => all.all(),
    isTaken: (on) => isTaken.get(on)?.found === 1,
    add(rows) {
      connection.transaction(() => {
        for (const row of rows) add.run(row.takenOn, row.weekStart, row.hours);
      });
    },
    forgetBefore(date) {
      forget.run(date);
    },
  };
}
