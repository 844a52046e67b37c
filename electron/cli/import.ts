import { readFileSync } from 'node:fs';
import { IMPORT_KINDS, type ImportKind } from '../../shared/domain/history.ts';
import { readImport, storeImport } from '../engine/importing.ts';
import type { Mapping } from '../io/csv/mapping.ts';
import { columnsOf } from '../io/csv/preview.ts';
import type { Remark } from '../io/csv/table.ts';
import { CommandError, EXIT, printJson, type ExitCode, type Output } from './outcome.ts';
import type { Session } from './session.ts';

export interface ImportOptions {
  readonly json: boolean;
  /** Look, but store nothing. */
  readonly dryRun: boolean;
  /** Store the good rows of a file with bad ones. */
  readonly skipBad: boolean;
  /** `column=field`: what a column of the file holds, where it is not named as the kind's. */
  readonly map: readonly string[];
}

/**
 * Stores what WellSky does not know from a CSV file. A file with a bad row is stored not at all
 * and ends with 2, unless bad rows are to be skipped; one that cannot be taken apart always does. A row that is already known counts as zero.
 */
export function importFile(
  session: Session,
  kindText: string,
  file: string,
  options: ImportOptions,
): ExitCode {
  const kind = IMPORT_KINDS.find((one) => one === kindText);
  if (kind === undefined) {
    throw new CommandError(
      EXIT.usage,
      `"${kindText}" cannot be imported. Kinds: ${IMPORT_KINDS.join(', ')}.`,
    );
  }
  const content = read(file);
  const store = session.openStore();
  const mapping = options.map.length === 0 ? null : mappingFrom(kind, options.map);
  const parsed = readImport(store, kind, content, session.agency().timeZone, mapping);
  const { isUnreadable } = parsed;
  const isRefused = isUnreadable || (parsed.rejected.length > 0 && !options.skipBad);
  const by = { actor: session.actor, now: session.clock() };
  const isDry = options.dryRun;
  const accepted = isRefused || isDry ? 0 : storeImport(store, kind, parsed.rows, by);

  const { rejected, warnings, rows } = parsed;
  if (options.json) {
    printJson(session.output, { accepted, rejected, warnings });
  } else {
    const wouldStore = `Dry run: ${counted(rows.length, 'good row')}, nothing was stored.`;
    session.output.out(`${isDry ? wouldStore : `${counted(accepted, 'new row')} stored.`}\n`);
    printRemarks(session.output, [...rejected, ...warnings]);
  }
  if (!isRefused) return EXIT.done;
  if (isUnreadable) {
    session.output.err(
      'The file cannot be read, so nothing was stored. Correct it and try again.\n',
    );
    return EXIT.usage;
  }
  session.output.err(
    `${counted(rejected.length, 'bad cell')}, so nothing was stored. Correct the file, or use --skip-bad to store the other rows.\n`,
  );
  return EXIT.usage;
}

/** Columns that nobody names stand for themselves. */
function mappingFrom(kind: ImportKind, pairs: readonly string[]): Mapping {
  const fields = columnsOf(kind);
  const entries = pairs.map((pair) => {
    const at = pair.lastIndexOf('=');
    const field = pair.slice(at + 1).trim();
    if (at < 1 || !fields.includes(field)) throw notAMapping(pair, fields);
    return [field, pair.slice(0, at).trim()] as const;
  });
  return Object.fromEntries(entries);
}

function notAMapping(pair: string, fields: readonly string[]): CommandError {
  const expected = `Write --map "column of the file"=field. Fields: ${fields.join(', ')}.`;
  return new CommandError(EXIT.usage, `--map ${pair} is not understood. ${expected}`);
}

function printRemarks(output: Output, remarks: readonly Remark[]): void {
  for (const { line, column, message } of remarks) {
    output.err(`line ${String(line)}, ${column === '' ? 'row' : column}: ${message}\n`);
  }
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandError(
      EXIT.usage,
      `The file ${file} cannot be read. Check its name and rights.`,
    );
  }
}
