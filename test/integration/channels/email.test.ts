import { onTestFinished, describe, expect, it, vi } from 'vitest';
import { createMessengers } from '../../../electron/io/channels/open.ts';
import type { ChannelSecrets, SettingsOf } from '../../../shared/domain/channel.ts';
import type { Messenger, Outgoing } from '../../../shared/domain/messenger.ts';
import { BAD_CERTIFICATES, GOOD, trustedAuthority } from '../../support/certificates.ts';
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
  const messenger = open(settings, { password: 'mail-secret-not-real', ...secrets });
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
      reason: 'the mail server did not answer within 1 s',
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
