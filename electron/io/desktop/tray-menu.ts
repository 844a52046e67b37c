import type Electron from 'electron';
import type { TrayText } from '../../../shared/text/tray.ts';
import { PAUSE_SPANS, type PauseSpan } from '../../../shared/util/pause-spans.ts';

/** What the menu of the icon can do. */
export interface TrayActions {
  readonly open: () => void;
  readonly findCover: () => void;
  readonly briefing: () => void;
  readonly readNow: () => void;
  readonly pause: (span: PauseSpan) => void;
  readonly resume: () => void;
  readonly dashboard: () => void;
  readonly settings: () => void;
  readonly lock: () => void;
  readonly startAtLogin: (isWanted: boolean) => void;
  readonly quit: () => void;
}

/** What the menu offers. */
export interface TrayMenuState {
  /** When alerts come back, in words; null while they are not paused. */
  readonly pausedUntil: string | null;
  /** Whether there is a lock to close. */
  readonly canLock: boolean;
  /** Null where Standby cannot arrange it. */
  readonly startsAtLogin: boolean | null;
  /** The keys that should open the panel, where another program has them; else null. */
  readonly takenShortcut: string | null;
}

type Item = Electron.MenuItemConstructorOptions;

/** The menu of the tray icon. Every entry works without the panel having been open before. */
export function trayMenu(state: TrayMenuState, actions: TrayActions, say: TrayText): Item[] {
  const words = say.menu;
  return [
    { label: words.open, click: actions.open },
    ...taken(state.takenShortcut, say),
    { label: words.findCover, click: actions.findCover },
    { label: words.briefing, click: actions.briefing },
    { label: words.readNow, click: actions.readNow },
    { type: 'separator' },
    pauseItem(state.pausedUntil, actions, say),
    { type: 'separator' },
    { label: words.dashboard, click: actions.dashboard },
    { label: words.settings, click: actions.settings },
    { label: words.lock, click: actions.lock, enabled: state.canLock },
    {
      label: words.startAtLogin,
      type: 'checkbox',
      checked: state.startsAtLogin === true,
      enabled: state.startsAtLogin !== null,
      click: ({ checked }) => {
        actions.startAtLogin(checked);
      },
    },
    { type: 'separator' },
    { label: words.quit, click: actions.quit },
  ];
}

/** Said where the keys would be used. */
function taken(keys: string | null, say: TrayText): Item[] {
  return keys === null ? [] : [{ label: say.menu.shortcutTaken(keys), enabled: false }];
}

function pauseItem(pausedUntil: string | null, actions: TrayActions, { menu }: TrayText): Item {
  if (pausedUntil !== null) return { label: menu.resume(pausedUntil), click: actions.resume };
  return {
    label: menu.pause,
    submenu: PAUSE_SPANS.map((span) => ({
      label: menu.pauses[span],
      click: () => {
        actions.pause(span);
      },
    })),
  };
}
