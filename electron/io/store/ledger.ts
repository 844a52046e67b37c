import type { Connection, Value } from './connection.ts';

/** A list that is only added to; every row has a natural key and counts once. */
export interface Ledger<Row> {
  all(): Row[];
  /** Adds what is not there yet and returns how many rows that were. */
  add(rows: readonly Row[]): number;
}

/** How the rows of a ledger are kept in a table. */
interface Shape<Row, Stored> {
  readonly select: string;
  readonly insert: string;
  values(row: Row): Value[];
  read(stored: Stored): Row;
}

/** Builds the ledger of one table. `insert` must ignore rows that are already there. */
export function ledger<Row, Stored>(
  connection: Connection,
  shape: Shape<Row, Stored>,
): Ledger<Row> {
  const all = connection.prepare<Stored>(shape.select);
  const insert = connection.prepare(shape.insert);
  return {
    all: () => all.all().map((stored) => shape.read(stored)),
    add: (rows) =>
      connection.transaction(() =>
        rows.reduce((count, row) => count + insert.run(...shape.values(row)), 0),
      ),
  };
}
