import type { Announcement } from '../../../shared/contract/contract.ts';
import type { TrayText } from '../../../shared/text/tray.ts';
import { trayStatus, type TrayFacts, type TrayStatus } from './tray-status.ts';

/** During a sweep the panel changes many times a second; the icon need not. */
const EVERY_MS = 500;

export interface TrayUpdates {
  readonly subscribe: (listener: (announcement: Announcement) => void) => () => void;
  /** What is to be shown now; null while the engine has no answer. */
  readonly facts: () => Promise<TrayFacts | null>;
  readonly say: () => TrayText;
  readonly show: (status: TrayStatus) => void;
  /** Told of bugs. */
  readonly report: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Keeps the tray icon as things are. Changes that come together are shown together. */
export function keepTrayCurrent(updates: TrayUpdates): void {
  const { subscribe, report, everyMs = EVERY_MS } = updates;
  let isDue = false;
  subscribe(({ name }) => {
    if ((name !== 'changed' && name !== 'session') || isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      showNow(updates).catch(report);
    }, everyMs);
  });
}

async function showNow({ facts, say, show }: TrayUpdates): Promise<void> {
  const known = await facts();
  if (known !== null) show(trayStatus(known, say()));
}
