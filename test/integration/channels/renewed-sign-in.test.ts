import { expect, it, onTestFinished } from 'vitest';
import { createMessengers, type Messengers } from '../../../electron/engine/channels/messengers.ts';
import { secretName } from '../../../electron/engine/channels/secrets.ts';
import type { Secrets } from '../../../electron/engine/parts.ts';
import { createMessengers as openMessengers } from '../../../electron/io/channels/open.ts';
import { SecretError } from '../../../electron/io/secrets/secret-box.ts';
import { memorySecrets } from '../../../electron/sources/memory-secrets.ts';
import type { SettingsOf } from '../../../shared/domain/channel.ts';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import { GOOD, trustedAuthority } from '../../support/certificates.ts';
import { startHttpStandIn } from '../../support/http-stand-in.ts';
import { startMailStandIn } from '../../support/mail-stand-in.ts';
import { openedStore } from '../../support/opened-store.ts';
import { NOW } from '../../support/wellsky-gateway.ts';

const certificate = trustedAuthority();

const OUTGOING: Outgoing = {
  key: 'delivery-1',
  to: 'dana@example.org',
  subject: 'Friday 2 PM shift unfilled',
  text: 'Sarah has 85% match. Try her first?',
};

/** A provider that takes each refresh token once and gives the next, and a mail server behind it. */
async function provider(): Promise<SettingsOf<'email'>> {
  const tls = await certificate(GOOD);
  let count = 1;
  const tokens = await startHttpStandIn(({ text }) => {
    const given = new URLSearchParams(text).get('refresh_token');
    if (given !== `refresh-${String(count)}`) return { status: 400, json: { error: 'used' } };
    count += 1;
    const next = `refresh-${String(count)}`;
    return { json: { access_token: 'access', expires_in: 1, refresh_token: next } };
  }, tls);
  onTestFinished(() => tokens.close());
  const server = await startMailStandIn({ security: 'starttls', tls });
  onTestFinished(() => server.close());
  return {
    ...{ channel: 'email', host: '127.0.0.1', port: server.port, security: 'starttls' },
    ...{ signIn: 'oauth2', user: 'office@agency.example', from: 'office@agency.example' },
    ...{ clientId: 'demo-client', tokenUrl: `${tokens.url}/token` },
  };
}

const NAME = secretName('email');
const ENTERED = { clientSecret: 'demo-secret-not-real', refreshToken: 'refresh-1' };

/** An agency with its cache and keyring, whose process can be started again. */
async function agency(secrets: Secrets = memorySecrets()) {
  const { store } = openedStore();
  store.channelSettings.put(await provider());
  secrets.set(NAME, JSON.stringify(ENTERED));
  return {
    store,
    secrets,
    start(): Messengers {
      const openMessenger = openMessengers({ clock: () => NOW });
      const messengers = createMessengers({ store, secrets, openMessenger, clock: () => NOW });
      onTestFinished(() => {
        messengers.close();
      });
      return messengers;
    },
  };
}

it('a sign-in that the provider renews is kept, so that email goes on after a restart', async () => {
  const { store, secrets, start } = await agency();
  const before = start();
  expect(await before.send('email', OUTGOING)).toMatchObject({ kind: 'sent' });
  expect(await before.send('email', OUTGOING)).toMatchObject({ kind: 'sent' });
  before.close();
  expect(JSON.parse(secrets.get(NAME) ?? '')).toEqual({ ...ENTERED, refreshToken: 'refresh-3' });
  expect(await start().send('email', OUTGOING)).toMatchObject({ kind: 'sent' });
  const renewals = [...store.audit.rows()].filter(({ entity }) => entity === 'channel');
  expect(renewals).toHaveLength(3);
  expect(JSON.stringify(renewals)).not.toMatch(/refresh-\d/);
});

it('what the keyring refuses is said, and kept with the next email', async () => {
  const keyring = memorySecrets();
  let isLocked = false;
  const { secrets, start } = await agency({
    ...keyring,
    set(name, value) {
      if (isLocked) throw new SecretError('secrets-unavailable', 'The keyring is locked.');
      keyring.set(name, value);
    },
  });
  const messengers = start();
  isLocked = true;
  expect(await messengers.send('email', OUTGOING)).toMatchObject({ kind: 'sent' });
  expect(messengers.health('email')).toMatchObject({
    state: 'ready',
    reason: expect.stringMatching(/^the keyring did not keep/) as unknown,
  });
  isLocked = false;
  expect(await messengers.send('email', OUTGOING)).toMatchObject({ kind: 'sent' });
  expect(messengers.health('email')).toMatchObject({ state: 'ready', reason: null });
  expect(secrets.get(NAME)).toContain('refresh-3');
});

it('what somebody enters meanwhile is not replaced', async () => {
  const { secrets, start } = await agency();
  const messengers = start();
  messengers.of('email');
  const entered = JSON.stringify({ ...ENTERED, refreshToken: 'of another account' });
  secrets.set(NAME, entered);
  await messengers.send('email', OUTGOING);
  expect(secrets.get(NAME)).toBe(entered);
  expect(messengers.health('email').reason).toBeNull();
});
