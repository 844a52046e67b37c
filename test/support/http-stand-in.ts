import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { text } from 'node:stream/consumers';
import { systemClock, type Clock } from '../../shared/util/time.ts';

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

export interface HttpStandIn {
  readonly url: string;
  /** Everything that arrived. */
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** A scripted service on 127.0.0.1, whose answers bear the time of its `clock`. */
export async function startHttpStandIn(
  script: Script,
  tls?: TlsOptions,
  clock: Clock = systemClock,
): Promise<HttpStandIn> {
  const received: Received[] = [];
  const listener = (incoming: http.IncomingMessage, outgoing: http.ServerResponse): void => {
    void receive(incoming).then(async (request) => {
      received.push(request);
      outgoing.setHeader('Date', new Date(clock()).toUTCString());
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
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
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
