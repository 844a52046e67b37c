import { onTestFinished, describe, expect, it, vi } from 'vitest';
import { createMessengers } from '../../../electron/io/channels/open.ts';
import type { ChannelSecrets, SettingsOf } from '../../../shared/domain/channel.ts';
import type { Messenger, Outgoing } from '../../../shared/domain/messenger.ts';
import { BAD_CERTIFICATES, GOOD, trustedAuthority } from '../../support/certificates.ts';
import { startHttpStandIn, type Reply } from '../../support/http-stand-in.ts';
import {
  startMailStandIn,
  type MailFaults,
  type MailOptions,
  type MailStandIn,
} from '../../support/mail-stand-in.ts';
import { NOW } from '../../support/wellsky-gateway.ts';

const certificate = trustedAuthority();

const OUTGOING: Outgoing = {
  key: 'delivery-1',
  to: 'dana@example.org',
  subject: 'Friday 2 PM shift unfilled',
  text: 'Sarah has 85% match. Try her first?',
};

async function mailServer(options: Partial<MailOptions> = {}): Promise<MailStandIn> {
  const tls = options.tls ?? (await certificate(GOOD));
  const server = await startMailStandIn({ security: 'starttls', ...options, tls });
  onTestFinished(() => server.close());
  return server;
}

function messengerTo(
  { port }: { readonly port: number },
  over: Partial<SettingsOf<'email'>> = {},
  { timeoutMs, ...secrets }: ChannelSecrets & { timeoutMs?: number } = {},
  renewed?: (secrets: ChannelSecrets) => void,
): Messenger {
  const settings: SettingsOf<'email'> = {
    channel: 'email',
    host: '127.0.0.1',
    port,
    security: 'starttls',
    signIn: 'password',
    user: 'office@agency.example',
    from: 'office@agency.example',
    clientId: null,
    tokenUrl: null,
    ...over,
  };
  const open = createMessengers({
    clock: () => NOW,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  const messenger = open(settings, { password: 'mail-secret-not-real', ...secrets }, renewed);
  onTestFinished(() => {
    messenger.close();
  });
  return messenger;
}

/** Headers of a raw email, unfolded. */
function headersOf(raw: string): string[] {
  const [head = ''] = raw.split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

describe('an email', () => {
  it.each(['tls', 'starttls'] as const)(
    'is sent encrypted and signed in, by %s',
    async (security) => {
      const server = await mailServer({ security });
      const messenger = messengerTo(server, { security });
      const sent = await messenger.send(OUTGOING);
      expect(sent).toEqual({
        kind: 'sent',
        serviceId: expect.stringMatching(/^<standby\.[0-9a-f]{32}@agency\.example>$/) as unknown,
      });
      expect(server.received).toMatchObject([
        {
          from: 'office@agency.example',
          to: ['dana@example.org'],
          user: 'office@agency.example',
          isEncrypted: true,
        },
      ]);
      expect(server.signedIn).toEqual(['office@agency.example mail-secret-not-real']);
      const [mail] = server.received;
      expect(headersOf(mail?.raw ?? '')).toEqual(
        expect.arrayContaining([
          'Subject: Friday 2 PM shift unfilled',
          'To: dana@example.org',
          'Auto-Submitted: auto-generated',
          `Message-ID: ${sent.kind === 'sent' ? (sent.serviceId ?? '') : ''}`,
          'Content-Type: text/plain; charset=utf-8',
        ]),
      );
    },
  );

  it('has the same Message-ID when the same message is tried again, and another otherwise', async () => {
    const server = await mailServer();
    const messenger = messengerTo(server);
    const first = await messenger.send(OUTGOING);
    expect(await messenger.send(OUTGOING)).toEqual(first);
    expect(await messenger.send({ ...OUTGOING, key: 'delivery-2' })).not.toEqual(first);
  });

  it.each([
    ['a header in the subject', 'Hello\r\nBcc: eve@example.org\r\n\r\nBody', 'Body'],
    ['emoji', '🚨 Shift 🚨', 'Ünïcode 🚑\n.\nafter a lonely dot'],
    ['right-to-left words', 'وردية شاغرة', 'السلام عليكم'],
    ['half a letter', 'Broken \uD83D subject', 'Broken \uDE00 text'],
    ['a very long line', 'x'.repeat(900), 'y'.repeat(1_600)],
  ])('with %s arrives as one email to one person', async (_, subject, text) => {
    const server = await mailServer();
    expect(await messengerTo(server).send({ ...OUTGOING, subject, text })).toMatchObject({
      kind: 'sent',
    });
    const [mail] = server.received;
    expect(mail?.to).toEqual(['dana@example.org']);
    const headers = headersOf(mail?.raw ?? '');
    expect(headers.filter((line) => /^(?:to|bcc|cc|subject):/i.test(line))).toHaveLength(2);
    expect(Math.max(...(mail?.raw ?? '').split('\r\n').map((line) => line.length))).toBeLessThan(
      998,
    );
  });

  it.each(['not an address', 'a@example.org, b@example.org', 'a@example.org\r\nRCPT TO:<b@c.de>'])(
    'to %j is refused before anybody is asked',
    async (to) => {
      const server = await mailServer();
      const outcome = await messengerTo(server).send({ ...OUTGOING, to });
      expect(outcome).toMatchObject({ kind: 'failed', retry: false });
      expect(server.signedIn).toEqual([]);
    },
  );
});

const UNAVAILABLE = { kind: 'failed', retry: true, isChannelFault: true };
const REFUSED = { kind: 'failed', retry: false, isChannelFault: true };
const LATER = { kind: 'failed', retry: true };
const NEVER = { kind: 'failed', retry: false };

describe('a mail server', () => {
  it.each<[string, MailFaults, object]>([
    ['greylists', { recipient: { code: 450, words: '4.2.0 try later' } }, LATER],
    ['does not know the recipient', { recipient: { code: 550, words: '5.1.1 unknown' } }, NEVER],
    ['defers the text', { text: { code: 451, words: '4.3.0 busy' } }, LATER],
    ['refuses the text', { text: { code: 554, words: '5.7.1 looks like spam' } }, NEVER],
    ['takes no email of this size', { size: 200 }, NEVER],
    ['refuses the password', { signIn: { code: 535, words: '5.7.8 no' } }, REFUSED],
    ['cannot check the password now', { signIn: { code: 454, words: '4.7.0 no' } }, UNAVAILABLE],
    ['offers no sign-in', { offersNoSignIn: true }, REFUSED],
    ['refuses the sender', { sender: { code: 553, words: '5.7.1 not yours' } }, REFUSED],
    ['is busy', { greeting: { code: 421, words: '4.3.2 later' } }, UNAVAILABLE],
    ['refuses this computer', { greeting: { code: 554, words: '5.7.1 no' } }, REFUSED],
    ['offers no encryption', { hidesStartTls: true }, UNAVAILABLE],
    ['breaks off before the text', { cutsBeforeText: true }, UNAVAILABLE],
    ['breaks off after the text', { cutsAfterText: true }, { kind: 'unknown' }],
  ])('that %s', async (_, faults, expected) => {
    const server = await mailServer();
    server.behave(faults);
    const outcome = await messengerTo(server).send(OUTGOING);
    expect(outcome).toMatchObject(expected);
    const isFault = 'isChannelFault' in expected;
    expect(outcome.kind === 'failed' && outcome.isChannelFault === true).toBe(isFault);
    expect(server.received).toHaveLength((faults.text ?? faults.cutsAfterText) ? 1 : 0);
    // Whatever it says, nothing of it is repeated but the code.
    expect(JSON.stringify(outcome)).not.toMatch(/dana|agency|Sarah|secret|spam|not yours/);
  });

  it('that never answers the text may have taken it', async () => {
    const server = await mailServer();
    server.behave({ hangsAfterText: true });
    const outcome = await messengerTo(server, {}, { timeoutMs: 500 }).send(OUTGOING);
    expect(outcome).toEqual({
      kind: 'unknown',
      reason: 'the mail server did not answer in time',
    });
  });

  it('that is not there took nothing', async () => {
    const server = await mailServer();
    const messenger = messengerTo(server);
    await server.close();
    expect(await messenger.send(OUTGOING)).toEqual({
      ...UNAVAILABLE,
      reason: 'the mail server cannot be reached (ECONNREFUSED)',
    });
  });

  it('without encryption gets neither password nor text', async () => {
    const server = await mailServer();
    server.behave({ hidesStartTls: true });
    await messengerTo(server).send(OUTGOING);
    expect([server.signedIn, server.received]).toEqual([[], []]);
  });
});

describe('the certificate of a mail server', () => {
  const cases = BAD_CERTIFICATES.flatMap((bad) =>
    (['tls', 'starttls'] as const).map((security) => ({ ...bad, security })),
  );
  it.each(cases)('that is $why gets nothing, by $security', async (bad) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { security, code } = bad;
    const server = await mailServer({ security, tls: await certificate(bad.wanted, bad.isSigned) });
    expect(await messengerTo(server, { security }).send(OUTGOING)).toEqual({
      ...UNAVAILABLE,
      reason: `the mail server cannot be reached (${code})`,
    });
    expect([server.signedIn, server.received]).toEqual([[], []]);
  });

  it.each(['tls', 'starttls'] as const)(
    'does not matter below TLS 1.2, by %s',
    async (security) => {
      const old = {
        maxVersion: 'TLSv1.1',
        minVersion: 'TLSv1',
        ciphers: 'ALL:@SECLEVEL=0',
      } as const;
      const server = await mailServer({ security, tls: { ...(await certificate(GOOD)), ...old } });
      expect(await messengerTo(server, { security }).send(OUTGOING)).toMatchObject(UNAVAILABLE);
      expect(server.signedIn).toEqual([]);
    },
  );
});

describe('signing in by OAuth2', () => {
  /** A mail server that takes `access-1`, and a provider of tokens that answers as scripted. */
  async function signingIn(...replies: readonly Reply[]) {
    const left = [...replies];
    const tokens = await startHttpStandIn(() => left.shift() ?? GRANTED, await certificate(GOOD));
    onTestFinished(() => tokens.close());
    const server = await mailServer();
    const renewed = vi.fn();
    const messenger = messengerTo(
      server,
      { signIn: 'oauth2', clientId: 'demo-client', tokenUrl: `${tokens.url}/token?tenant=1` },
      { clientSecret: 'demo-secret-not-real', refreshToken: 'refresh-1', timeoutMs: 1_000 },
      renewed,
    );
    return { tokens, server, messenger, renewed };
  }
  const GRANTED: Reply = { json: { access_token: 'access-1', expires_in: 3_600 } };

  it('exchanges the refresh token once for several emails', async () => {
    const { tokens, server, messenger } = await signingIn();
    expect(await messenger.send(OUTGOING)).toMatchObject({ kind: 'sent' });
    expect(await messenger.send(OUTGOING)).toMatchObject({ kind: 'sent' });
    expect(tokens.received).toMatchObject([{ method: 'POST', path: '/token' }]);
    const [request] = tokens.received;
    expect(request?.query.get('tenant')).toBe('1');
    expect(Object.fromEntries(new URLSearchParams(request?.text))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
      client_id: 'demo-client',
      client_secret: 'demo-secret-not-real',
    });
    expect(server.signedIn).toEqual(Array(2).fill('office@agency.example access-1'));
  });

  it('uses the newest refresh token and asks again for what ran out', async () => {
    const short = { access_token: 'access-0', expires_in: '30', refresh_token: 'refresh-2' };
    const { tokens, messenger } = await signingIn({ json: short });
    await messenger.send(OUTGOING);
    await messenger.send(OUTGOING);
    expect(
      tokens.received.map(({ text }) => new URLSearchParams(text).get('refresh_token')),
    ).toEqual(['refresh-1', 'refresh-2']);
  });

  it('says which refresh token takes the place of the one before, once', async () => {
    const grant = (refresh_token: string): Reply => ({
      json: { access_token: 'access-0', expires_in: '30', refresh_token },
    });
    const { messenger, renewed } = await signingIn(grant('refresh-1'), grant('refresh-2'));
    for (let email = 0; email < 3; email += 1) await messenger.send(OUTGOING);
    expect(renewed.mock.calls).toEqual([[{ refreshToken: 'refresh-2' }]]);
  });

  it('tries a new token once when the mail server does not accept the kept one', async () => {
    const revoked: Reply = { json: { access_token: 'access-0', expires_in: 3_600 } };
    const { tokens, server, messenger } = await signingIn(revoked);
    await messenger.send(OUTGOING);
    server.behave({ accepts: 'access-1' });
    expect(await messenger.send(OUTGOING)).toMatchObject({ kind: 'sent' });
    expect([tokens.received.length, server.received.length]).toEqual([2, 2]);
  });

  it('does not go on with new tokens when the mail server accepts none', async () => {
    const { tokens, server, messenger } = await signingIn();
    server.behave({ accepts: 'something else' });
    expect(await messenger.send(OUTGOING)).toMatchObject(REFUSED);
    expect(tokens.received).toHaveLength(1);
  });

  it.each<[string, Reply, object]>([
    ['refuses the refresh token', { status: 400, json: { error: 'invalid_grant' } }, REFUSED],
    ['refuses the client', { status: 401, json: { error: 'invalid_client' } }, REFUSED],
    ['is silent', 'hang', UNAVAILABLE],
    ['resets', 'reset', UNAVAILABLE],
    ['fails', { status: 500 }, UNAVAILABLE],
    ['answers a web page', { text: '<html></html>' }, UNAVAILABLE],
    ['redirects', { status: 302, headers: { Location: 'https://127.0.0.1:1/' } }, REFUSED],
    [
      'asks to wait',
      { status: 429, headers: { 'Retry-After': '7' } },
      { ...UNAVAILABLE, waitMs: 7_000 },
    ],
  ])('sends nothing while the provider %s', async (_, reply, expected) => {
    const { server, messenger } = await signingIn(reply);
    const outcome = await messenger.send(OUTGOING);
    expect(outcome).toMatchObject(expected);
    expect([server.signedIn, server.received]).toEqual([[], []]);
    expect(JSON.stringify(outcome)).not.toMatch(/secret|refresh-1|demo-client|127\.0/);
  });
});
