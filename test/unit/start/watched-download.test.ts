import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchDownload, type WatchedDownload } from '../../../electron/start/watched-download.ts';

const until = (signal: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('aborted'));
    });
  });

async function run(download: WatchedDownload['download'], patience = {}) {
  const said: string[] = [];
  const result = await watchDownload({ download, say: (line) => said.push(line), ...patience });
  return { result, said };
}

it('shows every tenth of the way once', async () => {
  const { result, said } = await run((progress) => {
    for (const share of [0.01, 0.02, 0.1, 0.15, 0.5, 1, 1]) progress(share);
    return Promise.resolve();
  });
  expect(result.ok).toBe(true);
  expect(said.map((line) => line.split(': ')[1])).toEqual(['10 %', '50 %', '100 %']);
});

it.each([
  ['never answers', (_progress: unknown, signal: AbortSignal) => until(signal)],
  [
    'stops in the middle',
    (progress: (share: number) => void, signal: AbortSignal) => {
      progress(0.3);
      return until(signal);
    },
  ],
])('gives up on a host that %s', async (_name, download) => {
  const { result } = await run(download, { firstByteMs: 5, stallMs: 5 });
  expect(result).toEqual({ ok: false, error: 'the download host does not answer' });
});

it('is patient with a download that runs', async () => {
  const steps = async (progress: (share: number) => void) => {
    for (const share of [0.2, 0.4, 0.6]) {
      await wait(20);
      progress(share);
    }
  };
  expect((await run(steps, { firstByteMs: 5_000, stallMs: 5_000 })).result.ok).toBe(true);
});

it.each([
  [
    new Error('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }),
    'getaddrinfo ENOTFOUND',
  ],
  [new Error('Response code 403\n    at somewhere'), 'Response code 403'],
])('says in one line why it failed', async (error, reason) => {
  const { result } = await run(() => Promise.reject(error));
  expect(result).toEqual({ ok: false, error: reason });
});
