import type Electron from 'electron';
import { expect, it } from 'vitest';
import { servePanel } from '../../../../electron/io/desktop/panel-protocol.ts';
import { CONTENT_SECURITY_POLICY } from '../../../../shared/contract/page.ts';
import { panelFiles } from '../../../support/panel-files.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];

async function ask(url: string, init: { method?: string; initiatorOrigin?: string | null } = {}) {
  let handler: Handler | undefined;
  const protocol = {
    handle: (scheme, own) => {
      if (scheme === 'app') handler = own;
    },
  } satisfies Pick<Electron.Protocol, 'handle'>;
  servePanel(protocol, panelFiles());
  const answer = await handler?.({ method: 'GET', url, ...init } as Parameters<Handler>[0]);
  if (answer === undefined) throw new Error('the scheme has no handler');
  return answer;
}

it('serves the panel under its own address with the same policy as the browser host', async () => {
  const answer = await ask('app://standby/');

  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<div id="root">');
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

it('serves its own page, and the window itself, but nobody else', async () => {
  const asset = 'app://standby/assets/app.js';
  const own = await ask(asset, { initiatorOrigin: 'app://standby' });
  const foreign = await ask(asset, { initiatorOrigin: 'https://evil.example' });
  const opaque = await ask(asset, { initiatorOrigin: null });

  expect([own.status, foreign.status, opaque.status]).toEqual([200, 403, 403]);
});

it.each([
  ['app://elsewhere/', 'GET', 403],
  ['app://standby/', 'POST', 403],
  ['app://standby/missing.js', 'GET', 404],
  ['app://standby/../package.json', 'GET', 404],
  ['app://standby/%2e%2e/package.json', 'GET', 404],
  ['app://standby/..%2fpackage.json', 'GET', 404],
])('answers %s (%s) with %i and the policy', async (url, method, status) => {
  const answer = await ask(url, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
});
