import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Connection } from '../../../../electron/io/store/connection.ts';
import { StoreError } from '../../../../electron/io/store/problems.ts';
import { openStore } from '../../../../electron/io/store/store.ts';
import { openedStore, TEST_KEY } from '../../../support/opened-store.ts';
import { auditEntry, storedClient, storedVisit, TEST_NOW } from '../../../support/stored-rows.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const WRONG_KEY = new Uint8Array(32).fill(8);
const PAGE = 4_096;

/** The code with which opening fails, or `ok`. */
function opening(dir: string, key = TEST_KEY): string {
  const opened = openStore({ dir, key, clock: () => TEST_NOW });
  if (!opened.ok) return opened.error.code;
  opened.value.close();
  return 'ok';
}

/** A closed cache with something of everything in it. */
function filledFolder(): string {
  const { store, dir } = openedStore();
  store.clients.put([storedClient()]);
  store.visits.put(
    Array.from({ length: 200 }, (_, index) => storedVisit({ id: `7${String(index)}` })),
  );
  store.audit.append([auditEntry()]);
  store.close();
  return dir;
}

function contents(dir: string): Record<string, string> {
  const files = readdirSync(dir).filter((name) => !name.endsWith('-shm'));
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );
}

describe('opening the cache', () => {
  it('makes folder and files for the owner alone and finds its rows again', () => {
    const dir = join(temporaryFolder(), 'deep', 'data');
    const { store } = openedStore(dir);
    store.clients.put([storedClient()]);
    store.audit.append([auditEntry()]);
    if (process.platform !== 'win32') {
      expect(statSync(dir).mode & 0o777).toBe(0o700);
      const modes = readdirSync(dir).map((name) => statSync(join(dir, name)).mode & 0o777);
      expect(modes.length).toBeGreaterThanOrEqual(3);
      expect(new Set(modes)).toEqual(new Set([0o600]));
    }
    store.close();
    expect(readdirSync(dir).sort()).toEqual(['audit.anchor', 'cache.db']);
    expect(openedStore(dir).store.clients.all()).toEqual([storedClient()]);
  });

  it('takes back permissions that somebody else was given', () => {
    const dir = filledFolder();
    chmodSync(dir, 0o755);
    chmodSync(join(dir, 'cache.db'), 0o644);
    expect(opening(dir)).toBe('ok');
    if (process.platform === 'win32') return;
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'cache.db')).mode & 0o777).toBe(0o600);
  });

  it('refuses a wrong key and changes nothing, even with rows still in the log file', () => {
    const { store, dir } = openedStore();
    store.clients.put([storedClient()]);
    const crashed = temporaryFolder();
    for (const name of ['cache.db', 'cache.db-wal', 'audit.anchor']) {
      copyFileSync(join(dir, name), join(crashed, name));
    }
    const before = contents(crashed);
    expect(opening(crashed, WRONG_KEY)).toBe('cache-wrong-key');
    expect(contents(crashed)).toEqual(before);
    expect(openedStore(crashed).store.clients.all()).toEqual([storedClient()]);
  });

  it('refuses a newer database and changes nothing', () => {
    const dir = filledFolder();
    const connection = new Connection(join(dir, 'cache.db'), TEST_KEY);
    connection.execute('PRAGMA user_version = 1000');
    connection.close();
    const before = contents(dir);
    expect(opening(dir)).toBe('cache-newer');
    expect(contents(dir)).toEqual(before);
  });

  it('notices one flipped bit in any page, and says damage where the key is right', () => {
    const dir = filledFolder();
    const file = join(dir, 'cache.db');
    const intact = readFileSync(file);
    const pages = intact.length / PAGE;
    expect(pages).toBeGreaterThan(10);
    const seen = Array.from({ length: pages }, (_, page) => {
      const damaged = Buffer.from(intact);
      const at = page * PAGE + ((page * 977) % PAGE);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
      writeFileSync(file, damaged);
      return damageIn(file);
    });
    expect(seen).toHaveLength(pages);
    expect(seen).not.toContain('ok');
  });

  it.each([
    [
      'cut off in the middle',
      (file: string) => {
        truncateSync(file, 2 * PAGE + 100);
      },
    ],
    [
      'overwritten with something else',
      (file: string) => {
        writeFileSync(file, 'not a cache');
      },
    ],
    [
      'plain SQLite',
      (file: string) => {
        writeFileSync(file, 'SQLite format 3\0'.padEnd(PAGE, '\0'));
      },
    ],
  ])('refuses a file that is %s and leaves it as it is', (_, damage) => {
    const dir = filledFolder();
    damage(join(dir, 'cache.db'));
    const before = contents(dir);
    expect(damageOf(dir)).toBe('cache-corrupt');
    expect(contents(dir)).toEqual(before);
  });

  it('says that it is locked while another program holds all of it', () => {
    const dir = filledFolder();
    const other = new Connection(join(dir, 'cache.db'), TEST_KEY);
    onTestFinished(() => {
      other.close();
    });
    other.setting('locking_mode = EXCLUSIVE');
    other.execute('BEGIN EXCLUSIVE');
    expect(opening(dir)).toBe('cache-locked');
  });

  it('says that it cannot write where the folder cannot be made or is not one', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(opening(join(file, 'data'))).toBe('cache-unwritable');
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'cache.db'));
    expect(opening(dir)).toBe('cache-unwritable');
  });

  it.skipIf(process.platform === 'win32')('says that it cannot write in a read-only folder', () => {
    const dir = temporaryFolder();
    chmodSync(dir, 0o555);
    expect(asOrdinaryUser(() => opening(dir))).toBe('cache-unwritable');
    chmodSync(dir, 0o700);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('names the folder and what to do, and nothing else', () => {
    const dir = filledFolder();
    const opened = openStore({ dir, key: WRONG_KEY, clock: () => TEST_NOW });
    const message = opened.ok ? '' : opened.error.message;
    expect(message).toMatch(/does not open with this key.*Use the key.*Folder: /);
    expect(message).toContain(dir);
    expect(message).not.toContain(Buffer.from(WRONG_KEY).toString('hex'));
  });
});

/** What opening and then using the cache runs into. */
function damageOf(dir: string): string {
  const opened = openStore({ dir, key: TEST_KEY, clock: () => TEST_NOW });
  if (!opened.ok) return opened.error.code;
  opened.value.close();
  return damageIn(join(dir, 'cache.db'));
}

/** What reading every page of a database runs into; `ok` when all of them are intact. */
function damageIn(file: string): string {
  let connection: Connection | null = null;
  try {
    connection = new Connection(file, TEST_KEY);
    return String(connection.setting('integrity_check'));
  } catch (error) {
    return error instanceof StoreError ? error.code : 'another error';
  } finally {
    connection?.close();
  }
}

/** Root may write anywhere: puts that aside for as long as `work` takes. */
function asOrdinaryUser<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
