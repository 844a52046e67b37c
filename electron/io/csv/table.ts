import { CsvError, parse } from 'csv-parse/sync';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { mappedNames, type Columns, type Mapping } from './mapping.ts';

/** One thing that is wrong or noteworthy in a file. `line` is where its row starts, from 1. */
export interface Remark {
  readonly line: number;
  /** Name of the column; empty when it is about the whole row or file. */
  readonly column: string;
  /** What is wrong and what is expected. Never the content of the cell. */
  readonly message: string;
}

/** One row by column name, trimmed; columns that the file does not have are empty. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows that could be taken apart, and the ones that could not. */
export interface Table {
  readonly rows: readonly Row[];
  readonly rejected: readonly Remark[];
  /** Empty, not UTF-8 or without the header of its kind: nothing in it can be told apart. */
  readonly isUnreadable: boolean;
}

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The header and the rows of a file, cell by cell; fails with why it is not text. */
export function readRecords(
  content: string | Uint8Array,
): Result<
  { readonly records: readonly RawRecord[]; readonly rejected: readonly Remark[] },
  string
> {
  const text = decode(content);
  return text.ok ? ok(split(text.value)) : text;
}

/**
 * Takes a CSV file with a header row apart. The order of columns is free; rows without any
 * content, as spreadsheets leave them at the end, are passed over. Under a mapping, columns have
 * the names of their kind, and the others are left out.
 */
export function readTable(
  content: string | Uint8Array,
  columns: Columns,
  mapping: Mapping | null = null,
): Table {
  const read = readRecords(content);
  if (!read.ok) return refused(read.error);
  const { records, rejected } = read.value;
  const header = records[0];
  if (header === undefined) {
    const isUnreadable = true;
    return rejected.length > 0
      ? { rows: [], rejected, isUnreadable }
      : refused('The file is empty.');
  }
  const cells = withoutEmptyEnd(header.cells);
  if (isOtherDelimiter(cells)) return refused(NOT_COMMAS);
  const absent = mapping === null ? null : absentColumn(cells, mapping);
  if (absent !== null) return refused(`The file has no column “${absent}”.`);
  const names =
    mapping === null
      ? cells.map((name) => name.toLowerCase())
      : mappedNames(cells, mapping, columns);
  const problem = headerProblem(names, columns, mapping !== null);
  if (problem !== null) {
    return { rows: [], rejected: [{ line: header.line, ...problem }], isUnreadable: true };
  }
  return assemble(names, records.slice(1), rejected);
}

function refused(message: string): Table {
  return { rows: [], rejected: [{ line: 1, column: '', message }], isUnreadable: true };
}

/** UTF-8 with or without a byte order mark, line ends made equal. */
function decode(content: string | Uint8Array): Result<string, string> {
  const save = 'Save it as "CSV UTF-8 (comma delimited)".';
  if (typeof content === 'string') return ok(withEqualLineEnds(content.replace(/^\uFEFF/, '')));
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return fail(`The file is UTF-16. ${save}`);
  }
  try {
    return ok(withEqualLineEnds(new TextDecoder('utf-8', { fatal: true }).decode(content)));
  } catch {
    return fail(`The file is not UTF-8. ${save}`);
  }
}

/** csv-parse counts a Windows line end within quotes as two lines. */
function withEqualLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The records up to the first misplaced quotation mark: after one, nobody can say where the next
 * row begins.
 */
function split(text: string): { records: readonly RawRecord[]; rejected: readonly Remark[] } {
  const records: RawRecord[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      delimiter: ',',
      record_delimiter: '\n',
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells, context) => {
        lastLine = context.lines;
        records.push({ line: lastLine - lineEnds(cells), cells });
        return null;
      },
    });
    return { records, rejected: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, rejected: [unreadable(error, filledLineAfter(lastLine, text))] };
  }
}

function lineEnds(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function filledLineAfter(line: number, text: string): number {
  const lines = text.split('\n');
  return lines.findIndex((content, index) => index >= line && content.trim() !== '') + 1;
}

function unreadable(error: CsvError, line: number): Remark {
  const problem =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'A quotation mark is opened and never closed.'
      : 'A quotation mark stands inside a cell; double it and put the cell in quotation marks.';
  return { line, column: '', message: `${problem} Nothing from here on was read.` };
}

/** The first column that a mapping names and the file does not have. */
function absentColumn(header: readonly string[], mapping: Mapping): string | null {
  const known = new Set(header.map((name) => name.toLowerCase()));
  const wanted = Object.values(mapping).filter((name) => name !== null);
  return wanted.find((name) => !known.has(name.toLowerCase())) ?? null;
}

function headerProblem(
  names: readonly string[],
  columns: Columns,
  isMapped: boolean,
): Pick<Remark, 'column' | 'message'> | null {
  const allowed = [...columns.required, ...columns.optional];
  const named = isMapped ? names.filter((name) => name !== '') : names;
  const missing = columns.required.filter((name) => !named.includes(name));
  const unknown = named.filter((name) => !allowed.includes(name));
  const repeated = named.filter((name, index) => named.indexOf(name) !== index);
  const column = missing[0] ?? unknown[0] ?? repeated[0];
  if (column === undefined) return null;
  const parts = [
    missing.length > 0 ? `missing ${missing.join(', ')}` : '',
    // Without a header row these would be the contents of the first row, so they stay unsaid.
    missing.length === 0 && unknown.length > 0 ? `unknown ${unknown.join(', ')}` : '',
    repeated.length > 0 && missing.length === 0 ? `repeated ${repeated.join(', ')}` : '',
  ].filter((part) => part !== '');
  const message = `The header row does not fit: ${parts.join('; ')}. Columns: ${allowed.join(', ')}.`;
  return { column, message };
}

const NOT_COMMAS = 'The columns are not separated by commas. Save it as CSV with commas.';

function isOtherDelimiter(names: readonly string[]): boolean {
  return names.length === 1 && /[;\t|]/.test(names[0] ?? '');
}

function assemble(
  names: readonly string[],
  records: readonly RawRecord[],
  unreadableRows: readonly Remark[],
): Table {
  const filled = records
    .map(({ line, cells }) => ({ line, cells: withoutEmptyEnd(cells), width: cells.length }))
    .filter((record) => record.cells.length > 0);
  const fits = (record: (typeof filled)[number]): boolean =>
    record.cells.length <= names.length && record.width >= names.length;
  const ragged = filled
    .filter((record) => !fits(record))
    .map(({ line, width }) => ({
      line,
      column: '',
      message: `The row has ${String(width)} cells, the header has ${String(names.length)}.`,
    }));
  const rows = filled.filter(fits).map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      names.flatMap((name, index) => (name === '' ? [] : [[name, cells[index] ?? ''] as const])),
    ),
  }));
  return { rows, rejected: [...unreadableRows, ...ragged], isUnreadable: false };
}

/** Trimmed cells without the empty ones at the end, which spreadsheets like to add. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const trimmed = cells.map((cell) => cell.trim());
  return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1);
}
