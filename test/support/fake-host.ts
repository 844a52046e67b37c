import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { dispatch } from '../../shared/contract/dispatch.ts';
import { PAGE_HEADERS } from '../../shared/contract/page.ts';
import type { FakeEngine } from './fake-engine.ts';

/** Serves a built panel and a fake engine behind it, with the headers of the real hosts. */
export interface FakeHost {
  readonly url: string;
  /** Settles when a page first listens: what is announced before is heard by nobody. */
  readonly isHeard: Promise<void>;
  /** While true, calls fail and event streams end, as when the engine restarts. */
  setDown(isDown: boolean): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export async function startFakeHost(engine: FakeEngine, panelFolder: string): Promise<FakeHost> {
  let isDown = false;
  const streams = new Set<ServerResponse>();
  const heard = Promise.withResolvers<undefined>();
  const stop = engine.announcements.subscribe((announcement) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(announcement)}\n\n`);
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://panel.invalid');
    if (pathname.startsWith('/api/') && isDown) request.socket.destroy();
    else if (pathname === '/api/events') {
      openStream(streams, response);
      heard.resolve(undefined);
    } else if (pathname === '/api/call') void answerCall(engine, request, response);
    else void sendFile(panelFolder, pathname, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    isHeard: heard.promise,
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    setDown(down) {
      isDown = down;
      if (down) for (const stream of streams) stream.destroy();
    },
    async close() {
      stop();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

function openStream(streams: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'text/event-stream' });
  response.write(':\n\n');
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

async function answerCall(
  engine: FakeEngine,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { name, input } = JSON.parse(Buffer.concat(chunks).toString()) as {
    name: string;
    input: unknown;
  };
  const caller = { actor: 'Dana', role: 'administrator' } as const;
  const answer = await dispatch(engine.handlers, name, input, caller, (_call, error) => {
    throw error;
  });
  response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}

async function sendFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = path === '/' ? 'index.html' : normalize(path).replace(/^[/\\]+/, '');
  try {
    const body = await readFile(join(folder, name));
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { ...PAGE_HEADERS, 'content-type': type }).end(body);
  } catch {
    response.writeHead(404, PAGE_HEADERS).end();
  }
}
