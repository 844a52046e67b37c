import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { auditLines } from '../../../../../electron/io/store/audit/export.ts';
import { Connection } from '../../../../../electron/io/store/connection.ts';
import { openedStore, TEST_KEY } from '../../../../support/opened-store.ts';
import { auditEntry } from '../../../../support/stored-rows.ts';

/** An audit log of `count` rows in a closed cache. */
function loggedFolder(count: number): { dir: string; anchor: string } {
  const { store, dir } = openedStore();
  for (let row = 1; row <= count; row += 1) store.audit.append([auditEntry({ detail: { row } })]);
  store.close();
  return { dir, anchor: join(dir, 'audit.anchor') };
}

/** Changes the database behind the back of the store, as somebody with the key could. */
function tamper(dir: string, sql: string): void {
  const connection = new Connection(join(dir, 'cache.db'), TEST_KEY);
  try {
    connection.execute('DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_words;');
    connection.execute(sql);
  } finally {
    connection.close();
  }
}

describe('the audit log', () => {
  it('numbers and chains its rows and gives them back as they were', () => {
    const { store } = openedStore();
    const action = auditEntry({ actor: 'dana', action: 'update', entityId: 'incident-1' });
    store.audit.append([auditEntry(), action]);
    store.audit.append([]);
    const rows = [...store.audit.rows()];
    expect(rows).toMatchObject([
      { ...auditEntry(), sequence: 1 },
      { ...action, sequence: 2 },
    ]);
    expect(rows[0]?.mac).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[0]?.mac).not.toBe(rows[1]?.mac);
    expect(store.audit.count()).toBe(2);
    expect(store.audit.verify()).toEqual({ ok: true, rows: 2 });
  });

  it('chains equal rows differently under different keys and positions', () => {
    const { store } = openedStore();
    store.audit.append([auditEntry(), auditEntry(), auditEntry()]);
    expect(new Set([...store.audit.rows()].map((row) => row.mac)).size).toBe(3);
  });

  it('can be added to while it is being read, over several pages', () => {
    const { store } = openedStore();
    store.audit.append(Array.from({ length: 1_500 }, () => auditEntry()));
    let seen = 0;
    for (const row of store.audit.rows()) {
      seen += 1;
      if (row.sequence === 10) store.audit.append([auditEntry({ action: 'execute' })]);
    }
    expect(seen).toBe(1_501);
    expect(store.audit.verify()).toEqual({ ok: true, rows: 1_501 });
  });

  it.each([
    'UPDATE audit SET actor = 1',
    'DELETE FROM audit',
    'REPLACE INTO audit SELECT * FROM audit',
  ])('refuses %s', (sql) => {
    const { dir } = loggedFolder(2);
    const connection = new Connection(join(dir, 'cache.db'), TEST_KEY);
    onTestFinished(() => {
      connection.close();
    });
    expect(() => {
      connection.execute(sql);
    }).toThrow(/audit rows are never (changed|deleted)/);
  });

  it('goes on after a restart', () => {
    const { dir } = loggedFolder(3);
    const { store } = openedStore(dir);
    store.audit.append([auditEntry()]);
    expect(store.audit.verify()).toEqual({ ok: true, rows: 4 });
  });
});

describe('the anchor outside the database', () => {
  it('may lag behind, as after a crash between commit and anchor, and catches up', () => {
    const { dir, anchor } = loggedFolder(2);
    const lagging = readFileSync(anchor);
    const { store } = openedStore(dir);
    store.audit.append([auditEntry()]);
    store.close();
    const current = readFileSync(anchor);
    writeFileSync(anchor, lagging);
    const reopened = openedStore(dir).store;
    expect(reopened.audit.verify()).toEqual({ ok: true, rows: 3 });
    expect(readFileSync(anchor)).toEqual(current);
  });

  it('finds a database put back to an earlier state, however much is added to it afterwards', () => {
    const { dir, anchor } = loggedFolder(3);
    const earlier = join(dir, 'earlier');
    copyFileSync(join(dir, 'cache.db'), earlier);
    const { store } = openedStore(dir);
    store.audit.append([auditEntry(), auditEntry()]);
    store.close();
    copyFileSync(earlier, join(dir, 'cache.db'));
    const evidence = readFileSync(anchor);

    const rolledBack = openedStore(dir).store;
    expect(rolledBack.audit.verify()).toMatchObject({ ok: false, rows: 3, brokenAt: 4 });
    const others = ['a', 'b', 'c'].map((entityId) => auditEntry({ entityId }));
    rolledBack.audit.append(others);
    expect(rolledBack.audit.verify()).toMatchObject({ ok: false, rows: 6, brokenAt: 5 });
    expect(readFileSync(anchor)).toEqual(evidence);
  });

  it.each([
    [
      'removed',
      (file: string) => {
        rmSync(file);
      },
      'absent',
    ],
    [
      'emptied',
      (file: string) => {
        writeFileSync(file, '');
      },
      'forged',
    ],
    [
      'rewritten without the key',
      (file: string) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace('"count":3', '"count":2'));
      },
      'forged',
    ],
  ])('is missed when it was %s, and is not made anew', (_, damage, kind) => {
    const { dir, anchor } = loggedFolder(3);
    damage(anchor);
    const { store } = openedStore(dir);
    store.audit.append([auditEntry()]);
    expect(store.audit.verify()).toMatchObject({ ok: false, reason: `the anchor file is ${kind}` });
    expect(existsSync(anchor) ? readFileSync(anchor, 'utf8') : '').not.toContain('"count":4');
  });

  it('that cannot be written costs no row, speaks up before the next transaction and recovers', () => {
    const { store, dir } = openedStore();
    const obstacle = join(dir, `audit.anchor.${String(process.pid)}.new`);
    mkdirSync(obstacle);
    store.audit.append([auditEntry()]);
    const next = (): void => {
      store.audit.append([auditEntry()]);
    };
    expect(next).toThrow(expect.objectContaining({ code: 'cache-unwritable' }));
    expect(store.audit.verify()).toEqual({ ok: true, rows: 1 });
    rmSync(obstacle, { recursive: true });
    next();
    expect(store.audit.verify()).toEqual({ ok: true, rows: 2 });
  });
});

describe('verification', () => {
  it.each([
    ['an edit', `UPDATE audit SET actor = 'nobody' WHERE sequence = 2`, 2],
    ['an edit of the MAC', `UPDATE audit SET mac = upper(mac) WHERE sequence = 2`, 2],
    ['a deletion', 'DELETE FROM audit WHERE sequence = 2', 2],
    ['a deletion at the end', 'DELETE FROM audit WHERE sequence = 4', 4],
    [
      'an end cut off together with its head',
      `DELETE FROM audit WHERE sequence = 4; UPDATE audit_head SET count = 3,
         mac = (SELECT mac FROM audit WHERE sequence = 3)`,
      4,
    ],
    [
      'a swap',
      `UPDATE audit SET sequence = -1 WHERE sequence = 2;
       UPDATE audit SET sequence = 2 WHERE sequence = 3;
       UPDATE audit SET sequence = 3 WHERE sequence = -1`,
      2,
    ],
    [
      'an insertion',
      `INSERT INTO audit SELECT 5, at, actor, action, entity, entity_id, outcome, detail, mac
         FROM audit WHERE sequence = 4`,
      5,
    ],
    ['everything deleted', 'DELETE FROM audit; DELETE FROM audit_head', 1],
  ])('finds %s', (_, sql, brokenAt) => {
    const { dir } = loggedFolder(4);
    tamper(dir, sql);
    expect(openedStore(dir).store.audit.verify()).toMatchObject({ ok: false, brokenAt });
  });
});

describe('the export', () => {
  it('writes one JSON object a line with the instant in words', () => {
    const { store } = openedStore();
    store.audit.append([auditEntry(), auditEntry({ actor: 'dana' })]);
    const lines = [...auditLines(store.audit.rows())];
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.endsWith('\n'))).toBe(true);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      sequence: 2,
      at: '2026-11-27T18:00:00Z',
      actor: 'dana',
      detail: { rows: 12, failed: 0 },
    });
  });
});
