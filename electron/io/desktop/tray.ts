import { join } from 'node:path';
import type Electron from 'electron';
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
  readonly toggle: () => void;
  readonly open: () => void;
  readonly readNow: () => void;
  readonly quit: () => void;
}

export interface StandbyTray {
  show(status: TrayStatus): void;
  bounds(): Electron.Rectangle;
}

/** The icon beside the clock: a click opens the panel, the menu does what works without it. */
export function createTray(options: TrayOptions): StandbyTray {
  const { platform } = options;
  const image = (status: TrayStatus): string => join(options.icons, iconFile(status, platform));
  const tray = new options.Tray(image({ state: 'calm', count: 0, tooltip: '' }));
  tray.setToolTip('Standby');
  tray.on('click', options.toggle);
  const menu = options.Menu.buildFromTemplate([
    { label: 'Open panel', click: options.open },
    { label: 'Read the schedule now', click: options.readNow },
    { type: 'separator' },
    { label: 'Quit Standby', click: options.quit },
  ]);
  // A menu that is set opens on every click on macOS; there it belongs to the right button.
  if (platform === 'darwin') {
    tray.on('right-click', () => {
      tray.popUpContextMenu(menu);
    });
  } else {
    tray.setContextMenu(menu);
  }
  return {
    show(status) {
      tray.setImage(image(status));
      tray.setToolTip(status.tooltip);
      if (platform === 'darwin') tray.setTitle(status.count === 0 ? '' : String(status.count));
    },
    bounds: () => tray.getBounds(),
  };
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
