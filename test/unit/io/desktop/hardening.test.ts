import type Electron from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  denyPermissions,
  hardenPages,
  mayOpenOutside,
  pagePreferences,
} from '../../../../electron/io/desktop/hardening.ts';
import { FakeEvents, preventable } from '../../../support/electron-events.ts';

class FakeContents extends FakeEvents {
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

describe('a page', () => {
  it('runs in a sandboxed world of its own, without Node and with every protection on', () => {
    expect(pagePreferences('/app/preload.cjs', false)).toEqual({
      preload: '/app/preload.cjs',
      devTools: false,
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
    } satisfies Electron.WebPreferences);
  });

  let contents: FakeContents;
  let opened: string[];
  let refused: string[];
  let wide: string[];
  /** What somebody configured. */
  let pages: string[];

  beforeEach(() => {
    opened = [];
    refused = [];
    contents = new FakeContents();
    const app = new FakeEvents() satisfies Pick<Electron.App, 'on'>;
    const shell = {
      openExternal: (url) => {
        opened.push(url);
        return url.endsWith('555') ? Promise.reject(new Error('no phone')) : Promise.resolve();
      },
    } satisfies Pick<Electron.Shell, 'openExternal'>;
    wide = [];
    pages = ['https://acme.clearcareonline.com'];
    hardenPages(app, {
      shell,
      origins: () => pages,
      refused: (what) => refused.push(what),
      openWide: (url) => wide.push(url),
    });
    app.emit('web-contents-created', {}, contents);
  });

  it.each([
    ['app://standby/', false],
    ['app://standby/assets/app.js', false],
    ['app://elsewhere/', true],
    ['https://evil.example/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
    ['not a url', true],
  ])('asked to go to %s is stopped: %s', (url, isStopped) => {
    const event = preventable({ url });
    contents.emit('will-navigate', event);
    expect(event.prevented()).toBe(isStopped);
    expect([opened, refused]).toEqual([[], isStopped ? ['navigation'] : []]);
  });

  it('is not redirected away, loads nothing in frames, and gets no web view', () => {
    const redirect = preventable({ url: 'https://evil.example/' });
    const frame = preventable({ url: 'app://standby/', isMainFrame: false });
    const main = preventable({ url: 'app://standby/', isMainFrame: true });
    const view = preventable({});
    contents.emit('will-redirect', redirect);
    contents.emit('will-frame-navigate', frame);
    contents.emit('will-frame-navigate', main);
    contents.emit('will-attach-webview', view);
    const prevented = [redirect, frame, main, view].map((event) => event.prevented());
    expect(prevented).toEqual([true, true, false, true]);
  });

  it('opens no window; a phone number goes to the system, anything else nowhere', async () => {
    const actions = ['tel:+13035550142', 'https://evil.example/', 'tel:555'].map(
      (url) => contents.openHandler?.({ url }).action,
    );
    await Promise.resolve();
    expect(actions).toEqual(['deny', 'deny', 'deny']);
    expect(opened).toEqual(['tel:+13035550142', 'tel:555']);
    expect(refused).toEqual(['navigation', 'open-external']);
  });

  it('opens the configured WellSky in the browser, and no other one once that changed', () => {
    const page = 'https://acme.clearcareonline.com/care/schedule';
    expect(contents.openHandler?.({ url: page })).toEqual({ action: 'deny' });
    pages = ['https://other.clearcareonline.com'];
    expect(contents.openHandler?.({ url: page })).toEqual({ action: 'deny' });
    expect([opened, refused]).toEqual([[page], ['navigation']]);
  });

  it('that follows a phone link stays where it is while the system dials', () => {
    const event = preventable({ url: 'tel:3035550142' });
    contents.emit('will-navigate', event);
    expect([event.prevented(), opened]).toEqual([true, ['tel:3035550142']]);
  });

  it('is granted nothing', () => {
    const granted: boolean[] = [];
    const session = {
      setPermissionRequestHandler: (handler) => {
        handler?.({} as never, 'media', (isGranted) => granted.push(isGranted), {} as never);
      },
      setPermissionCheckHandler: (handler) => {
        granted.push(handler?.(null, 'clipboard-read', '', {} as never) ?? true);
      },
      setDevicePermissionHandler: (handler) => {
        granted.push(handler?.({} as never) ?? true);
      },
    } satisfies Parameters<typeof denyPermissions>[0];
    denyPermissions(session);
    expect(granted).toEqual([false, false, false]);
  });
});

it.each([
  ['https://acme.clearcareonline.com/clients/1', true],
  ['https://acme.clearcareonline.com', true],
  ['https://wellsky.example.org:8443/login', true],
  ['https://wellsky.example.org/login', false],
  ['https://login.wellsky.com/', false],
  ['https://other.clearcareonline.com/', false],
  ['https://acme.clearcareonline.com.evil.example/', false],
  ['https://evilacme.clearcareonline.com/', false],
  ['http://acme.clearcareonline.com/', false],
  ['https://user@acme.clearcareonline.com/', false],
  ['https://user:pw@acme.clearcareonline.com/', false],
  ['https://acme.clearcareonline.com:8443/', false],
  ['tel:+13035550142', true],
  ['tel:*#06#', false],
  ['tel:+1303;phone-context=evil', false],
  ['mailto:a@example.com', false],
  ['smb://host/share', false],
  ['ms-msdt:/id', false],
])('%s may open outside: %s', (url, may) => {
  const origins = ['https://acme.clearcareonline.com', 'https://wellsky.example.org:8443'];
  expect(mayOpenOutside(url, origins)).toBe(may);
});
