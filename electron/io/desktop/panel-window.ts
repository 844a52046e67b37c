import type Electron from 'electron';
import type { Announcement } from '../../../shared/contract/contract.ts';
import type { Clock } from '../../../shared/util/time.ts';
import { pagePreferences } from './hardening.ts';
import { announceTo } from './ipc.ts';
import { PANEL_URL, SETTINGS_URL } from './panel-address.ts';
import { PANEL_SIZE, placePanel } from './placement.ts';

/** What the panel uses of a window and its page. */
type Contents = Pick<
  Electron.WebContents,
  'getURL' | 'id' | 'isDestroyed' | 'isDevToolsOpened' | 'on' | 'send'
>;
type Window = Pick<
  Electron.BrowserWindow,
  'focus' | 'hide' | 'isFocused' | 'isVisible' | 'loadURL' | 'on' | 'setBounds' | 'show'
> & { readonly webContents: Contents };

export interface PanelOptions {
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => Window;
  readonly screen: Pick<
    Electron.Screen,
    'getCursorScreenPoint' | 'getDisplayMatching' | 'getDisplayNearestPoint'
  >;
  /** Where the tray icon is now; all zero when unknown. */
  readonly trayBounds: () => Electron.Rectangle;
  readonly preload: string;
  readonly devTools: boolean;
  readonly clock: Clock;
  /** Told when the page could not be shown: a code, never content. */
  readonly report: (event: string) => void;
}

export interface PanelWindow {
  readonly contents: Contents;
  show(): void;
  /** Shows the screen of an address such as `#/look-up`. */
  showScreen(fragment: string): void;
  /** Whether somebody has the panel before her. */
  isInUse(): boolean;
  /** What a click on the tray icon means. */
  toggle(): void;
  announce(announcement: Announcement): void;
  /** From now on closing closes. */
  letGo(): void;
}

/** A click on the icon takes the focus first; within this time it means "close", not "open". */
const SAME_CLICK_MS = 300;

/** The panel, made once, hidden, so that it opens at once. Closing and leaving only hide it. */
export function createPanelWindow(options: PanelOptions): PanelWindow {
  const window = makeWindow(options);
  let isLeaving = false;
  let hiddenAt = -Infinity;

  window.on('blur', () => {
    if (!window.isVisible() || window.webContents.isDevToolsOpened()) return;
    // A file dialog takes the focus, and so does the window from which credentials are copied.
    if (window.webContents.getURL().startsWith(SETTINGS_URL)) return;
    hiddenAt = options.clock();
    window.hide();
  });
  window.on('close', (event) => {
    if (isLeaving) return;
    event.preventDefault();
    window.hide();
  });
  window.webContents.on('render-process-gone', () => {
    options.report('panel-gone');
    if (!isLeaving) load(window, options.report);
  });
  load(window, options.report);

  const show = (): void => {
    window.setBounds(whereTo(options));
    window.show();
    window.focus();
  };
  return {
    contents: window.webContents,
    show,
    showScreen(fragment) {
      // Only the fragment differs, so the page stays loaded and keeps what is being typed.
      window.loadURL(PANEL_URL + fragment).catch(() => {
        options.report('panel-not-loaded');
      });
      show();
    },
    isInUse: () => window.isVisible() && window.isFocused(),
    toggle() {
      if (window.isVisible()) window.hide();
      else if (options.clock() - hiddenAt > SAME_CLICK_MS) show();
    },
    announce(announcement) {
      announceTo(window.webContents, announcement);
    },
    letGo() {
      isLeaving = true;
    },
  };
}

function makeWindow({ BrowserWindow, preload, devTools }: PanelOptions): Window {
  return new BrowserWindow({
    ...PANEL_SIZE,
    title: 'Standby',
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    webPreferences: pagePreferences(preload, devTools),
  });
}

function load(window: Window, report: PanelOptions['report']): void {
  window.loadURL(PANEL_URL).catch(() => {
    report('panel-not-loaded');
  });
}

function whereTo({ screen, trayBounds }: PanelOptions): Electron.Rectangle {
  const tray = trayBounds();
  const display =
    tray.width === 0
      ? screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
      : screen.getDisplayMatching(tray);
  return placePanel(tray, display.workArea);
}
