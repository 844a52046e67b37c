import type { Announcement, Answer } from '../../../shared/contract/contract.ts';
import type { Panel } from '../../../shared/contract/views.ts';
import { trayStatus, type TrayStatus } from './tray-status.ts';

/** During a sweep the panel changes many times a second; the icon need not. */
const EVERY_MS = 500;

export interface TrayUpdates {
  readonly subscribe: (listener: (announcement: Announcement) => void) => () => void;
  /** The front page of now. */
  readonly panel: () => Answer<Panel> | Promise<Answer<Panel>>;
  readonly show: (status: TrayStatus) => void;
  /** Told of bugs. */
  readonly report: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Keeps the tray icon as the panel is. Changes that come together are shown together. */
export function keepTrayCurrent(updates: TrayUpdates): void {
  const { subscribe, report, everyMs = EVERY_MS } = updates;
  let isDue = false;
  subscribe(({ name }) => {
    if (name !== 'changed' || isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      showNow(updates).catch(report);
    }, everyMs);
  });
}

async function showNow({ panel, show }: TrayUpdates): Promise<void> {
  const answer = await panel();
  if (answer.ok) show(trayStatus(answer.value));
}
