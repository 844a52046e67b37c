import type { ImportKind } from '../../shared/domain/history.ts';
import type { Instant } from '../../shared/util/time.ts';
import { cellRefusalText, protectedTraitIn } from '../core/match/protected-traits.ts';
import { parseImport, type ImportResult } from '../io/csv/import.ts';
import type { ImportRows } from '../io/csv/kinds.ts';
import type { Mapping } from '../io/csv/mapping.ts';
import type { Store } from '../io/store/store.ts';
import { actionAudit } from './audit-entries.ts';

/**
 * Reads a CSV file against the people that the cache knows; without a mapping its columns are named
 * as the kind's. A reason to prefer or to block that
 * speaks of a protected trait is refused, as a note in the panel is.
 */
export function readImport<K extends ImportKind>(
  store: Store,
  kind: K,
  content: string | Uint8Array,
  timeZone: string,
  mapping: Mapping | null = null,
): ImportResult<ImportRows[K]> {
  const known = {
    caregivers: new Set<string>(store.caregivers.all().map((one) => one.id)),
    clients: new Set<string>(store.clients.all().map((one) => one.id)),
  };
  return parseImport(kind, content, { timeZone, known, refusalOf, mapping });
}

function refusalOf(text: string): string | null {
  const found = protectedTraitIn(text);
  return found === null ? null : cellRefusalText(found);
}

/** Stores imported rows with their audit row; returns how many of them are new. */
export function storeImport<K extends ImportKind>(
  store: Store,
  kind: K,
  rows: readonly ImportRows[K][],
  by: { readonly actor: string; readonly now: Instant },
): number {
  const table: Table<ImportRows[K]> = tables(store)[kind];
  return store.transaction(() => {
    const accepted = table.add(rows);
    const counts = { rows: rows.length, accepted };
    store.audit.append([actionAudit(by.now, by.actor, 'create', `import.${kind}`, null, counts)]);
    return accepted;
  });
}

interface Table<T> {
  add(rows: readonly T[]): number;
}

function tables(store: Store): { readonly [K in ImportKind]: Table<ImportRows[K]> } {
  return {
    asks: store.asks,
    'call-outs': store.callOuts,
    availability: store.availability,
    preferences: store.preferences,
    credentials: store.credentials,
    caregivers: store.caregiverFacts,
    'care-logs': store.visits,
  };
}
