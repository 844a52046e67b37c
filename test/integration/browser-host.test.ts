import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserHost, type BrowserHost } from '../../electron/io/browser-host/host.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import { CONTENT_SECURITY_POLICY } from '../../shared/contract/page.ts';
import { MAX_IMPORT_CHARACTERS } from '../../shared/contract/views.ts';
import { fakeAnnouncements } from '../support/announcements.ts';
import { handlersWith } from '../support/handlers.ts';
import { panelFiles } from '../support/panel-files.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Ask {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const incident = { id: 'i-1' } as CallInput<'acknowledge'>;
const json = { 'content-type': 'application/json' };

let host: BrowserHost;
let events: ReturnType<typeof fakeAnnouncements>;
let acknowledged: CallInput<'acknowledge'>[];
let reported: string[];
let imported: number[];
let seed: number;

beforeEach(async () => {
  events = fakeAnnouncements();
  acknowledged = [];
  reported = [];
  imported = [];
  seed = 0;
  host = await start(0);
});

afterEach(async () => {
  await host.close();
});

async function start(port: number): Promise<BrowserHost> {
  const started = await startOn(port);
  if (!started.ok) throw new Error(started.error.message);
  return started.value;
}

function startOn(port: number) {
  return startBrowserHost({
    port,
    files: panelFiles(),
    subscribe: events.subscribe,
    caller: () => ({ actor: 'Dana', role: 'administrator' }),
    heartbeatMs: 20,
    random: (bytes) => new Uint8Array(bytes).fill((seed += 1)),
    report: (call) => reported.push(call),
    handlers: handlersWith({
      importFile: ({ content }) => {
        imported.push(content.length);
        return { ok: false, code: 'not-found', message: 'Nothing here.' };
      },
      acknowledge: (input, caller) => {
        if (input.id === 'boom') throw new Error('a bug');
        acknowledged.push(input);
        return caller.actor === 'Dana'
          ? { ok: true, value: null }
          : { ok: false, code: 'forbidden', message: 'Not you.' };
      },
    }),
  });
}

/** Plain HTTP, because `fetch` would not let a test lie about `Host` and `Origin`. */
function send(ask: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { path, method = 'GET', headers = {} } = ask;
    const options = { host: '127.0.0.1', port: host.port, path, method, headers, agent: false };
    const outgoing = httpRequest(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(ask.body);
  });
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function self(): string {
  return `http://127.0.0.1:${String(host.port)}`;
}

async function signIn(): Promise<string> {
  const opened = await send({ path: pathOf(host.newUrl()) });
  return opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function callWith(cookie: string, body: unknown, headers: Record<string, string> = {}) {
  const own = { cookie, origin: self(), ...json, ...headers };
  return send({ path: '/api/call', method: 'POST', headers: own, body: JSON.stringify(body) });
}

describe('the link', () => {
  it('opens the panel once and leaves a cookie that scripts and other sites never see', async () => {
    const link = pathOf(host.newUrl());
    const first = await send({ path: link });
    const second = await send({ path: link });

    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^standby-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(second.status).toBe(401);
    expect(second.body).toContain('press Enter');
  });

  it('opened a second time by somebody who is already in just shows the panel', async () => {
    const link = pathOf(host.newUrl());
    const cookie = (await send({ path: link })).headers['set-cookie']?.[0]?.split(';')[0] ?? '';

    const again = await send({ path: link, headers: { cookie } });

    expect([again.status, again.headers['set-cookie']]).toEqual([303, undefined]);
  });

  it('stops working when a newer one is made, and a look with HEAD does not use it up', async () => {
    const old = pathOf(host.newUrl());
    const link = pathOf(host.newUrl());

    expect((await send({ path: old })).status).toBe(401);
    expect((await send({ path: link, method: 'HEAD' })).status).toBe(401);
    expect((await send({ path: link })).status).toBe(303);
  });
});

describe('the panel', () => {
  it('is served with the exact type and the full policy', async () => {
    const cookie = await signIn();
    const page = await send({ path: '/', headers: { cookie } });
    const script = await send({ path: '/assets/app.js', headers: { cookie } });

    expect(page.status).toBe(200);
    expect(page.body).toContain('<div id="root">');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets\\..\\package.json',
    '//etc/passwd',
    '/index.html%00',
    '/api/call',
  ])('has nothing at %s', async (path) => {
    const cookie = await signIn();
    expect((await send({ path, headers: { cookie } })).status).toBe(404);
  });

  it('asks a stranger to use the link, and shows nothing else', async () => {
    const page = await send({ path: '/' });
    const api = await send({ path: '/api/events', headers: { cookie: 'standby-1=guess' } });

    expect(page.status).toBe(401);
    expect(page.body).toContain('Open Standby with its link');
    expect(page.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect([api.status, JSON.parse(api.body)]).toMatchObject([401, { code: 'forbidden' }]);
  });
});

describe('a call', () => {
  it('reaches its handler as the person at this machine', async () => {
    const answer = await callWith(await signIn(), { name: 'acknowledge', input: incident });

    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ok: true, value: null }]);
    expect(acknowledged).toEqual([incident]);
  });

  it('that ends in a bug is reported and answered without details', async () => {
    const answer = await callWith(await signIn(), { name: 'acknowledge', input: { id: 'boom' } });

    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'unexpected' });
    expect(answer.body).not.toContain('a bug');
    expect(reported).toEqual(['acknowledge']);
  });

  it.each<[string, unknown, Record<string, string>, number]>([
    ['from another page', {}, { origin: 'https://evil.example' }, 403],
    ['from another port', {}, { origin: 'http://127.0.0.1:1' }, 403],
    ['from a page without origin', {}, { origin: 'null' }, 403],
    ['to a rebound host name', {}, { host: 'evil.example' }, 403],
    ['that a browser calls cross-site', {}, { 'sec-fetch-site': 'cross-site' }, 403],
    ['of a plain form', {}, { 'content-type': 'text/plain' }, 415],
    ['that is too large', { name: 'x'.repeat(8_000_001) }, {}, 413],
    ['without a name', {}, {}, 400],
    ['with more than name and input', { name: 'panel', input: {}, role: 'administrator' }, {}, 400],
    ['without a session', {}, { cookie: 'standby-1=guess' }, 401],
  ])('%s is refused', async (_name, body, headers, status) => {
    const answer = await callWith(await signIn(), body, headers);

    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false });
    expect(acknowledged).toEqual([]);
  });

  it('may carry the largest file that can be imported, even where JSON makes it longer', async () => {
    const content = '"\n€'.repeat(Math.floor(MAX_IMPORT_CHARACTERS / 3));
    const input = { kind: 'asks', content, skipBad: false, dryRun: true };
    const answer = await callWith(await signIn(), { name: 'importFile', input });

    expect(answer.status).toBe(200);
    expect(imported).toEqual([content.length]);
  });

  it.each([
    ['no JSON', '{"name":'],
    ['nothing', ''],
  ])('with %s in it is refused', async (_name, body) => {
    const headers = { cookie: await signIn(), origin: self(), ...json };
    expect((await send({ path: '/api/call', method: 'POST', headers, body })).status).toBe(400);
  });

  it('without an origin is refused, because every browser names it', async () => {
    const headers = { cookie: await signIn(), ...json };
    const answer = await send({ path: '/api/call', method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('by %s is refused', async (method) => {
    const headers = { cookie: await signIn(), origin: self() };
    expect((await send({ path: '/api/call', method, headers })).status).toBe(405);
  });
});

describe('announcements', () => {
  it('arrive as server-sent events between heartbeats, until the host closes', async () => {
    const headers = { cookie: await signIn() };
    const response = await fetch(`${self()}/api/events`, { headers });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const text = response.body?.pipeThrough(new TextDecoderStream());
    let seen = '';
    for await (const chunk of text ?? []) {
      if (seen === '') events.announce({ name: 'changed', value: { version: 7 } });
      seen += chunk;
      // The heartbeat after the announcement is the last thing to wait for.
      if (/data: .*\n\n:\n\n/.test(seen)) break;
    }

    expect(seen).toContain('data: {"name":"changed","value":{"version":7}}\n\n');
    await host.close();
    expect(events.listeners()).toBe(0);
  });
});

describe('the port', () => {
  it('is only open on the loopback address', async () => {
    expect(await isTaken('127.0.0.1')).toBe(true);
    expect(await isTaken('127.0.0.2')).toBe(false);
  });

  it('that is taken is a problem in words', async () => {
    const started = await startOn(host.port);

    expect(started).toMatchObject({ ok: false, error: { code: 'port-taken' } });
    expect(started.ok ? '' : started.error.message).toContain(String(host.port));
  });
});

/** Whether somebody listens on the host's port at this address. */
function isTaken(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRINUSE');
    });
    probe.listen(host.port, address, () => {
      probe.close(() => {
        resolve(false);
      });
    });
  });
}
