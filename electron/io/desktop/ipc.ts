import type Electron from 'electron';
import type { Announcement, Caller, Handlers } from '../../../shared/contract/contract.ts';
import { dispatch } from '../../../shared/contract/dispatch.ts';
import { isPanelUrl } from './panel-address.ts';

export interface CallOptions {
  readonly ipcMain: Pick<Electron.IpcMain, 'handle'>;
  /** The panel's page; calls of any other are refused. */
  readonly panel: Pick<Electron.WebContents, 'id'>;
  readonly handlers: Handlers;
  /** Who sits at this computer; null while Standby is locked. */
  readonly caller: () => Caller | null;
  /** Told of bugs: the name of the call and what was thrown. */
  readonly report: (call: string, error: unknown) => void;
}

/** The engine's end of the bridge on the desktop: one channel, checked, for the whole contract. */
export function serveCalls({ ipcMain, panel, handlers, caller, report }: CallOptions): void {
  ipcMain.handle('standby:call', (event, name: unknown, input: unknown) => {
    if (!isPanelFrame(event, panel)) {
      return { ok: false, code: 'forbidden', message: 'This page may not ask Standby anything.' };
    }
    if (typeof name !== 'string') {
      return { ok: false, code: 'bad-request', message: 'Standby does not know this request.' };
    }
    return dispatch(handlers, name, input, caller(), report);
  });
}

/** Passes an announcement on to the panel; a page that is gone has nothing to hear. */
export function announceTo(
  panel: Pick<Electron.WebContents, 'isDestroyed' | 'send'>,
  announcement: Announcement,
): void {
  if (!panel.isDestroyed()) panel.send('standby:announce', announcement);
}

/** The main frame of the panel's own page, on the panel's own address. */
function isPanelFrame(
  { sender, senderFrame }: Electron.IpcMainInvokeEvent,
  panel: Pick<Electron.WebContents, 'id'>,
): boolean {
  if (senderFrame?.parent !== null) return false;
  return sender.id === panel.id && isPanelUrl(senderFrame.url);
}
