import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TrayStatus } from '../../../../electron/io/desktop/tray-status.ts';
import { keepTrayCurrent } from '../../../../electron/io/desktop/tray-updates.ts';
import type { Answer } from '../../../../shared/contract/contract.ts';
import type { Panel } from '../../../../shared/contract/views.ts';
import { fakeAnnouncements } from '../../../support/announcements.ts';

const empty = { source: 'none', incidents: [] } as unknown as Panel;
const changed = { name: 'changed', value: { version: 1 } } as const;

let events: ReturnType<typeof fakeAnnouncements>;
let shown: TrayStatus[];
let reported: unknown[];
let panel: () => Answer<Panel>;

beforeEach(() => {
  vi.useFakeTimers();
  events = fakeAnnouncements();
  shown = [];
  reported = [];
  panel = () => ({ ok: true, value: empty });
  keepTrayCurrent({
    subscribe: events.subscribe,
    panel: () => panel(),
    show: (status) => shown.push(status),
    report: (error) => reported.push(error),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

it('shows many changes at once, and the next ones again', async () => {
  for (let count = 0; count < 50; count += 1) events.announce(changed);
  expect(shown).toEqual([]);
  await vi.runAllTimersAsync();
  expect(shown).toHaveLength(1);
  events.announce(changed);
  await vi.runAllTimersAsync();
  expect(shown).toHaveLength(2);
});

it('leaves the icon as it is when nothing changed or the engine has no answer', async () => {
  events.announce({ name: 'progress', value: { stage: 'people', done: 1, total: 2 } });
  panel = () => ({ ok: false, code: 'unavailable', message: 'Closing.' });
  events.announce(changed);
  await vi.runAllTimersAsync();
  expect([shown, reported]).toEqual([[], []]);
});

it('reports a bug and goes on', async () => {
  panel = () => {
    throw new Error('a bug');
  };
  events.announce(changed);
  await vi.runAllTimersAsync();
  panel = () => ({ ok: true, value: empty });
  events.announce(changed);
  await vi.runAllTimersAsync();
  expect([reported.length, shown.length]).toEqual([1, 1]);
});
