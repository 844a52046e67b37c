import type { Connection } from './connection.ts';

/** Small named values: watermarks, capabilities. */
export interface Facts {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

export function facts(connection: Connection): Facts {
  const get = connection.prepare<{ value: string }>('SELECT value FROM facts WHERE name = ?');
  const set = connection.prepare(
    `INSERT INTO facts (name, value) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  return {
    get: (name) => get.get(name)?.value ?? null,
    set(name, value) {
      set.run(name, value);
    },
  };
}
