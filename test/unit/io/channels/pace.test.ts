import { expect, it } from 'vitest';
import { createPace } from '../../../../electron/io/channels/pace.ts';
import { sharedVirtualTime } from '../../../support/virtual-time.ts';

/** Milliseconds after the start at which each of `count` turns came, all asked for at once. */
async function turns(spacingMs: number, count: number): Promise<number[]> {
  const time = sharedVirtualTime();
  const pace = createPace(spacingMs, { elapsed: time.clock, sleep: time.sleep });
  const start = time.clock();
  const came = Array.from({ length: count }, async () => {
    await pace.turn();
    return time.clock() - start;
  });
  await time.run();
  return Promise.all(came);
}

it('hands out turns a second apart, the first at once', async () => {
  expect(await turns(1_000, 4)).toEqual([0, 1_000, 2_000, 3_000]);
});

it('does not wait without spacing', async () => {
  expect(await turns(0, 3)).toEqual([0, 0, 0]);
});
