import type Electron from 'electron';

/** Whether Standby starts when somebody signs in to the computer. */
export interface LoginStart {
  /** Null where Electron cannot arrange it: on Linux, and for a copy that is not installed. */
  isOn(): boolean | null;
  set(isWanted: boolean): void;
}

/** Only an installed app has a place that the system can start. */
export function createLoginStart(
  app: Pick<Electron.App, 'getLoginItemSettings' | 'isPackaged' | 'setLoginItemSettings'>,
  platform: NodeJS.Platform,
): LoginStart {
  const isSupported = app.isPackaged && (platform === 'darwin' || platform === 'win32');
  return {
    isOn: () => (isSupported ? app.getLoginItemSettings().openAtLogin : null),
    set(isWanted) {
      if (isSupported) app.setLoginItemSettings({ openAtLogin: isWanted });
    },
  };
}
