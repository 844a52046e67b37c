import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../electron/io/store/store.ts';
import { instant } from '../../shared/util/time.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The database key of every test. */
export const TEST_KEY = new Uint8Array(32).fill(7);

/** 2026-11-27T18:00:00Z. */
export const TEST_NOW = instant(1_795_802_400_000);

/** An open cache in a folder of its own (or in `dir`), closed when the test ends. */
export function openedStore(dir = temporaryFolder()): { store: Store; dir: string } {
  const opened = openStore({ dir, key: TEST_KEY, clock: () => TEST_NOW });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  onTestFinished(() => {
    store.close();
  });
  return { store, dir };
}
