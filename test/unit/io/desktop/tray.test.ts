import type Electron from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTray } from '../../../../electron/io/desktop/tray.ts';
import { trayStatus, type TrayStatus } from '../../../../electron/io/desktop/tray-status.ts';
import type { Panel } from '../../../../shared/contract/views.ts';
import { parseInstant } from '../../../../shared/util/time.ts';
import { FakeEvents } from '../../../support/electron-events.ts';

let icon: FakeTray;

class FakeTray extends FakeEvents {
  image: string;
  tooltip = '';
  title = '';
  menu: Electron.Menu | null = null;
  popped: Electron.Menu | undefined;

  constructor(image: string) {
    super();
    this.image = image;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the test drives what was made
    icon = this;
  }
  getBounds(): Electron.Rectangle {
    return { x: 1, y: 2, width: 3, height: 4 };
  }
  setImage(image: string | Electron.NativeImage): void {
    this.image = typeof image === 'string' ? image : 'not a file';
  }
  setToolTip(tooltip: string): void {
    this.tooltip = tooltip;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setContextMenu(menu: Electron.Menu | null): void {
    this.menu = menu;
  }
  popUpContextMenu(menu?: Electron.Menu): void {
    this.popped = menu;
  }
}

describe('the tray icon', () => {
  let did: string[];
  let template: Electron.MenuItemConstructorOptions[];

  beforeEach(() => {
    did = [];
  });

  function make(platform: NodeJS.Platform) {
    const menu = new FakeEvents() as unknown as Electron.Menu;
    const tray = createTray({
      Tray: FakeTray,
      Menu: {
        buildFromTemplate: (items) => {
          template = items as Electron.MenuItemConstructorOptions[];
          return menu;
        },
      },
      platform,
      icons: 'icons',
      toggle: () => did.push('toggle'),
      open: () => did.push('open'),
      readNow: () => did.push('read'),
      quit: () => did.push('quit'),
    });
    return { tray, menu };
  }

  it('has a menu of what works, and a click opens the panel', () => {
    const { tray, menu } = make('win32');
    icon.emit('click');
    for (const item of template) item.click?.({} as never, undefined, {});

    expect(template.map((item) => item.label)).toEqual([
      'Open panel',
      'Read the schedule now',
      undefined,
      'Quit Standby',
    ]);
    expect(did).toEqual(['toggle', 'open', 'read', 'quit']);
    expect(icon.menu).toBe(menu);
    expect(tray.bounds().width).toBe(3);
  });

  it('keeps its menu for the right button on macOS, where the left one opens the panel', () => {
    const { menu } = make('darwin');
    expect(icon.menu).toBeNull();
    icon.emit('right-click');
    expect(icon.popped).toBe(menu);
  });

  it.each<[TrayStatus['state'], number, string, string]>([
    ['calm', 0, 'calm.png', 'calmTemplate.png'],
    ['attention', 2, 'attention-2.png', 'attentionTemplate.png'],
    ['attention', 14, 'attention-many.png', 'attentionTemplate.png'],
    ['critical', 3, 'critical.png', 'criticalTemplate.png'],
    ['feed-down', 0, 'feed-down.png', 'feed-downTemplate.png'],
  ])('shows %s with %i', (state, count, elsewhere, onMac) => {
    make('linux').tray.show({ state, count, tooltip: 'words' });
    expect([icon.image, icon.tooltip]).toEqual([expect.stringContaining(elsewhere), 'words']);
    expect(icon.title).toBe('');
    make('darwin').tray.show({ state, count, tooltip: 'words' });
    expect(icon.image).toContain(onMac);
    expect(icon.title).toBe(count === 0 ? '' : String(count));
  });
});

describe('the tray status', () => {
  const now = parseInstant('2026-11-27T18:00:00Z', 'UTC');
  const at = (text: string) => ({ start: parseInstant(text, 'UTC') });
  const shift = (start: string, own: object = {}) => ({
    workflow: 'unfilled-shift',
    severity: 'high',
    state: 'open',
    delivery: 'now',
    subjects: [at(start)],
    ...own,
  });
  const status = (own: object) =>
    trayStatus({
      now,
      source: 'demo',
      agency: { name: 'Demo', timeZone: 'America/Denver' },
      coverage: { shifts: 62, open: 0 },
      feed: { state: 'fresh', readAt: now },
      incidents: [],
      ...own,
    } as unknown as Panel);

  it.each<[string, object, TrayStatus]>([
    [
      'nothing to do',
      {},
      { state: 'calm', count: 0, tooltip: 'All 62 shifts of the next 48 h are covered' },
    ],
    [
      'open shifts, and when the next of them starts',
      {
        incidents: [
          shift('2026-11-28T14:00:00Z'),
          shift('2026-11-27T21:00:00Z'),
          shift('2026-11-27T20:00:00Z', { delivery: 'digest' }),
        ],
      },
      { state: 'attention', count: 2, tooltip: '2 open, next Fri 2:00 PM' },
    ],
    [
      'a shift that has begun, with no next one to name',
      { incidents: [shift('2026-11-27T17:00:00Z', { severity: 'critical' })] },
      { state: 'critical', count: 1, tooltip: '1 open' },
    ],
    [
      'open shifts that somebody has taken on',
      {
        coverage: { shifts: 62, open: 1 },
        incidents: [shift('2026-11-27T21:00:00Z', { state: 'acknowledged' })],
      },
      { state: 'calm', count: 0, tooltip: '1 open in the next 48 h' },
    ],
    [
      'a schedule that cannot be read, before anything else',
      {
        feed: { state: 'unreachable', readAt: now },
        incidents: [
          shift('2026-11-27T21:00:00Z', { severity: 'critical' }),
          {
            workflow: 'feed-health',
            severity: 'high',
            state: 'open',
            delivery: 'now',
            subjects: [],
          },
        ],
      },
      {
        state: 'feed-down',
        count: 1,
        tooltip: 'WellSky does not answer. Nothing new is seen.',
      },
    ],
    [
      'the first reading',
      { feed: { state: 'stale', readAt: null } },
      { state: 'calm', count: 0, tooltip: 'Standby is reading the schedule' },
    ],
    [
      'no agency at all',
      { source: 'none', feed: { state: 'stale', readAt: null } },
      { state: 'calm', count: 0, tooltip: 'Standby: not connected' },
    ],
  ])('tells of %s', (_name, own, expected) => {
    expect(status(own)).toEqual(expected);
  });
});
