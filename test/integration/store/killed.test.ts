import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/io/store/store.ts';
import { TEST_KEY } from '../../support/opened-store.ts';
import { TEST_NOW } from '../../support/stored-rows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CHILD = fileURLToPath(new URL('../../support/writing-child.ts', import.meta.url));
const KILLS = 20;

describe('a process killed in the middle of writing', () => {
  it(`loses no committed row and leaves a sound cache, ${String(KILLS)} times in a row`, async () => {
    const dir = temporaryFolder();
    for (let kill = 0; kill < KILLS; kill += 1) {
      // From right after the first commit to deep in the run; never the same moment twice.
      const confirmed = await writeUntilKilled(dir, 1 + ((kill * 7) % 23));
      expect(confirmed).toBeGreaterThan(0);
      expectSound(dir, confirmed);
    }
  });
});

/** Lets a child write, kills it once it has confirmed `lines` transactions; the last confirmed. */
async function writeUntilKilled(dir: string, lines: number): Promise<number> {
  const key = Buffer.from(TEST_KEY).toString('hex');
  const child = spawn(process.execPath, [CHILD, dir, key], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let last = 0;
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    seen += 1;
    if (seen === lines) child.kill('SIGKILL');
  }
  await exited;
  return last;
}

function expectSound(dir: string, confirmed: number): void {
  const opened = openStore({ dir, key: TEST_KEY, clock: () => TEST_NOW });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  try {
    const last = Number(store.facts.get('last'));
    // The kill may have come between the commit and its confirmation.
    expect(last).toBeGreaterThanOrEqual(confirmed);
    expect(store.asks.all()).toHaveLength(last);
    expect(store.audit.verify()).toEqual({ ok: true, rows: last });
  } finally {
    store.close();
  }
}
