import type Electron from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { wideScreenOf } from '../../../../electron/io/desktop/panel-address.ts';
import {
  createWideWindows,
  type WideWindows,
} from '../../../../electron/io/desktop/wide-windows.ts';
import { FakeEvents } from '../../../support/electron-events.ts';

const DASHBOARD = 'app://standby/#/dashboard';

let made: FakeWindow[];
let reports: string[];
let windows: WideWindows;

class FakeContents extends FakeEvents {
  readonly sent: unknown[] = [];
  readonly id: number;
  constructor(id: number) {
    super();
    this.id = id;
  }
  isDestroyed(): boolean {
    return false;
  }
  send(_channel: string, announcement: unknown): void {
    this.sent.push(announcement);
  }
}

class FakeWindow extends FakeEvents {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly loaded: string[] = [];
  readonly did: string[] = [];
  isSmall = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    made.push(this);
    this.webContents = new FakeContents(100 + made.length);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return url.endsWith('broken') ? Promise.reject(new Error('gone')) : Promise.resolve();
  }
  isMinimized(): boolean {
    return this.isSmall;
  }
  show(): void {
    this.did.push('show');
  }
  focus(): void {
    this.did.push('focus');
  }
  restore(): void {
    this.did.push('restore');
  }
}

beforeEach(() => {
  made = [];
  reports = [];
  windows = createWideWindows({
    BrowserWindow: FakeWindow,
    preload: '/app/preload.cjs',
    devTools: false,
    report: (event) => reports.push(event),
  });
});

describe('a wide window', () => {
  it('is made sandboxed, resizable and wide, and shown when there is something to see', () => {
    windows.open(DASHBOARD);
    const [window] = made;
    expect(window?.options).toMatchObject({ width: 1_180, height: 800, show: false });
    expect(window?.options.resizable).not.toBe(false);
    expect(window?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect([window?.loaded, window?.did]).toEqual([[DASHBOARD], []]);
    window?.emit('ready-to-show');
    expect(window?.did).toEqual(['show']);
  });

  it('is there once, comes to the front, and is forgotten when it is closed', () => {
    windows.open(DASHBOARD);
    const [window] = made;
    if (window !== undefined) window.isSmall = true;
    windows.open(`${DASHBOARD}/overtime`);
    expect(made).toHaveLength(1);
    expect(window?.did).toEqual(['restore', 'show', 'focus']);
    expect(window?.loaded).toEqual([DASHBOARD, `${DASHBOARD}/overtime`]);
    expect(windows.has(101)).toBe(true);
    window?.emit('closed');
    expect(windows.has(101)).toBe(false);
    windows.open(DASHBOARD);
    expect(made).toHaveLength(2);
  });

  it('hears what the panel hears, but for the way to an incident', () => {
    windows.open(DASHBOARD);
    windows.announce({ name: 'changed', value: { version: 1 } });
    windows.announce({ name: 'show', value: { id: 'i-1' as never } });
    expect(made[0]?.webContents.sent).toEqual([{ name: 'changed', value: { version: 1 } }]);
  });

  it('is loaded anew when its page crashed, which is reported', () => {
    windows.open(DASHBOARD);
    made[0]?.webContents.emit('render-process-gone');
    expect(made[0]?.loaded).toEqual([DASHBOARD, DASHBOARD]);
    expect(reports).toEqual(['window-gone']);
  });
});

it.each([
  [DASHBOARD, 'dashboard'],
  ['app://standby/#/dashboard/overtime', 'dashboard'],
  ['app://standby/#/settings/people', 'settings'],
  ['app://standby/#/dashboards', null],
  ['app://standby/', null],
  ['app://elsewhere/#/dashboard', null],
  ['https://evil.example/#/dashboard', null],
])('the address %s belongs to %s', (url, screen) => {
  expect(wideScreenOf(url)).toBe(screen);
  windows.open(url);
  expect(made).toHaveLength(screen === null ? 0 : 1);
});
