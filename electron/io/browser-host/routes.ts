import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, Handlers } from '../../../shared/contract/contract.ts';
import { dispatch, type Refused } from '../../../shared/contract/dispatch.ts';
import { panelFile, type PanelFiles } from '../../../shared/contract/page.ts';
import { readCall } from './body.ts';
import type { EventStreams } from './event-streams.ts';
import { foreignRequest } from './origin.ts';
import { refuse, reply, replyJson, replySignIn } from './reply.ts';
import type { Sessions } from './sessions.ts';

export interface Site {
  readonly port: number;
  readonly files: PanelFiles;
  readonly handlers: Handlers;
  readonly caller: () => Caller | null;
  readonly sessions: Sessions;
  readonly streams: EventStreams;
  readonly report: (call: string, error: unknown) => void;
  readonly refused?: Refused;
}

/** Answers one request: where it comes from, then who it is, then what it wants. */
export async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (foreignRequest(request, site.port) !== null) {
    refuse(response, 403, 'forbidden', 'This request does not come from the Standby panel.');
    return;
  }
  const url = URL.parse(request.url ?? '', `http://127.0.0.1:${String(site.port)}`);
  if (url === null) {
    refuse(response, 400, 'bad-request', 'Standby does not know this address.');
  } else if (url.pathname === '/open' && request.method === 'GET') {
    openSession(site, url.searchParams.get('token') ?? '', request, response);
  } else if (!hasSession(site, request)) {
    refuseStranger(url.pathname, response);
  } else {
    await answerPanel(site, url.pathname, request, response);
  }
}

/** The link of the terminal: a right token becomes a cookie, and the panel opens. */
function openSession(
  site: Site,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const session = site.sessions.exchange(token);
  if (session === null && !hasSession(site, request)) {
    replySignIn(response);
    return;
  }
  const cookie = `${cookieName(site)}=${session ?? ''}; HttpOnly; SameSite=Strict; Path=/`;
  const headers = { location: '/', ...(session !== null && { 'set-cookie': cookie }) };
  reply(response, 303, 'text/plain; charset=utf-8', '', headers);
}

function refuseStranger(path: string, response: ServerResponse): void {
  if (path.startsWith('/api/')) {
    refuse(response, 401, 'forbidden', 'Open Standby with the link from its window.');
  } else {
    replySignIn(response);
  }
}

async function answerPanel(
  site: Site,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = `${request.method ?? ''} ${path}`;
  if (route === 'POST /api/call') {
    await answerCall(site, request, response);
  } else if (route === 'GET /api/events') {
    site.streams.open(response);
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'bad-request', 'Standby does not do this here.');
  } else {
    answerFile(site.files, path, response);
  }
}

async function answerCall(
  { handlers, caller, report, refused }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  if (!call.ok) {
    // The rest of an oversized body is not worth reading.
    response.setHeader('connection', 'close');
    refuse(response, call.error.status, call.error.code, call.error.message);
    return;
  }
  const { name, input } = call.value;
  replyJson(response, 200, await dispatch(handlers, name, input, caller(), report, refused));
}

function answerFile(files: PanelFiles, path: string, response: ServerResponse): void {
  const file = panelFile(files, path);
  if (file === undefined) refuse(response, 404, 'not-found', 'There is nothing at this address.');
  else reply(response, 200, file.type, file.body);
}

function hasSession(site: Site, request: IncomingMessage): boolean {
  const name = `${cookieName(site)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((one) => one.trim());
  const cookie = cookies.find((one) => one.startsWith(name));
  return cookie !== undefined && site.sessions.isOpen(cookie.slice(name.length));
}

/** Cookies do not know ports; two Standbys on one machine must not sign each other out. */
function cookieName({ port }: Site): string {
  return `standby-${String(port)}`;
}
