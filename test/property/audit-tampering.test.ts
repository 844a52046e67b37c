import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../electron/io/store/connection.ts';
import { openStore } from '../../electron/io/store/store.ts';
import { openedStore, TEST_KEY } from '../support/opened-store.ts';
import { auditEntry, TEST_NOW } from '../support/stored-rows.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROWS = 24;
const TAMPERINGS = 300;

/** One way of tampering, as SQL. Every one of them changes something that the log says. */
type Tampering = (pick: number, other: number) => string;

const COPY = 'at, actor, action, entity, entity_id, outcome, detail, mac';

const TAMPERINGS_BY_KIND: Readonly<Record<string, Tampering>> = {
  instant: (row) => `UPDATE audit SET at = at + 1 WHERE sequence = ${String(row)}`,
  actor: (row) => `UPDATE audit SET actor = actor || '.' WHERE sequence = ${String(row)}`,
  entity: (row) => `UPDATE audit SET entity_id = 'x' WHERE sequence = ${String(row)}`,
  outcome: (row) => `UPDATE audit SET outcome = 'failure' WHERE sequence = ${String(row)}`,
  detail: (row) => `UPDATE audit SET detail = '{"row":0}' WHERE sequence = ${String(row)}`,
  deletion: (row) => `DELETE FROM audit WHERE sequence = ${String(row)}`,
  // Closes the gap that a deletion leaves.
  renumbering: (row) =>
    `DELETE FROM audit WHERE sequence = ${String(row)};
     UPDATE audit SET sequence = -sequence WHERE sequence > ${String(row)};
     UPDATE audit SET sequence = -sequence - 1 WHERE sequence < 0`,
  insertion: (row, other) =>
    `UPDATE audit SET sequence = -sequence WHERE sequence > ${String(row)};
     UPDATE audit SET sequence = -sequence + 1 WHERE sequence < 0;
     INSERT INTO audit SELECT ${String(row + 1)}, ${COPY} FROM audit
       WHERE sequence = ${String(other > row ? other + 1 : other)}`,
  swap: (row, other) =>
    `UPDATE audit SET sequence = -1 WHERE sequence = ${String(row)};
     UPDATE audit SET sequence = ${String(row)} WHERE sequence = ${String(other)};
     UPDATE audit SET sequence = ${String(other)} WHERE sequence = -1`,
  truncation: (row) =>
    `DELETE FROM audit WHERE sequence >= ${String(row)};
     UPDATE audit_head SET count = ${String(row - 1)},
       mac = coalesce((SELECT mac FROM audit WHERE sequence = ${String(row - 1)}), '')`,
};

const tampering = fc
  .record({
    kind: fc.constantFrom(...Object.keys(TAMPERINGS_BY_KIND)),
    row: fc.integer({ min: 1, max: ROWS }),
    other: fc.integer({ min: 1, max: ROWS }),
  })
  .filter(({ row, other }) => row !== other);

describe('the audit log under random tampering', () => {
  it('is never taken for intact', () => {
    const { store, dir } = openedStore();
    for (let row = 1; row <= ROWS; row += 1) {
      store.audit.append([auditEntry({ at: TEST_NOW + row, detail: { row } })]);
    }
    store.close();
    const tampered = temporaryFolder();
    let found = 0;
    fc.assert(
      fc.property(tampering, ({ kind, row, other }) => {
        copyCache(dir, tampered);
        change(tampered, TAMPERINGS_BY_KIND[kind]?.(row, other) ?? '');
        const verdict = verdictOf(tampered);
        found += 1;
        expect(verdict.ok).toBe(false);
      }),
      { seed: 42, numRuns: TAMPERINGS },
    );
    expect(found).toBe(TAMPERINGS);
    copyCache(dir, tampered);
    expect(verdictOf(tampered)).toEqual({ ok: true, rows: ROWS });
  });
});

function copyCache(from: string, to: string): void {
  for (const name of ['cache.db-wal', 'cache.db-shm']) rmSync(join(to, name), { force: true });
  for (const name of ['cache.db', 'audit.anchor']) copyFileSync(join(from, name), join(to, name));
}

function change(dir: string, sql: string): void {
  const connection = new Connection(join(dir, 'cache.db'), TEST_KEY);
  try {
    connection.execute(`DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_words; ${sql}`);
  } finally {
    connection.close();
  }
}

function verdictOf(dir: string): { ok: boolean; rows: number } {
  const opened = openStore({ dir, key: TEST_KEY, clock: () => TEST_NOW });
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    return opened.value.audit.verify();
  } finally {
    opened.value.close();
  }
}
