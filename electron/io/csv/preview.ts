import type { ImportKind } from '../../../shared/domain/history.ts';
import { guessMapping, type Mapping } from './mapping.ts';
import { kinds } from './kinds.ts';
import { readRecords } from './table.ts';

/** The beginning of a file, and which of its columns are taken for which. */
export interface Preview {
  /** Names in the header row, as they stand there. */
  readonly columns: readonly string[];
  /** The first rows, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  readonly fields: readonly {
    readonly name: string;
    readonly isRequired: boolean;
    /** The column of the file that holds it; null: none. */
    readonly column: string | null;
  }[];
}

const FIRST_ROWS = 5;

/** Shows the beginning of a file under a mapping, or under a guessed one for null. */
export function previewImport(
  kind: ImportKind,
  content: string | Uint8Array,
  mapping: Mapping | null,
): Preview {
  const { columns } = kinds[kind];
  const records = readRecords(content);
  const header = records.ok ? (records.value.records[0]?.cells ?? []) : [];
  const rows = records.ok ? records.value.records.slice(1, 1 + FIRST_ROWS) : [];
  const names = header.filter((name) => name !== '');
  const mapped = mapping ?? guessMapping(names, columns);
  const field = (isRequired: boolean) => (name: string) => ({
    name,
    isRequired,
    column: mapped[name] ?? null,
  });
  return {
    columns: [...header],
    rows: rows.map(({ cells }) => header.map((_, index) => cells[index] ?? '')),
    fields: [...columns.required.map(field(true)), ...columns.optional.map(field(false))],
  };
}

/** The names of a kind's columns. */
export function columnsOf(kind: ImportKind): readonly string[] {
  const { required, optional } = kinds[kind].columns;
  return [...required, ...optional];
}

/** What a preview says of the columns, as it is sent back. */
export function mappingOf({ fields }: Preview): Mapping {
  return Object.fromEntries(fields.map(({ name, column }) => [name, column]));
}
