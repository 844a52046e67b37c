import { createHmac, hash, hkdfSync } from 'node:crypto';
import type { AuditEntry } from '../../../../shared/domain/audit.ts';

/**
 * The chain: mac(n) = HMAC-SHA-256(k(n), row(n) ‖ mac(n-1)), k(n+1) = SHA-256(k(n)), mac(0) empty.
 * The first key comes from the database key, so whoever can open the database can check the chain;
 * a key that is stolen in use cannot make earlier rows, because the ratchet does not turn back.
 */

/** A row as it is stored and chained; `detail` is the JSON text. */
export interface StoredRow extends Omit<AuditEntry, 'detail'> {
  readonly sequence: number;
  readonly detail: string;
}

/** The end of a chain: how many rows, the last one's MAC, and the key of the next. */
export interface Head {
  readonly count: number;
  readonly mac: string;
  readonly nextKey: Uint8Array;
}

/** The empty chain under a database key. */
export function genesis(databaseKey: Uint8Array): Head {
  return { count: 0, mac: '', nextKey: derive(databaseKey, 'standby audit chain 1') };
}

/** The key that seals the anchor file; of its own, so that the two MACs never mean each other. */
export function anchorKey(databaseKey: Uint8Array): Uint8Array {
  return derive(databaseKey, 'standby audit anchor 1');
}

/** The head after `row`, whose `mac` is the row's own. */
export function extend(head: Head, row: StoredRow): Head {
  return {
    count: row.sequence,
    mac: createHmac('sha256', head.nextKey).update(canonical(row)).update(head.mac).digest('hex'),
    nextKey: hash('sha256', head.nextKey, 'buffer'),
  };
}

/** Detail with its keys in order, so that equal details are equal text. */
export function detailText(detail: AuditEntry['detail']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(detail).sort(byName)));
}

/** A JSON array: no two different rows have the same text, and it ends where it ends. */
function canonical(row: StoredRow): string {
  return JSON.stringify([
    ...[row.sequence, row.at, row.actor, row.action],
    ...[row.entity, row.entityId, row.outcome, row.detail],
  ]);
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function derive(key: Uint8Array, label: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', label, 32));
}
