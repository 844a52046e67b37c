import type Electron from 'electron';

export interface LifecycleOptions {
  readonly app: Pick<Electron.App, 'on' | 'quit'>;
  readonly powerMonitor: Pick<Electron.PowerMonitor, 'on'>;
  /** Opens the panel. */
  readonly show: () => void;
  /** The computer was asleep or locked: what is known may be old. */
  readonly catchUp: () => void;
  /** The app is going: windows may really close. */
  readonly letGo: () => void;
  /** Ends the engine. Never rejects. */
  readonly close: () => Promise<void>;
}

/** Lives in the tray until it is told to quit, and ends the engine before it does. */
export function startLifecycle(options: LifecycleOptions): void {
  const { app, powerMonitor } = options;
  let closed: Promise<void> | null = null;
  let isClosed = false;

  app.on('second-instance', options.show);
  app.on('activate', options.show);
  // Without a listener Electron quits with its last window.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', options.letGo);
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    closed ??= options.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
  powerMonitor.on('resume', options.catchUp);
  powerMonitor.on('unlock-screen', options.catchUp);
}
