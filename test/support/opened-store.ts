import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../electron/io/store/store.ts';
import { TEST_NOW } from './stored-rows.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The database key of every test. */
export const TEST_KEY = new Uint8Array(32).fill(7);

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
