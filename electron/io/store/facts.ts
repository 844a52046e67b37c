import type { LocalDate } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** Small named values: watermarks, capabilities. */
export interface Facts {
  get(name: string): string | null;
  /** Values by the rest of the name, of all names that begin with `prefix` (ASCII). */
  startingWith(prefix: string): Map<string, string>;
  set(name: string, value: string): void;
  /** Forgets the facts named `prefix` and a day before `date`. */
  forgetBefore(prefix: string, date: LocalDate): void;
}

export function facts(connection: Connection): Facts {
  const get = connection.prepare<{ value: string }>('SELECT value FROM facts WHERE name = ?');
  const startingWith = connection.prepare<{ name: string; value: string }>(
    'SELECT name, value FROM facts WHERE name >= ? AND name < ?',
  );
  const set = connection.prepare(
    `INSERT INTO facts (name, value) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  const forget = connection.prepare('DELETE FROM facts WHERE name >= ? AND name < ?');
  return {
    get: (name) => get.get(name)?.value ?? null,
    startingWith(prefix) {
      const rows = startingWith.all(prefix, `${prefix}\u{7f}`);
      return new Map(rows.map(({ name, value }) => [name.slice(prefix.length), value]));
    },
    set(name, value) {
      set.run(name, value);
    },
    forgetBefore(prefix, date) {
      forget.run(prefix, `${prefix}${date}`);
    },
  };
}
