import { join } from 'node:path';
import type Electron from 'electron';
import type { TrayText } from '../../../shared/text/tray.ts';
import { trayMenu, type TrayActions, type TrayMenuState } from './tray-menu.ts';
import type { TrayStatus } from './tray-status.ts';

type Icon = Pick<
  Electron.Tray,
  | 'getBounds'
  | 'on'
  | 'popUpContextMenu'
  | 'setContextMenu'
  | 'setImage'
  | 'setTitle'
  | 'setToolTip'
>;

export interface TrayOptions {
  readonly Tray: new (image: string) => Icon;
  readonly Menu: Pick<typeof Electron.Menu, 'buildFromTemplate'>;
  readonly platform: NodeJS.Platform;
  /** Folder of the icon files. */
  readonly icons: string;
  readonly say: () => TrayText;
  readonly toggle: () => void;
  readonly actions: TrayActions;
  /** What the menu offers now, beside the pause, which is in the status. */
  readonly menuState: () => Omit<TrayMenuState, 'pausedUntil'>;
}

export interface StandbyTray {
  show(status: TrayStatus): void;
  bounds(): Electron.Rectangle;
}

const AT_FIRST: TrayStatus = { state: 'calm', count: 0, tooltip: 'Standby', pausedUntil: null };

/** The icon beside the clock: a click opens the panel, the menu does what works without it. */
export function createTray(options: TrayOptions): StandbyTray {
  const { platform } = options;
  const image = (status: TrayStatus): string => join(options.icons, iconFile(status, platform));
  const tray = new options.Tray(image(AT_FIRST));
  let status = AT_FIRST;
  const menu = () => {
    const state = { ...options.menuState(), pausedUntil: status.pausedUntil };
    return options.Menu.buildFromTemplate(trayMenu(state, options.actions, options.say()));
  };
  const show = (next: TrayStatus): void => {
    status = next;
    tray.setImage(image(status));
    tray.setToolTip(status.tooltip);
    if (platform === 'darwin') tray.setTitle(status.count === 0 ? '' : String(status.count));
    else tray.setContextMenu(menu());
  };
  tray.on('click', options.toggle);
  // A menu that is set opens on every click on macOS; there it belongs to the right button.
  if (platform === 'darwin') {
    tray.on('right-click', () => {
      tray.popUpContextMenu(menu());
    });
  }
  show(status);
  return { show, bounds: () => tray.getBounds() };
}

/**
 * macOS writes the count beside the icon, and takes a file named `…Template` for one to be tinted;
 * elsewhere the count is drawn into it, up to nine. Sizes for other scales lie beside, as `@2x`.
 */
function iconFile({ state, count }: TrayStatus, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return `${state}Template.png`;
  if (state !== 'attention') return `${state}.png`;
  return count > 9 ? 'attention-many.png' : `attention-${String(count)}.png`;
}
