import type { Answer, CallInput, Caller } from '../../shared/contract/contract.ts';
import type { ImportResult } from '../../shared/contract/views.ts';
import { mappingOf, previewImport, type Preview } from '../io/csv/preview.ts';
import type { Engine } from './agency-engine.ts';
import { readImport, storeImport } from './importing.ts';

/** As many remarks as anybody corrects before checking the file again. */
const REMARKS_SENT = 200;

/**
 * Checks a CSV file and, unless it is a dry run, stores its rows and decides again on them. A file
 * with a bad row is stored not at all, unless bad rows are to be skipped; a row that is known
 * already counts as zero.
 */
export function importFile(
  engine: Engine,
  { kind, content, skipBad, dryRun, mapping: given }: CallInput<'importFile'>,
  { actor }: Caller,
): Answer<ImportResult> {
  const { store, agency, clock } = engine.source;
  const preview = previewImport(kind, content, given ?? null);
  // A guess is for looking at; what is stored is stored by a mapping that somebody saw.
  const mapping = dryRun ? mappingOf(preview) : (given ?? null);
  const { rows, rejected, warnings } = readImport(store, kind, content, agency.timeZone, mapping);
  const isStored = !dryRun && rows.length > 0 && (skipBad || rejected.length === 0);
  const accepted = isStored ? storeImport(store, kind, rows, { actor, now: clock() }) : 0;
  if (accepted > 0) engine.reconsider(['asks', 'callOuts', 'imports', 'visits']);
  return {
    ok: true,
    value: {
      accepted,
      good: rows.length,
      rejected: rejected.slice(0, REMARKS_SENT),
      rejectedTotal: rejected.length,
      warnings: warnings.slice(0, REMARKS_SENT),
      warningsTotal: warnings.length,
      preview: sendable(preview),
    },
  };
}

/** Wide or long cells are cut: a preview is to be recognised, not read. */
const CELL = 60;
const COLUMNS = 60;

function sendable({ columns, rows, fields }: Preview): ImportResult['preview'] {
  const cut = (cells: readonly string[]): string[] =>
    cells.slice(0, COLUMNS).map((cell) => (cell.length > CELL ? `${cell.slice(0, CELL)}…` : cell));
  return { columns: columns.slice(0, COLUMNS), rows: rows.map(cut), fields: [...fields] };
}
