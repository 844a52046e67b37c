import type Electron from 'electron';
import { isPanelUrl, wideScreenOf } from './panel-address.ts';

type Opener = Pick<Electron.Shell, 'openExternal'>;

/** Told of something that was refused: what, never where to. */
export type Refused = (what: string) => void;

/**
 * What every page gets: a sandboxed world of its own, no Node, no plug-ins, no web view, and the
 * browser's own protections on.
 */
export function pagePreferences(preload: string, devTools: boolean): Electron.WebPreferences {
  return {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

/** What leaves a page for the outside. */
interface Outside {
  readonly shell: Opener;
  /** The https origins that somebody configured, and no others; looked up each time. */
  readonly origins: () => readonly string[];
  readonly refused: Refused;
  /** Makes one of Standby's own windows. */
  readonly openWide: (url: string) => void;
}

/**
 * Every page that is ever made stays on the panel's own address and opens no window itself. What
 * it may want a window for is handed to `openWide`, which makes Standby's own; telephone numbers and
 * the configured origins go to the system.
 */
export function hardenPages(app: Pick<Electron.App, 'on'>, outside: Outside): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (details) => {
      if (isPanelUrl(details.url)) return;
      details.preventDefault();
      openOutside(details.url, outside);
    });
    contents.on('will-frame-navigate', (details) => {
      if (!details.isMainFrame) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!isPanelUrl(details.url)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      if (wideScreenOf(url) === null) openOutside(url, outside);
      else outside.openWide(url);
      return { action: 'deny' };
    });
  });
}

/** The panel needs no camera, no location, no device, nothing. */
export function denyPermissions(
  session: Pick<
    Electron.Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Telephone numbers, and pages of exactly these https origins, are all that is let out. */
export function mayOpenOutside(url: string, origins: readonly string[]): boolean {
  if (/^tel:\+?\d{3,15}$/.test(url)) return true;
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') {
    return false;
  }
  return origins.includes(parsed.origin);
}

function openOutside(url: string, { shell, origins, refused }: Outside): void {
  if (!mayOpenOutside(url, origins())) {
    refused('navigation');
    return;
  }
  shell.openExternal(url).catch(() => {
    refused('open-external');
  });
}
