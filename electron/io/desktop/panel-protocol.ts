import type Electron from 'electron';
import { PAGE_HEADERS, panelFile, type PanelFiles } from '../../../shared/contract/page.ts';
import { isPanelUrl, PANEL_ORIGIN, PANEL_SCHEME } from './panel-address.ts';

/** Serves the panel's files under `app://standby/`, with the same headers as the browser host. */
export function servePanel(protocol: Pick<Electron.Protocol, 'handle'>, files: PanelFiles): void {
  protocol.handle(PANEL_SCHEME, (request) => answer(files, request));
}

function answer(files: PanelFiles, request: PanelRequest): Response {
  if (request.method !== 'GET' || !isPanelUrl(request.url) || !isOwn(request.initiatorOrigin)) {
    return new Response(null, { status: 403, headers: PAGE_HEADERS });
  }
  const file = panelFile(files, new URL(request.url).pathname);
  if (file === undefined) return new Response(null, { status: 404, headers: PAGE_HEADERS });
  return new Response(file.body, { headers: { ...PAGE_HEADERS, 'content-type': file.type } });
}

interface PanelRequest {
  readonly method: string;
  readonly url: string;
  /** Absent when the window itself asked. */
  readonly initiatorOrigin?: string | null;
}

function isOwn(origin: string | null | undefined): boolean {
  return origin === undefined || origin === PANEL_ORIGIN;
}
