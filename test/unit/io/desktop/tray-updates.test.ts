import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TrayFacts, TrayStatus } from '../../../../electron/io/desktop/tray-status.ts';
import { keepTrayCurrent } from '../../../../electron/io/desktop/tray-updates.ts';
import type { Panel } from '../../../../shared/contract/views.ts';
import { trayTextIn } from '../../../../shared/text/tray.ts';
import { fakeAnnouncements } from '../../../support/announcements.ts';

const empty: TrayFacts = {
  panel: { source: 'none', incidents: [], feed: { state: 'stale' } } as unknown as Panel,
  elsewhere: 0,
  isLocked: false,
  pausedUntil: null,
};
const changed = { name: 'changed', value: { version: 1 } } as const;

let events: ReturnType<typeof fakeAnnouncements>;
let shown: TrayStatus[];
let reported: unknown[];
let facts: () => Promise<TrayFacts | null>;

beforeEach(() => {
  vi.useFakeTimers();
  events = fakeAnnouncements();
  shown = [];
  reported = [];
  facts = () => Promise.resolve(empty);
  keepTrayCurrent({
    subscribe: events.subscribe,
    facts: () => facts(),
    say: () => trayTextIn('en'),
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
  events.announce({
    name: 'progress',
    value: { stage: 'people', done: 1, total: 2, isFirst: true },
  });
  facts = () => Promise.resolve(null);
  events.announce(changed);
  await vi.runAllTimersAsync();
  expect([shown, reported]).toEqual([[], []]);
});

it('reports a bug and goes on', async () => {
  facts = () => Promise.reject(new Error('a bug'));
  events.announce(changed);
  await vi.runAllTimersAsync();
  facts = () => Promise.resolve(empty);
  events.announce(changed);
  await vi.runAllTimersAsync();
  expect([reported.length, shown.length]).toEqual([1, 1]);
});
