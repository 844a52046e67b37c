import type { ImportResult } from '../../../shared/contract/views.ts';
import type { ImportKind } from '../../../shared/domain/history.ts';
import { mappingOf, type Mapping } from './mapping-fields.tsx';
import { useCommand, type CallFailure } from '../../lib/engine.tsx';

/** How far a file has come: looked at, stored, or refused as a whole for its bad rows. */
export type ImportStep = 'checked' | 'stored' | 'refused';

/** One file on its way through check and import. */
export interface FileImport {
  readonly result: ImportResult | undefined;
  readonly step: ImportStep;
  readonly failure: CallFailure | null;
  readonly isChecking: boolean;
  readonly isStoring: boolean;
  /** Looks at the content and stores nothing. */
  check(kind: ImportKind, content: string): void;
  /** Looks again, with other columns. */
  checkWith(mapping: Mapping): void;
  /** Stores exactly what was checked, by the columns that were shown. */
  store(skipBad: boolean): void;
  forget(): void;
}

/** The two calls of an import: the check remembers the content, the import sends it again. */
export function useFileImport(): FileImport {
  const checking = useCommand('importFile');
  const storing = useCommand('importFile');
  return {
    result: storing.data ?? checking.data,
    step: stepOf(storing.data, storing.variables?.skipBad === true),
    failure: storing.error ?? checking.error,
    isChecking: checking.isPending,
    isStoring: storing.isPending,
    check(kind, content) {
      checking.mutate({ kind, content, skipBad: false, dryRun: true });
    },
    checkWith(mapping) {
      const checked = checking.variables;
      if (checked === undefined) return;
      storing.reset();
      checking.mutate({ ...checked, mapping });
    },
    store(skipBad) {
      const { variables, data } = checking;
      if (variables === undefined || data === undefined) return;
      storing.mutate({ ...variables, mapping: mappingOf(data.preview), skipBad, dryRun: false });
    },
    forget() {
      checking.reset();
      storing.reset();
    },
  };
}

/** People may have left between check and import, so that good rows have become bad ones. */
function stepOf(stored: ImportResult | undefined, skipBad: boolean): ImportStep {
  if (stored === undefined) return 'checked';
  return stored.rejectedTotal > 0 && !skipBad ? 'refused' : 'stored';
}
