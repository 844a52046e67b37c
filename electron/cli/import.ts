import { readFileSync } from 'node:fs';
import { readImport, storeImport } from '../engine/importing.ts';
import { IMPORT_KINDS } from '../io/csv/import.ts';
import { CommandError, EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';

export interface ImportOptions {
  readonly json: boolean;
  /** Look, but store nothing. */
  readonly dryRun: boolean;
  /** Store the good rows of a file with bad ones. */
  readonly skipBad: boolean;
}

/**
 * Stores what WellSky does not know from a CSV file. A file with a bad row is stored not at all
 * and ends with 2, unless bad rows are to be skipped. A row that is already known counts as zero.
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
  const parsed = readImport(store, kind, content, session.agency().timeZone);
  const isRefused = parsed.rejected.length > 0 && !options.skipBad;
  const by = { actor: session.actor, now: session.clock() };
  const isKept = !isRefused && !options.dryRun;
  const accepted = isKept ? storeImport(store, kind, parsed.rows, by) : 0;

  const { rejected, warnings } = parsed;
  if (options.json) printJson(session.output, { accepted, rejected, warnings });
  else session.output.out(`${String(accepted)} new rows stored.\n`);
  if (!options.json) {
    for (const { line, column, message } of [...rejected, ...warnings]) {
      session.output.err(`line ${String(line)}, ${column === '' ? 'row' : column}: ${message}\n`);
    }
  }
  if (!isRefused) return EXIT.done;
  session.output.err(
    `${String(rejected.length)} bad cells, so nothing was stored. Mend them, or use --skip-bad to store the other rows.\n`,
  );
  return EXIT.usage;
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
