import type { z } from 'zod';
import type { ImportKind } from '../../../shared/domain/history.ts';
import { isAmbiguous } from './cells.ts';
import type { Kind } from './kind.ts';
import { kinds, type ImportRows } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { readTable, type Remark, type Row } from './table.ts';

export interface ImportOptions {
  /** IANA zone of the agency, for times without an offset. */
  readonly timeZone: string;
  /** Ids that the cache knows. */
  readonly known: {
    readonly caregivers: ReadonlySet<string>;
    readonly clients: ReadonlySet<string>;
  };
  /** Why a reason must not be stored, in words that repeat nothing of it; null for most. */
  readonly refusalOf?: (reason: string) => string | null;
  /** Which columns of the file are which, where they are not named as the kind's; null: they are. */
  readonly mapping?: Mapping | null;
}

/** Good rows, and every problem with its place. `rejected` and `warnings` are sorted by line. */
export interface ImportResult<T> {
  readonly rows: readonly T[];
  readonly rejected: readonly Remark[];
  readonly warnings: readonly Remark[];
  /** The file could not be taken apart at all: no row of it can be stored by leaving out others. */
  readonly isUnreadable: boolean;
}

/** One row that was read, with the line on which it starts. */
interface Read<T> {
  readonly line: number;
  readonly value: T;
}

interface Outcome<T> {
  readonly read: readonly Read<T>[];
  readonly rejected: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/**
 * Reads a CSV file of what WellSky does not know. Never throws for anything a file can hold. Every
 * bad cell is one entry of `rejected`; whether a file with rejected rows is stored at all is the
 * caller's decision. The same row gives the same ask id in every run, so that importing a file
 * twice counts once.
 */
export function parseImport<K extends ImportKind>(
  kind: K,
  content: string | Uint8Array,
  options: ImportOptions,
): ImportResult<ImportRows[K]> {
  const definition: Kind<ImportRows[K]> = kinds[kind];
  const { mapping = null } = options;
  const table = readTable(content, definition.columns, mapping);
  const parsed = parseRows(table.rows, definition, options);
  const distinct = withoutRepeats(parsed.read, definition);
  return {
    rows: distinct.read.map((one) => one.value),
    rejected: inOrder([...table.rejected, ...parsed.rejected, ...distinct.rejected], mapping),
    warnings: inOrder([...parsed.warnings, ...distinct.warnings], mapping),
    isUnreadable: table.isUnreadable,
  };
}

function parseRows<T>(
  rows: readonly Row[],
  definition: Kind<T>,
  options: ImportOptions,
): Outcome<T> {
  const schema = definition.row(options.timeZone);
  const empty = Object.fromEntries(definition.columns.optional.map((name) => [name, '']));
  const read: Read<T>[] = [];
  const rejected: Remark[] = [];
  const warnings: Remark[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse({ ...empty, ...row.cells });
    const strangers = unknownPeople(row, options);
    if (!parsed.success) rejected.push(...remarksOf(row, parsed.error));
    const refused = refusedReasons(row, definition, options);
    rejected.push(...refused);
    if (!definition.isHistory) rejected.push(...strangers);
    const isLeftOut = refused.length > 0 || (strangers.length > 0 && !definition.isHistory);
    if (!parsed.success || isLeftOut) continue;
    read.push({ line: row.line, value: parsed.data });
    const doubts = definition.doubts?.(parsed.data) ?? [];
    warnings.push(
      ...strangers,
      ...ambiguousTimes(row, definition, options),
      ...doubts.map((doubt) => ({ line: row.line, ...doubt })),
    );
  }
  return { read, rejected, warnings };
}

/** One remark per cell: the first issue says enough. */
function remarksOf(row: Row, error: z.ZodError): readonly Remark[] {
  const byColumn = new Map<string, Remark>();
  for (const issue of error.issues) {
    const column = String(issue.path[0] ?? '');
    if (byColumn.has(column)) continue;
    byColumn.set(column, { line: row.line, column, message: issue.message });
  }
  return [...byColumn.values()];
}

function refusedReasons<T>(
  row: Row,
  { reasons = [] }: Kind<T>,
  { refusalOf }: ImportOptions,
): readonly Remark[] {
  return reasons.flatMap((column) => {
    const message = refusalOf?.(row.cells[column] ?? '') ?? null;
    return message === null ? [] : [{ line: row.line, column, message }];
  });
}

function unknownPeople(row: Row, { known }: ImportOptions): readonly Remark[] {
  const columns = [
    { column: 'caregiver_id', ids: known.caregivers, who: 'caregiver' },
    { column: 'client_id', ids: known.clients, who: 'client' },
  ];
  return columns
    .filter(({ column, ids }) => {
      const id = row.cells[column] ?? '';
      return id !== '' && !ids.has(id);
    })
    .map(({ column, who }) => ({
      line: row.line,
      column,
      message: `no ${who} with this id is known`,
    }));
}

function ambiguousTimes<T>(
  row: Row,
  definition: Kind<T>,
  { timeZone }: ImportOptions,
): readonly Remark[] {
  return definition.instants
    .filter((column) => isAmbiguous(row.cells[column] ?? '', timeZone))
    .map((column) => ({
      line: row.line,
      column,
      message: 'this time happens twice on that day; the first was taken (add an offset)',
    }));
}

/** A repeated row counts once, with a warning; two rows that contradict each other are an error. */
function withoutRepeats<T>(read: readonly Read<T>[], definition: Kind<T>): Outcome<T> {
  const first = new Map<string, Read<T>>();
  const rejected: Remark[] = [];
  const warnings: Remark[] = [];
  for (const one of read) {
    const key = JSON.stringify(definition.naturalKey(one.value));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, one);
      continue;
    }
    const line = String(earlier.line);
    const isSame = JSON.stringify(earlier.value) === JSON.stringify(one.value);
    if (isSame) warnings.push({ line: one.line, column: '', message: `repeats line ${line}` });
    else rejected.push({ line: one.line, column: '', message: `contradicts line ${line}` });
  }
  return { read: [...first.values()], rejected, warnings };
}

/** Sorted by line; columns are called what they are called in the file. */
function inOrder(remarks: readonly Remark[], mapping: Mapping | null): readonly Remark[] {
  return remarks
    .map((remark) => ({ ...remark, column: mapping?.[remark.column] ?? remark.column }))
    .sort((one, other) => one.line - other.line);
}
