import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.ts';
import { afterWrite, latencyOf, wired, writeFate, type Wired } from './disturbance.ts';
import { answer, type Gateway, type RawRequest } from './gateway.ts';
import type { RequestLog } from './request-log.ts';

const CONTROL_PREFIX = '/_sim/';
const MAX_BODY = 1_000_000;

/** What the server needs beside the gateway. */
export interface ServerSetting {
  readonly gateway: Gateway;
  readonly requests: RequestLog;
  /** Factor on every latency; 0.01 turns 30 s into 0.3 s. */
  readonly latencyScale: number;
  /** Lets everything happen that is due, before an answer is computed. */
  readonly catchUp: () => void;
  readonly control: (request: RawRequest) => Answer;
}

/** A server that listens on 127.0.0.1. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1. Rejects with Node's error when the port is taken. */
export async function listen(setting: ServerSetting, port: number): Promise<Listening> {
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((incoming, outgoing) => {
    serve(setting, timers, incoming, outgoing).catch(() => {
      // The client went away while it was sending: there is nobody left to tell.
      outgoing.destroy();
    });
  });
  await bind(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => shut(server, timers),
  };
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function shut(server: Server, timers: Set<NodeJS.Timeout>): Promise<void> {
  for (const timer of timers) clearTimeout(timer);
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

async function serve(
  setting: ServerSetting,
  timers: Set<NodeJS.Timeout>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const raw = await read(incoming);
  setting.catchUp();
  if (raw.path.startsWith(CONTROL_PREFIX)) {
    send(outgoing, setting.control(raw));
    return;
  }
  const { gateway, requests } = setting;
  const { switches, realClock } = gateway.api;
  const at = realClock();
  const call = requests.arrive(at);
  const delay = latencyOf(switches, call);
  if (delay === null) {
    requests.answered({ method: raw.method, path: raw.path, status: 0, at });
    return;
  }
  const deliver = () => {
    setting.catchUp();
    const reply = replyTo(setting, raw, call);
    const status = reply === null || reply === 'reset' ? 0 : reply.status;
    requests.answered({ method: raw.method, path: raw.path, status, at });
    if (reply === 'reset') outgoing.destroy();
    else if (reply !== null) outgoing.writeHead(reply.status, reply.headers).end(reply.body);
  };
  if (delay * setting.latencyScale < 1) {
    deliver();
    return;
  }
  const timer = setTimeout(() => {
    timers.delete(timer);
    deliver();
  }, delay * setting.latencyScale);
  timers.add(timer);
}

/** What the service answers, and what of it arrives; null: nothing, ever. */
function replyTo({ gateway }: ServerSetting, raw: RawRequest, call: number): Wired | null {
  const { switches } = gateway.api;
  const { isDone, then } = writeFate(switches, raw);
  const said = isDone ? answer(gateway, raw) : { status: 500, body: '' };
  return afterWrite(then, wired(switches, said, call));
}

/** Sends an answer of the control surface: text as it is, everything else as JSON. */
function send(outgoing: ServerResponse, { status, body, headers }: Answer): void {
  const isText = typeof body === 'string';
  const contentType = isText ? 'text/plain; charset=utf-8' : 'application/json';
  outgoing
    .writeHead(status, { 'content-type': contentType, ...headers })
    .end(isText ? body : JSON.stringify(body));
}

async function read(incoming: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new RangeError('the body is too large');
    chunks.push(chunk);
  }
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
