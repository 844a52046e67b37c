import type Electron from 'electron';
import type { Announcement, Caller, Handlers } from '../../../shared/contract/contract.ts';
import { dispatch, type Refused } from '../../../shared/contract/dispatch.ts';
import { isPanelUrl } from './panel-address.ts';

export interface CallOptions {
  readonly ipcMain: Pick<Electron.IpcMain, 'handle'>;
  /** Whether a page is one of Standby's windows; calls of any other are refused. */
  readonly isOurs: (contentsId: number) => boolean;
  readonly handlers: Handlers;
  /** Who sits at this computer; null while Standby is locked. */
  readonly caller: () => Caller | null;
  /** Told of bugs: the name of the call and what was thrown. */
  readonly report: (call: string, error: unknown) => void;
  /** Told when somebody asks for what her role does not allow. */
  readonly refused?: Refused;
}

/** The engine's end of the bridge on the desktop: one channel, checked, for the whole contract. */
export function serveCalls(options: CallOptions): void {
  const { ipcMain, isOurs, handlers, caller, report, refused } = options;
  ipcMain.handle('standby:call', (event, name: unknown, input: unknown) => {
    if (!isPanelFrame(event, isOurs)) {
      return { ok: false, code: 'forbidden', message: 'This page may not ask Standby anything.' };
    }
    if (typeof name !== 'string') {
      return { ok: false, code: 'bad-request', message: 'Standby does not know this request.' };
    }
    return dispatch(handlers, name, input, caller(), report, refused);
  });
}

/** Passes an announcement on to the panel; a page that is gone has nothing to hear. */
export function announceTo(
  panel: Pick<Electron.WebContents, 'isDestroyed' | 'send'>,
  announcement: Announcement,
): void {
  if (!panel.isDestroyed()) panel.send('standby:announce', announcement);
}

/** The main frame of a page of ours, on the panel's own address. */
function isPanelFrame(
  { sender, senderFrame }: Electron.IpcMainInvokeEvent,
  isOurs: CallOptions['isOurs'],
): boolean {
  if (senderFrame?.parent !== null) return false;
  return isOurs(sender.id) && isPanelUrl(senderFrame.url);
}
