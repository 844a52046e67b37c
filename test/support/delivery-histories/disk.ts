import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../electron/io/store/store.ts';
import { FRIDAY_11_AM } from '../builders.ts';
import type { Clock } from '../../../shared/util/time.ts';

const KEY = new Uint8Array(32).fill(7);

/** Where files are in memory, if the machine has such a place: no history is about the disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The disk of one computer, which outlives the process. */
export interface Disk {
  open(clock: Clock): Store;
  remove(): void;
}

/** Disks that start with an empty cache, made once and copied. */
export interface Disks {
  fresh(): Disk;
  remove(): void;
}

export function emptyDisks(): Disks {
  const empty = mkdtempSync(join(PLACE, 'standby-empty-'));
  openIn(empty, () => FRIDAY_11_AM).close();
  return {
    fresh() {
      const dir = mkdtempSync(join(PLACE, 'standby-history-'));
      cpSync(empty, dir, { recursive: true });
      return {
        open: (clock) => openIn(dir, clock),
        remove() {
          remove(dir);
        },
      };
    },
    remove() {
      remove(empty);
    },
  };
}

function openIn(dir: string, clock: Clock): Store {
  const opened = openStore({ dir, key: KEY, clock });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function remove(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}
