import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session as electronSession,
  shell,
  Tray,
} from 'electron';
import type { Caller } from '../shared/contract/contract.ts';
import type { PanelFiles } from '../shared/contract/page.ts';
import { trayTextIn, type TrayText } from '../shared/text/tray.ts';
import { randomIds } from '../shared/util/ids.ts';
import { pauseEnd } from '../shared/util/pause-spans.ts';
import { systemClock } from '../shared/util/time.ts';
import { currentHold } from './engine/current-hold.ts';
import { startHeartbeat, type Heartbeat } from './engine/heartbeat.ts';
import { STANDBY, type Report } from './engine/parts.ts';
import { createSession, type Session } from './engine/session/session.ts';
import { createStandby, type Standby } from './engine/standby.ts';
import { wellskyOrigins } from './engine/writing/wellsky-origins.ts';
import { denyPermissions, hardenPages } from './io/desktop/hardening.ts';
import { lockWithSystem } from './io/desktop/idle-lock.ts';
import { serveCalls } from './io/desktop/ipc.ts';
import { startLifecycle } from './io/desktop/lifecycle.ts';
import { createLoginStart } from './io/desktop/login-start.ts';
import { createNotificationChannel, lockedAlert } from './io/desktop/notification-channel.ts';
import { PANEL_SCHEME_PRIVILEGES, WIDE_SCREENS } from './io/desktop/panel-address.ts';
import { servePanel } from './io/desktop/panel-protocol.ts';
import { createPanelWindow, type PanelWindow } from './io/desktop/panel-window.ts';
import { createShortcut, type Shortcut } from './io/desktop/shortcut.ts';
import { createTrayCalls } from './io/desktop/tray-calls.ts';
import { urgentElsewhere, type TrayFacts } from './io/desktop/tray-status.ts';
import { keepTrayCurrent } from './io/desktop/tray-updates.ts';
import { createTray, type StandbyTray } from './io/desktop/tray.ts';
import { createWideWindows } from './io/desktop/wide-windows.ts';
import { createLog } from './io/log/log.ts';
import { readPanelFiles } from './io/panel-files/read.ts';
import { openPeople } from './io/secrets/people-file.ts';
import { openSafeStorage } from './io/secrets/safe-storage.ts';
import { openSettings, type SettingsFile } from './io/settings/settings.ts';
import { openSecretsIn } from './sources/open-secrets.ts';
import { createSources } from './sources/sources.ts';
import { thisComputer } from './start/this-computer.ts';

/** The desktop app: composes the engine with Electron. Bundled to `out/main.js`. */
const { platform } = process;

/** The tray looks past the lock: what it shows has no names. */
const STANDBY_ITSELF: Caller = { actor: STANDBY, role: 'administrator' };

const log = createLog({
  to: { dir: app.getPath('logs') },
  level: 'info',
  clock: systemClock,
});
const report: Report = (event, fields) => {
  log.report('error', event, fields);
};

/** Null until the panel can be read; pages are hardened before that. */
let running: Standby | null = null;

const wide = createWideWindows({
  BrowserWindow,
  preload: join(import.meta.dirname, 'preload.cjs'),
  devTools: !app.isPackaged,
  report: (event) => {
    report(event, {});
  },
});

app.enableSandbox();
app.setAppUserModelId('app.standby.desktop');
protocol.registerSchemesAsPrivileged([PANEL_SCHEME_PRIVILEGES]);
if (app.requestSingleInstanceLock()) {
  hardenPages(app, {
    shell,
    origins: () => (running === null ? [] : wellskyOrigins(running)),
    refused: (what) => {
      report('outside-refused', { what });
    },
    openWide: (url) => {
      wide.open(url);
    },
  });
  app.whenReady().then(open).catch(giveUp);
} else {
  // The running Standby shows its panel instead.
  app.quit();
}

async function open(): Promise<void> {
  const files = await readPanelFiles(join(import.meta.dirname, 'renderer'));
  if (files.ok) await run(files.value);
  else giveUp(new Error(files.error.message));
}

async function run(files: PanelFiles): Promise<void> {
  denyPermissions(electronSession.defaultSession);
  servePanel(protocol, files);
  const settings = openSettings(app.getPath('userData'));
  const panel = makePanel(() => tray.bounds());
  const standby = makeStandby(settings, panel, () => session.isLocked());
  running = standby;
  const session = makeSession(settings, standby);
  const shortcut = createShortcut(globalShortcut, () => {
    panel.toggle();
  });
  shortcut.set(settings.current().shortcut);
  const desktop: Desktop = { panel, standby, session, shortcut };
  const tray = makeTray(desktop);
  connect(session, panel);
  keepTrayCurrent({
    // The pages hear of the lock by the session, and the tray as well.
    subscribe: (listener) => session.subscribe(listener),
    facts: () => trayFacts(desktop),
    say: () => words(standby),
    show: (status) => {
      tray.show(status);
    },
    report: (error) => {
      report('call-failed', { error: nameOf(error) });
    },
  });
  liveOn(desktop);
  await standby.start();
}

interface Desktop {
  readonly panel: PanelWindow;
  readonly standby: Standby;
  readonly session: Session;
  readonly shortcut: Shortcut;
}

function makePanel(trayBounds: () => Electron.Rectangle): PanelWindow {
  return createPanelWindow({
    BrowserWindow,
    screen,
    trayBounds,
    preload: join(import.meta.dirname, 'preload.cjs'),
    devTools: !app.isPackaged,
    clock: systemClock,
    report: (event) => {
      report(event, {});
    },
  });
}

function makeTray({ panel, standby, session, shortcut }: Desktop): StandbyTray {
  const call = createTrayCalls({
    handlers: session.handlers,
    caller: () => session.caller(),
    refused: (call, caller) => {
      session.refused(call, caller);
    },
    showPanel: () => {
      panel.show();
    },
    report: callFailed,
  });
  const login = createLoginStart(app, platform);
  return createTray({
    Tray,
    Menu,
    platform,
    icons: join(app.getAppPath(), 'build/tray'),
    say: () => words(standby),
    toggle: () => {
      panel.toggle();
    },
    menuState: () => ({
      canLock: session.hasLock() && !session.isLocked(),
      startsAtLogin: login.isOn(),
      takenShortcut: shortcut.taken(),
    }),
    actions: {
      open: () => {
        panel.show();
      },
      findCover: () => {
        panel.showScreen('#/look-up');
      },
      briefing: () => {
        panel.showScreen('#/briefing/morning');
      },
      readNow: () => {
        catchUp(standby);
      },
      pause: (span) => {
        const zone = standby.engine()?.source.agency.timeZone ?? 'UTC';
        void call('pause', { until: pauseEnd(span, standby.now(), zone) });
      },
      resume: () => {
        void call('resume', {});
      },
      dashboard: () => {
        wide.open(WIDE_SCREENS.dashboard);
      },
      settings: () => {
        wide.open(WIDE_SCREENS.settings);
      },
      lock: () => {
        session.lock('by-hand');
      },
      startAtLogin: (isWanted) => {
        login.set(isWanted);
      },
      quit: () => {
        app.quit();
      },
    },
  });
}

/** The tray looks past the lock: what it shows has no names. */
async function trayFacts({ standby, session }: Desktop): Promise<TrayFacts | null> {
  const panel = await standby.handlers.panel({}, STANDBY_ITSELF);
  const agencies = await standby.handlers.agencies({}, STANDBY_ITSELF);
  if (!panel.ok || !agencies.ok) return null;
  const engine = standby.engine();
  return {
    panel: panel.value,
    elsewhere: urgentElsewhere(agencies.value),
    isLocked: session.isLocked(),
    pausedUntil: engine === null ? null : currentHold(engine.source).pausedUntil,
  };
}

/** The tray speaks the language of the agency that is shown. */
function words(standby: Standby): TrayText {
  return trayTextIn(standby.engine()?.source.policy.texts.language ?? 'en');
}

function makeStandby(settings: SettingsFile, panel: PanelWindow, isLocked: () => boolean): Standby {
  const dataDir = app.getPath('userData');
  const openKeyring = (_agencyId: string, dir: string) =>
    Promise.resolve(openSafeStorage({ dir, safeStorage, platform }));
  const hasKeyring = openSafeStorage({ dir: dataDir, safeStorage, platform }).ok;
  const sources = createSources({
    dataDir,
    settings,
    hasKeyring,
    openSecrets: openSecretsIn(hasKeyring ? openKeyring : null, randomBytes),
    realClock: systemClock,
    random: randomBytes,
  });
  const notifications = createNotificationChannel({
    Notification,
    open: (id) => {
      panel.show();
      standby.reveal(id);
    },
    isInView: () => panel.isInUse() && !isLocked(),
    coverFor: (delivery) => (isLocked() ? lockedAlert(delivery, words(standby)) : null),
  });
  const standby = createStandby({
    sources,
    surroundings: { channels: [notifications], ids: randomIds, report },
    engine: { realClock: systemClock, patience: null },
    computer: thisComputer('desktop', app.getVersion()),
  });
  return standby;
}

function makeSession(settings: SettingsFile, standby: Standby): Session {
  return createSession({
    standby,
    people: openPeople(app.getPath('userData')),
    clock: systemClock,
    random: randomBytes,
    ids: randomIds,
    withoutPeople: () => ({ actor: settings.current().actor, role: 'administrator' }),
    report,
  });
}

/** The bridge between the page and the engine, in both directions. */
function connect(session: Session, panel: PanelWindow): void {
  serveCalls({
    ipcMain,
    isOurs: (contentsId) => contentsId === panel.contents.id || wide.has(contentsId),
    handlers: session.handlers,
    caller: () => session.caller(),
    refused: (call, caller) => {
      session.refused(call, caller);
    },
    report: callFailed,
  });
  session.subscribe((announcement) => {
    panel.announce(announcement);
    wide.announce(announcement);
  });
}

function liveOn({ panel, standby, session, shortcut }: Desktop): void {
  const heartbeat = startHeartbeat(standby, report);
  lockWithSystem({ powerMonitor, clock: systemClock, session });
  startLifecycle({
    app,
    powerMonitor,
    show: () => {
      panel.show();
    },
    catchUp: () => {
      catchUp(standby);
    },
    letGo: () => {
      panel.letGo();
      shortcut.release();
    },
    close: () => close(standby, heartbeat),
  });
}

/** Reads what is due at once: after sleep, or because somebody asked. */
function catchUp(standby: Standby): void {
  standby.tick().catch((error: unknown) => {
    report('tick-failed', { error: nameOf(error) });
  });
}

async function close(standby: Standby, heartbeat: Heartbeat): Promise<void> {
  heartbeat.stop();
  try {
    await standby.close();
  } catch (error) {
    report('close-failed', { error: nameOf(error) });
  }
}

function callFailed(_call: string, error: unknown): void {
  report('call-failed', { error: nameOf(error) });
}

/** What may be logged of an error: never its message, which may quote data. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

function giveUp(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('Standby could not start', message);
  app.exit(1);
}
