import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory that Linux shows as a folder. */
const IN_MEMORY = '/dev/shm';
/** More than the files of all tests at once. */
const ROOM_BYTES = 2 * 1024 ** 3;

/**
 * A folder for the temporary files of a suite, which goes with whatever a test left in it. It is in
 * memory where there is room: a cache waits for the disk at every commit, and thousands of commits
 * to caches that live for a second make up a good part of the tests' time.
 */
export async function withScratch<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), 'standby-tests-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasRoomInMemory(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM_BYTES;
}
