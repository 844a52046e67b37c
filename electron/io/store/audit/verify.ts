import type { AuditVerdict } from '../../../../shared/domain/audit.ts';
import type { AnchorState } from './anchor.ts';
import { extend, type Head } from './chain.ts';
import type { AuditLog } from './log.ts';

/** Rows between two pauses: a few milliseconds of walking. */
const SLICE = 1_000;

/**
 * Walks the whole chain from its first key and compares its end with the head in the database and
 * with the anchor outside. The anchor is written after the rows are, so rows after it are fine;
 * fewer rows than it counts, or another row in its place, are not. `brokenAt` is the first sequence
 * that cannot be trusted. Yields between slices; rows that are added meanwhile are not looked at.
 */
export function* verifyAudit(
  log: AuditLog,
  start: Head,
  anchor: AnchorState,
): Generator<undefined, AuditVerdict> {
  const rows = log.count();
  const head = log.head();
  const broken = (brokenAt: number, reason: string): AuditVerdict => ({
    ok: false,
    rows,
    brokenAt,
    reason,
  });
  let end = start;
  let anchored = anchor.kind === 'genuine' && anchor.count === 0 ? start.mac : null;
  for (const row of log.stored()) {
    if (end.count === rows) break;
    if (row.sequence !== end.count + 1) return broken(end.count + 1, 'a row is missing');
    end = extend(end, row);
    if (row.mac !== end.mac) return broken(row.sequence, 'a row was changed, inserted or moved');
    if (anchor.kind === 'genuine' && anchor.count === row.sequence) anchored = row.mac;
    if (row.sequence % SLICE === 0) yield;
  }
  if (!isSameHead(head, end)) return broken(end.count + 1, 'rows are missing at the end');
  if (anchor.kind === 'absent' && rows === 0) return { ok: true, rows };
  if (anchor.kind !== 'genuine') return broken(1, `the anchor file is ${anchor.kind}`);
  if (anchored === null) return broken(end.count + 1, 'rows are missing at the end');
  if (anchored !== anchor.mac) return broken(anchor.count, 'the rows are not the anchored ones');
  return { ok: true, rows };
}

function isSameHead(stored: Head | null, walked: Head): boolean {
  if (stored?.count !== walked.count || stored.mac !== walked.mac) return false;
  return Buffer.compare(stored.nextKey, walked.nextKey) === 0;
}
