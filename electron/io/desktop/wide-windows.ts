import type Electron from 'electron';
import type { Announcement } from '../../../shared/contract/contract.ts';
import { pagePreferences } from './hardening.ts';
import { announceTo } from './ipc.ts';
import { WIDE_SCREENS, wideScreenOf, type WideScreen } from './panel-address.ts';

type Contents = Pick<Electron.WebContents, 'id' | 'isDestroyed' | 'on' | 'send'>;
type Window = Pick<
  Electron.BrowserWindow,
  'focus' | 'isMinimized' | 'loadURL' | 'on' | 'restore' | 'show'
> & { readonly webContents: Contents };

export interface WideWindowOptions {
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => Window;
  readonly preload: string;
  readonly devTools: boolean;
  /** Told when a page could not be shown: a code, never content. */
  readonly report: (event: string) => void;
}

/** Dashboard and settings, for when somebody would rather sit down than glance. */
export interface WideWindows {
  /** Shows the window of that address, which is made when it is first wanted. */
  open(url: string): void;
  /** Whether a page is one of these. */
  has(contentsId: number): boolean;
  announce(announcement: Announcement): void;
}

const SIZE = { width: 1_180, height: 800, minWidth: 400, minHeight: 480 } as const;

/** One window for each wide screen. Closing one forgets it: there is nothing in it to keep. */
export function createWideWindows(options: WideWindowOptions): WideWindows {
  const windows = new Map<WideScreen, Window>();

  const load = (window: Window, url: string): void => {
    window.loadURL(url).catch(() => {
      options.report('window-not-loaded');
    });
  };
  const make = (screen: WideScreen, url: string): Window => {
    const window = new options.BrowserWindow({
      ...SIZE,
      title: 'Standby',
      show: false,
      webPreferences: pagePreferences(options.preload, options.devTools),
    });
    windows.set(screen, window);
    window.on('ready-to-show', () => {
      window.show();
    });
    window.on('closed', () => {
      windows.delete(screen);
    });
    window.webContents.on('render-process-gone', () => {
      options.report('window-gone');
      load(window, WIDE_SCREENS[screen]);
    });
    load(window, url);
    return window;
  };
  return {
    open(url) {
      const screen = wideScreenOf(url);
      if (screen === null) return;
      const known = windows.get(screen);
      if (known === undefined) {
        make(screen, url);
        return;
      }
      if (url !== WIDE_SCREENS[screen]) load(known, url);
      if (known.isMinimized()) known.restore();
      known.show();
      known.focus();
    },
    has: (contentsId) =>
      [...windows.values()].some(({ webContents }) => webContents.id === contentsId),
    announce(announcement) {
      // Going to an incident is the panel's: these windows stay on what somebody looks at.
      if (announcement.name === 'show') return;
      for (const { webContents } of windows.values()) announceTo(webContents, announcement);
    },
  };
}
