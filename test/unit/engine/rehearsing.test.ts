import { expect, it } from 'vitest';
import { rehearse } from '../../../electron/engine/rehearsing.ts';
import { aSnapshot } from '../../support/builders.ts';
import { openedStore } from '../../support/opened-store.ts';

it('one rehearsal runs at a time; a second is told so', async () => {
  const source = openedStore();
  const first = rehearse(source, aSnapshot(), 7);
  expect(await rehearse(source, aSnapshot(), 7)).toMatchObject({ ok: false, code: 'conflict' });
  expect((await first).ok).toBe(true);
  expect((await rehearse(source, aSnapshot(), 1)).ok).toBe(true);
});

it('a rehearsal ends when its agency is left', async () => {
  const leaving = new AbortController();
  const running = rehearse(openedStore(), aSnapshot(), 7, leaving.signal);
  leaving.abort();
  expect(await running).toMatchObject({ ok: false, code: 'unavailable' });
});
