import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  statfsSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Connection } from '../../../electron/io/store/connection.ts';
import {
  DB_KEY,
  errorLines,
  NOW,
  standby,
  startCommandLineAgency,
  type CommandLineAgency,
  type Environment,
} from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let agency: CommandLineAgency;
beforeAll(async () => {
  agency = await startCommandLineAgency();
});
afterAll(() => agency.close());

function dirOf(environment: Environment): string {
  return environment['STANDBY_DATA_DIR'] ?? '';
}

function connect(environment: Environment): Connection {
  return new Connection(join(dirOf(environment), 'cache.db'), Buffer.from(DB_KEY, 'hex'));
}

/** Overwrites the file from `share` of its length on. */
function damage(environment: Environment, share: number): Environment {
  const file = join(dirOf(environment), 'cache.db');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, Math.floor(bytes.length * share));
  writeFileSync(file, bytes);
  return environment;
}

describe('a cache that cannot be used', () => {
  it.each<{ name: string; says: string; make: () => Environment }>([
    {
      name: 'another key',
      says: 'does not open with this key',
      make: () => ({ ...agency.filled(), STANDBY_DB_KEY: 'f0'.repeat(32) }),
    },
    {
      name: 'a file where the folder should be',
      says: 'cannot be written',
      make() {
        const file = join(temporaryFolder(), 'file');
        writeFileSync(file, '');
        return agency.environment(join(file, 'data'));
      },
    },
    {
      name: 'a folder where the file should be',
      says: 'cannot be written',
      make() {
        const dir = temporaryFolder();
        mkdirSync(join(dir, 'cache.db'));
        return agency.environment(dir);
      },
    },
    { name: 'a damaged first page', says: 'is damaged', make: () => damage(agency.filled(), 0) },
    { name: 'damage further on', says: 'is damaged', make: () => damage(agency.filled(), 0.4) },
    {
      name: 'a cache of a newer Standby',
      says: 'newer version',
      make() {
        const environment = agency.filled();
        const connection = connect(environment);
        connection.execute('PRAGMA user_version = 9000');
        connection.close();
        return environment;
      },
    },
  ])('ends with 4 and one line for $name', async ({ says, make }) => {
    const finished = await standby(['check', '--now', NOW], make());
    expect([finished.code, finished.out]).toEqual([4, '']);
    expect(errorLines(finished)).toEqual([expect.stringContaining(says)]);
  });

  it('ends with 4 while another program holds it, and works again afterwards', async () => {
    const environment = agency.filled();
    const other = connect(environment);
    other.execute('BEGIN IMMEDIATE');
    const file = agency.csv('asks');
    const held = await standby(['import', 'asks', file], environment);
    other.execute('ROLLBACK');
    other.close();
    expect([held.code, held.out]).toEqual([4, '']);
    expect(errorLines(held)).toEqual([expect.stringContaining('Another program holds the cache')]);
    expect((await standby(['import', 'asks', file], environment)).code).toBe(0);
  });

  it('ends with 4 on a disk that cannot be written', async ({ skip }) => {
    const disk = mounted('size=4m', skip);
    const environment = agency.environment(join(disk, 'data'));
    expect((await standby(['incidents'], environment)).code).toBe(0);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const finished = await standby(['check', '--now', NOW], environment);
    expect([finished.code, finished.out]).toEqual([4, '']);
    expect(errorLines(finished)).toEqual([expect.stringContaining('cannot be written')]);
  });

  it('ends with 4 when the disk fills up in the middle, and what was stored stays', async ({
    skip,
  }) => {
    const disk = mounted('size=8m', skip);
    const environment = agency.environment(join(disk, 'data'));
    expect((await standby(['incidents'], environment)).code).toBe(0);
    // Room beside an empty cache to begin with, and not for what an agency has.
    execFileSync('mount', ['-o', `remount,size=${String(usedBytes(disk) + ROOM)}`, disk]);
    const finished = await standby(['check', '--now', NOW], environment);
    expect([finished.code, finished.out]).toEqual([4, '']);
    expect(errorLines(finished)).toEqual([expect.stringContaining('The disk is full')]);
    execFileSync('mount', ['-o', 'remount,size=8m', disk]);
    expect((await standby(['audit', 'verify'], environment)).code).toBe(0);
  });
});

/** Bytes: the log that SQLite begins, and a batch or so. */
const ROOM = 128 * 1024;

function usedBytes(disk: string): number {
  const { blocks, bfree, bsize } = statfsSync(disk);
  return (blocks - bfree) * bsize;
}

/** A small file system of its own, removed when the test ends; only root may make one. */
function mounted(options: string, skip: (note: string) => void): string {
  const disk = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    skip('this user may not mount a file system of its own');
  }
  onTestFinished(() => {
    execFileSync('umount', [disk]);
  });
  return disk;
}

describe.skipIf(process.platform === 'win32')('a cache for its owner alone', () => {
  it('makes the folder 0700 and its files 0600, and narrows a folder that was wider', async () => {
    const dir = join(temporaryFolder(), 'data');
    mkdirSync(dir);
    chmodSync(dir, 0o755);
    expect((await standby(['incidents'], agency.environment(dir))).code).toBe(0);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    const names = readdirSync(dir);
    expect(names).toContain('cache.db');
    expect(names.map((name) => statSync(join(dir, name)).mode & 0o777)).toEqual(
      names.map(() => 0o600),
    );
  });
});
