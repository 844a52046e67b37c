import type Electron from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { announceTo, serveCalls } from '../../../../electron/io/desktop/ipc.ts';
import { handlersWith } from '../../../support/handlers.ts';

type Invoke = (event: unknown, name: unknown, input: unknown) => unknown;

const panel = { id: 7 };
const mainFrame = { url: 'app://standby/', parent: null };
const ours = { sender: { id: 7 }, senderFrame: mainFrame };

let invoke: Invoke;
let calls: number;

beforeEach(() => {
  calls = 0;
  const ipcMain = {
    handle: (channel, listener) => {
      if (channel === 'standby:call') invoke = listener as Invoke;
    },
  } satisfies Pick<Electron.IpcMain, 'handle'>;
  serveCalls({
    ipcMain,
    isOurs: (id) => id === panel.id,
    caller: () => ({ actor: 'Dana', role: 'scheduler' }),
    report: () => undefined,
    handlers: handlersWith({
      refresh: () => {
        calls += 1;
        return { ok: true, value: null };
      },
    }),
  });
});

it('a call of the panel reaches its handler', async () => {
  expect(await invoke(ours, 'refresh', {})).toEqual({ ok: true, value: null });
  expect(calls).toBe(1);
});

it.each([
  ['another window', { ...ours, sender: { id: 8 } }],
  ['a frame inside the panel', { ...ours, senderFrame: { ...mainFrame, parent: mainFrame } }],
  ['a page elsewhere', { ...ours, senderFrame: { ...mainFrame, url: 'https://evil.example/' } }],
  ['a look-alike host', { ...ours, senderFrame: { ...mainFrame, url: 'app://standby.evil/' } }],
  ['a frame that is gone', { ...ours, senderFrame: null }],
])('a call of %s is refused', async (_name, event) => {
  expect(await invoke(event, 'refresh', {})).toMatchObject({ ok: false, code: 'forbidden' });
  expect(calls).toBe(0);
});

it.each([
  [42, {}],
  ['constructor', {}],
  ['refresh', { extra: 1 }],
  ['refresh', undefined],
])('a call named %s with input %j is refused by the contract', async (name, input) => {
  expect(await invoke(ours, name, input)).toMatchObject({ ok: false, code: 'bad-request' });
  expect(calls).toBe(0);
});

it('announcements go to a page that is there', () => {
  const sent: unknown[][] = [];
  const page = (isDestroyed: boolean) =>
    ({
      isDestroyed: () => isDestroyed,
      send: (...args: unknown[]) => {
        sent.push(args);
      },
    }) satisfies Pick<Electron.WebContents, 'isDestroyed' | 'send'>;
  const changed = { name: 'changed', value: { version: 3 } } as const;

  announceTo(page(true), changed);
  announceTo(page(false), changed);

  expect(sent).toEqual([['standby:announce', changed]]);
});
