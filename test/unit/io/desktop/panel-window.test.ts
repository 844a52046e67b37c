import type Electron from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPanelWindow } from '../../../../electron/io/desktop/panel-window.ts';
import { placePanel } from '../../../../electron/io/desktop/placement.ts';
import { instant } from '../../../../shared/util/time.ts';
import { FakeEvents, preventable } from '../../../support/electron-events.ts';

const area = { x: 0, y: 0, width: 1920, height: 1040 };
const noTray = { x: 0, y: 0, width: 0, height: 0 };
const tray = { x: 1700, y: 1044, width: 24, height: 32 };

let window: FakeWindow;
let now: number;
let reports: string[];

class FakeContents extends FakeEvents {
  readonly id = 1;
  readonly sent: unknown[] = [];
  url = 'app://standby/#/';
  getURL(): string {
    return this.url;
  }
  isDestroyed(): boolean {
    return false;
  }
  isDevToolsOpened(): boolean {
    return false;
  }
  send(_channel: string, announcement: unknown): void {
    this.sent.push(announcement);
  }
}

class FakeWindow extends FakeEvents {
  readonly webContents = new FakeContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  bounds: Partial<Electron.Rectangle> = {};
  isShown = false;
  isInFront = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the test drives what was made
    window = this;
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return this.loaded.length > 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = bounds;
  }
  isVisible(): boolean {
    return this.isShown;
  }
  show(): void {
    this.isShown = true;
  }
  hide(): void {
    this.isShown = false;
  }
  focus(): void {
    this.isInFront = true;
  }
  isFocused(): boolean {
    return this.isInFront;
  }
}

const display = { workArea: area } as Electron.Display;

function open() {
  return createPanelWindow({
    BrowserWindow: FakeWindow,
    screen: {
      getCursorScreenPoint: () => ({ x: 0, y: 0 }),
      getDisplayMatching: () => display,
      getDisplayNearestPoint: () => display,
    },
    trayBounds: () => tray,
    preload: '/app/preload.cjs',
    devTools: false,
    clock: () => instant(now),
    report: (event) => reports.push(event),
  });
}

beforeEach(() => {
  now = 1_000_000;
  reports = [];
});

it('is made hidden and loaded at once, so that it opens at once', () => {
  open();
  expect(window.options).toMatchObject({ width: 400, height: 640, show: false, frame: false });
  expect([window.loaded, window.isShown]).toEqual([['app://standby/'], false]);
});

it('opens at the tray icon and hides when it is left', () => {
  const panel = open();
  panel.toggle();
  expect([window.isShown, window.bounds]).toEqual([true, placePanel(tray, area)]);
  window.emit('blur');
  expect(window.isShown).toBe(false);
});

it('stays while another window has the focus for its settings, such as a file dialog', () => {
  const panel = open();
  panel.show();
  window.webContents.url = 'app://standby/#/settings/data';
  window.emit('blur');
  expect(window.isShown).toBe(true);
  panel.toggle();
  expect(window.isShown).toBe(false);
});

it('stays hidden when the click that took its focus was the one on the icon', () => {
  const panel = open();
  panel.show();
  window.emit('blur');
  now += 120;
  panel.toggle();
  expect(window.isShown).toBe(false);
  now += 5_000;
  panel.toggle();
  expect(window.isShown).toBe(true);
  panel.toggle();
  expect(window.isShown).toBe(false);
});

it('closing hides it, until the app quits', () => {
  const panel = open();
  panel.show();
  const byHand = preventable({});
  window.emit('close', byHand);
  panel.letGo();
  const atQuit = preventable({});
  window.emit('close', atQuit);
  expect([byHand.prevented(), window.isShown, atQuit.prevented()]).toEqual([true, false, false]);
});

it('whose page crashed is loaded again, and says so when that fails', async () => {
  open();
  window.webContents.emit('render-process-gone');
  await Promise.resolve();
  expect(window.loaded).toHaveLength(2);
  expect(reports).toEqual(['panel-gone', 'panel-not-loaded']);
});

it('passes announcements on', () => {
  open().announce({ name: 'changed', value: { version: 2 } });
  expect(window.webContents.sent).toEqual([{ name: 'changed', value: { version: 2 } }]);
});

describe('the place of the panel', () => {
  it.each([
    ['over a task bar at the bottom', tray, area, { x: 1512, y: 392 }],
    [
      'under a menu bar at the top',
      { x: 900, y: 0, width: 24, height: 24 },
      area,
      { x: 712, y: 32 },
    ],
    ['in the corner where the icon is unknown', noTray, area, { x: 1512, y: 8 }],
    [
      'on a second screen to the left',
      { x: -1900, y: 1044, width: 24, height: 32 },
      { ...area, x: -1920 },
      { x: -1912, y: 392 },
    ],
  ])('is %s', (_name, icon, work, at) => {
    expect(placePanel(icon, work)).toEqual({ ...at, width: 400, height: 640 });
  });

  it('shrinks to a small screen', () => {
    const small = { x: 0, y: 0, width: 1024, height: 560 };
    expect(placePanel(noTray, small).height).toBe(560);
  });
});
