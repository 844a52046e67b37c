import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.ts';

const MAX_BODY = 1_000_000;

/** A request as it came in, with its body still as text. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server that listens on 127.0.0.1. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 and hands over requests that were read to their end. Rejects with Node's
 * error when the port is taken.
 */
export async function listenOn(
  port: number,
  serve: (request: RawRequest, outgoing: ServerResponse) => void,
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    read(incoming)
      .then((request) => {
        serve(request, outgoing);
      })
      .catch(() => {
        // The client went away while it was sending: there is nobody left to tell.
        outgoing.destroy();
      });
  });
  await bind(server, port);
  return { port: (server.address() as AddressInfo).port, close: () => shut(server) };
}

/** Sends text as it is, everything else as JSON. */
export function send(outgoing: ServerResponse, { status, body, headers }: Answer): void {
  const isText = typeof body === 'string';
  const contentType = isText ? 'text/plain; charset=utf-8' : 'application/json';
  outgoing
    .writeHead(status, { 'content-type': contentType, ...headers })
    .end(isText ? body : JSON.stringify(body));
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
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
