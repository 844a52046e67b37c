import type { Connection } from './connection.ts';

/** Small named values: watermarks, capabilities. */
export interface Facts {
  get(name: string): string | null;
  /** Values by the rest of the name, of all names that begin with `prefix` (ASCII). */
  startingWith(prefix: string): Map<string, string>;
  set(name: string, value: string): void;
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
  return {
    get: (name) => get.get(name)?.value ?? null,
    startingWith(prefix) {
      const rows = startingWith.all(prefix, `${prefix}\u{7f}`);
      return new Map(rows.map(({ name, value }) => [name.slice(prefix.length), value]));
    },
    set(name, value) {
      set.run(name, value);
    },
  };
}
