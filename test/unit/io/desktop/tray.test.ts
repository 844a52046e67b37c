import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Electron from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTray } from '../../../../electron/io/desktop/tray.ts';
import type { TrayActions, TrayMenuState } from '../../../../electron/io/desktop/tray-menu.ts';
import {
  trayStatus,
  type TrayFacts,
  type TrayStatus,
} from '../../../../electron/io/desktop/tray-status.ts';
import type { Panel } from '../../../../shared/contract/views.ts';
import { trayTextIn } from '../../../../shared/text/tray.ts';
import { parseInstant } from '../../../../shared/util/time.ts';
import { FakeEvents } from '../../../support/electron-events.ts';

const ICONS = join(import.meta.dirname, '../../../../build/tray');
const AT_REST: TrayStatus = { state: 'calm', count: 0, tooltip: '', pausedUntil: null };

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

const ACTIONS = [
  'open',
  'findCover',
  'briefing',
  'readNow',
  'pause',
  'resume',
  'dashboard',
  'settings',
  'lock',
  'startAtLogin',
  'quit',
] as const;

describe('the tray icon', () => {
  let did: string[];
  let template: Electron.MenuItemConstructorOptions[];
  let menuState: Omit<TrayMenuState, 'pausedUntil'>;

  beforeEach(() => {
    did = [];
    menuState = { canLock: true, startsAtLogin: false, takenShortcut: null };
  });

  function make(platform: NodeJS.Platform) {
    const menu = new FakeEvents() as unknown as Electron.Menu;
    const actions = Object.fromEntries(
      ACTIONS.map((name) => [
        name,
        // Electron hands its menu item to every click.
        (input: object | string | boolean) =>
          did.push(typeof input === 'object' ? name : `${name} ${String(input)}`),
      ]),
    ) as unknown as TrayActions;
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
      say: () => trayTextIn('en'),
      toggle: () => did.push('toggle'),
      actions,
      menuState: () => menuState,
    });
    return { tray, menu };
  }

  /** Clicks every entry, those of submenus too. */
  function clickAll(items: readonly Electron.MenuItemConstructorOptions[]): void {
    for (const item of items) {
      if (Array.isArray(item.submenu)) clickAll(item.submenu);
      else item.click?.({ checked: true } as never, undefined, {});
    }
  }

  it('has a menu of what works, and a click opens the panel', () => {
    const { tray, menu } = make('win32');
    icon.emit('click');
    clickAll(template);
    expect(template.flatMap((item) => item.label ?? [])).toEqual([
      'Open panel',
      'Find cover…',
      'Morning briefing',
      'Read the schedule now',
      'Pause alerts',
      'Dashboard',
      'Settings',
      'Lock',
      'Start at login',
      'Quit Standby',
    ]);
    expect(did).toEqual([
      'toggle',
      'open',
      'findCover',
      'briefing',
      'readNow',
      'pause halfHour',
      'pause hour',
      'pause tomorrow',
      'dashboard',
      'settings',
      'lock',
      'startAtLogin true',
      'quit',
    ]);
    expect(icon.menu).toBe(menu);
    expect(tray.bounds().width).toBe(3);
  });

  it('offers to resume while alerts are paused, and says that the keys are taken', () => {
    menuState = { canLock: false, startsAtLogin: null, takenShortcut: 'Ctrl+Shift+Y' };
    make('linux').tray.show({ ...AT_REST, state: 'paused', pausedUntil: 'Fri 2:30 PM' });
    const item = (label: string) => template.find((one) => one.label === label);
    item('Resume alerts (paused until Fri 2:30 PM)')?.click?.({} as never, undefined, {});
    expect(did).toEqual(['resume']);
    expect(item('Pause alerts')).toBeUndefined();
    expect(item('Ctrl+Shift+Y is taken by another program')?.enabled).toBe(false);
    expect([item('Lock')?.enabled, item('Start at login')?.enabled]).toEqual([false, false]);
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
    ['paused', 0, 'paused.png', 'pausedTemplate.png'],
    ['locked', 1, 'locked.png', 'lockedTemplate.png'],
    ['feed-down', 0, 'feed-down.png', 'feed-downTemplate.png'],
  ])('shows %s with %i by a file that is there', (state, count, elsewhere, onMac) => {
    const status = { state, count, tooltip: 'words', pausedUntil: null };
    make('linux').tray.show(status);
    expect([icon.image, icon.tooltip]).toEqual([expect.stringContaining(elsewhere), 'words']);
    expect(icon.title).toBe('');
    make('darwin').tray.show(status);
    expect(icon.image).toContain(onMac);
    expect(icon.title).toBe(count === 0 ? '' : String(count));
    for (const file of [elsewhere, onMac]) expect(existsSync(join(ICONS, file))).toBe(true);
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
  const status = (own: object, over: Partial<TrayFacts> = {}) => {
    const panel = {
      now,
      source: 'demo',
      agency: { name: 'Demo', timeZone: 'America/Denver' },
      coverage: { shifts: 62, open: 0 },
      feed: { state: 'fresh', readAt: now },
      incidents: [],
      ...own,
    } as unknown as Panel;
    const facts = { panel, elsewhere: 0, isLocked: false, pausedUntil: null, ...over };
    return trayStatus(facts, trayTextIn('en'));
  };

  const PAUSED = { pausedUntil: parseInstant('2026-11-27T21:30:00Z', 'UTC') };
  const critical = { incidents: [shift('2026-11-27T21:00:00Z', { severity: 'critical' })] };

  it.each<[string, object, Partial<TrayFacts>, TrayStatus['state'], string]>([
    ['a pause', {}, PAUSED, 'paused', 'Alerts paused until Fri 2:30 PM. All 62 shifts'],
    ['a pause before what is critical', critical, PAUSED, 'paused', '1 open, next Fri 2:00 PM'],
    ['a pause that is over', {}, { pausedUntil: now }, 'calm', 'All 62 shifts'],
    ['the lock', {}, { isLocked: true }, 'locked', 'Locked. All 62 shifts'],
    [
      'what is critical before the lock',
      critical,
      { isLocked: true },
      'critical',
      'Locked. 1 open',
    ],
    ['other agencies', {}, { elsewhere: 2 }, 'attention', '0 open, 2 in other agencies'],
  ])('tells of %s', (_name, own, over, state, tooltip) => {
    const told = status(own, over);
    expect([told.state, told.tooltip]).toEqual([state, expect.stringContaining(tooltip)]);
  });

  it('is said in Spanish where the agency speaks Spanish', () => {
    const panel = { source: 'none', incidents: [], feed: { state: 'stale' } } as unknown as Panel;
    const facts = { panel, elsewhere: 0, isLocked: false, pausedUntil: null };
    expect(trayStatus(facts, trayTextIn('es')).tooltip).toBe('Standby: sin conexión');
  });

  it.each<[string, object, Omit<TrayStatus, 'pausedUntil'>]>([
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
    expect(status(own)).toEqual({ ...expected, pausedUntil: null });
  });
});
