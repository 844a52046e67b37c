import type { AuditEntry, AuditRow, AuditVerdict } from '../../../../shared/domain/audit.ts';
import type { Connection } from '../connection.ts';
import { StoreError } from '../problems.ts';
import type { Anchor } from './anchor.ts';
import { genesis } from './chain.ts';
import { auditLog, auditRow, type AuditLog } from './log.ts';
import { auditSearch, type AuditSearch } from './search.ts';
import { verifyAudit } from './verify.ts';

/** Who did or saw what: append-only, chained, anchored outside the database. */
export interface Audit {
  /** Kept or lost together with the transaction around it. */
  append(entries: readonly AuditEntry[]): void;
  /** In order; read page by page. */
  rows(): Iterable<AuditRow>;
  readonly search: AuditSearch;
  /** Walks the whole chain. */
  verify(): AuditVerdict;
  /** The same with pauses, for whoever has other things to do meanwhile. */
  verification(): Generator<undefined, AuditVerdict>;
  count(): number;
  /** Sequence of the newest row; 0 for an empty log. */
  last(): number;
}

/** The audit log, and the transactions after which its end is anchored. */
export interface AnchoredAudit {
  readonly audit: Audit;
  /** As `Connection.transaction`; then brings the anchor file up to the last committed row. */
  readonly transaction: <T>(work: () => T) => T;
}

export function anchoredAudit(
  connection: Connection,
  anchor: Anchor,
  databaseKey: Uint8Array,
): AnchoredAudit {
  const start = genesis(databaseKey);
  const log = auditLog(connection, start);
  const anchorCommitted = anchoring(log, anchor);
  const transaction = <T>(work: () => T): T => {
    if (connection.isInTransaction) return work();
    // A refused anchor of the transaction before speaks up here, while nothing is lost by it.
    anchorCommitted();
    const value = connection.transaction(work);
    try {
      anchorCommitted();
    } catch (error) {
      // The rows are committed, and an anchor that lags still verifies: tried again above.
      if (!(error instanceof StoreError)) throw error;
    }
    return value;
  };
  const verification = (): Generator<undefined, AuditVerdict> =>
    verifyAudit(log, start, anchor.read());
  return {
    transaction,
    audit: {
      append(entries) {
        transaction(() => {
          log.append(entries);
        });
      },
      *rows() {
        for (const row of log.stored()) yield auditRow(row);
      },
      search: auditSearch(connection),
      verify: () => walked(verification()),
      verification,
      count: () => log.count(),
      last: () => log.head()?.count ?? log.count(),
    },
  };
}

function walked(verification: Generator<undefined, AuditVerdict>): AuditVerdict {
  let step = verification.next();
  while (step.done !== true) step = verification.next();
  return step.value;
}

/** Writes the anchor where the log has grown since; never over an anchor that contradicts it. */
function anchoring(log: AuditLog, anchor: Anchor): () => void {
  const found = anchor.read();
  const agrees =
    found.kind === 'absent' ? log.count() === 0 : found.kind === 'genuine' && holds(log, found);
  if (!agrees) return () => undefined;
  let anchored = found.kind === 'genuine' ? found.count : null;
  return () => {
    const head = log.head();
    if (head === null || head.count === anchored) return;
    anchor.write(head.count, head.mac);
    anchored = head.count;
  };
}

function holds(log: AuditLog, found: { count: number; mac: string }): boolean {
  return (found.count === 0 ? '' : log.macOf(found.count)) === found.mac;
}
