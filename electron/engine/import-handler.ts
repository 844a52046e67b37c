import type { Answer, CallInput, Caller } from '../../shared/contract/contract.ts';
import type { ImportResult } from '../../shared/contract/views.ts';
import type { Engine } from './engine.ts';
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
  { kind, content, skipBad, dryRun }: CallInput<'importFile'>,
  { actor }: Caller,
): Answer<ImportResult> {
  const { store, agency, clock } = engine.source;
  const { rows, rejected, warnings } = readImport(store, kind, content, agency.timeZone);
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
    },
  };
}
