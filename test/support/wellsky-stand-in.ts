import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: http.IncomingHttpHeaders;
  /** The raw body. */
  readonly text: string;
  /** The body where it is a JSON object of strings. */
  readonly filters: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What to answer: JSON or text with a status, silence, half an answer, or a cut connection. */
export type Reply = Answer | 'hang' | 'trickle' | 'reset';

export type Script = (request: Received) => Reply | Promise<Reply>;

export interface StandIn {
  readonly url: string;
  /** Everything that arrived, token requests included. */
  readonly received: readonly Received[];
  /** Requests for resources, without those for tokens. */
  reads(): readonly Received[];
  close(): Promise<void>;
}

export const TOKEN_PATH = '/oauth/accesstoken';

/** Apigee's token answer, with its strings for numbers. */
export function tokenReply(token = 'token-1', expiresIn = '3599'): Answer {
  return { json: { access_token: token, expires_in: expiresIn, token_type: 'BearerToken' } };
}

/** A Bundle of wrapped rows. */
export function bundle(rows: readonly unknown[]): Answer {
  const entry = rows.map((resource) => ({ resource }));
  return { json: { resourceType: 'Bundle', type: 'searchset', totalRecords: rows.length, entry } };
}

/**
 * A scripted WellSky on 127.0.0.1. The script answers everything; a `/oauth/accesstoken` that it
 * leaves to `grant` gets a plain token.
 */
export async function startStandIn(
  script: Script,
  tls?: { readonly key: string; readonly cert: string },
): Promise<StandIn> {
  const received: Received[] = [];
  const listener = (incoming: http.IncomingMessage, outgoing: http.ServerResponse): void => {
    void receive(incoming).then(async (request) => {
      received.push(request);
      reply(await script(request), incoming, outgoing);
    });
  };
  const server =
    tls === undefined ? http.createServer(listener) : https.createServer(tls, listener);
  // Clients that refuse a certificate end the handshake; that is what the tests are about.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${String(port)}`,
    received,
    reads: () => received.filter((request) => request.path !== TOKEN_PATH),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A script that grants tokens and leaves the rest to `reads`. */
export function granting(reads: Script): Script {
  return (request) => (request.path === TOKEN_PATH ? tokenReply() : reads(request));
}

async function receive(incoming: http.IncomingMessage): Promise<Received> {
  const url = new URL(incoming.url ?? '/', 'http://stand-in');
  const body = await text(incoming);
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    text: body,
    filters: body.startsWith('{') ? (JSON.parse(body) as Record<string, string>) : {},
  };
}

function reply(answer: Reply, incoming: http.IncomingMessage, outgoing: http.ServerResponse): void {
  if (answer === 'hang') return;
  if (answer === 'reset') {
    incoming.socket.destroy();
    return;
  }
  if (answer === 'trickle') {
    outgoing.writeHead(200, { 'Content-Type': 'application/json' });
    outgoing.write('{"resourceType":');
    return;
  }
  const body = answer.text ?? JSON.stringify(answer.json ?? {});
  outgoing.writeHead(answer.status ?? 200, {
    'Content-Type': 'application/json',
    ...answer.headers,
  });
  outgoing.end(body);
}
