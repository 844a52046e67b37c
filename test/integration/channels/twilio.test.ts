import { describe, expect, it, vi, onTestFinished } from 'vitest';
import { createMessengers } from '../../../electron/io/channels/open.ts';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../../shared/util/time.ts';
import { BAD_CERTIFICATES, trustedAuthority } from '../../support/certificates.ts';
import { startHttpStandIn } from '../../support/http-stand-in.ts';
import {
  ACCOUNT,
  OUR_NUMBER,
  startTwilio,
  textsBy,
  twilioError,
  wireText,
  type TwilioFault,
} from '../../support/twilio-stand-in.ts';
import { NOW } from '../../support/wellsky-gateway.ts';

const certificate = trustedAuthority();

const ANA = '+13035550141';
const OUTGOING: Outgoing = {
  key: 'message-1',
  to: ANA,
  subject: null,
  text: 'Ana, can you take Fri 2 PM to 6 PM in Lakewood? Reply YES or NO. “Demo Home Care” 🙂',
};

describe('a text', () => {
  it('is created once with the exact words, from the number of the account', async () => {
    const twilio = await startTwilio();
    const sent = await textsBy(twilio).send(OUTGOING);
    expect(sent).toEqual({ kind: 'sent', serviceId: twilio.texts[0]?.sid });
    const [request] = twilio.received;
    expect(request).toMatchObject({
      method: 'POST',
      path: `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`,
    });
    expect(Object.fromEntries(new URLSearchParams(request?.text))).toEqual({
      To: ANA,
      From: OUR_NUMBER,
      Body: OUTGOING.text,
      SmartEncoded: 'false',
    });
  });

  it('can be sent by a messaging service', async () => {
    const twilio = await startTwilio();
    const from = `MG${'1'.repeat(32)}`;
    await textsBy(twilio, { from }).send(OUTGOING);
    const form = new URLSearchParams(twilio.received[0]?.text);
    expect([form.get('MessagingServiceSid'), form.get('From')]).toEqual([from, null]);
  });
});

/** Nothing is known as another text. */
const NONE: ReadonlySet<string> = new Set();

const UNAVAILABLE = { kind: 'failed', retry: true, isChannelFault: true };
const REFUSED = { kind: 'failed', retry: false, isChannelFault: true };
const NEVER = { kind: 'failed', retry: false };
const UNKNOWN = { kind: 'unknown' };
const HTML = { headers: { 'Content-Type': 'text/html' }, text: '<html>+13035550141</html>' };

describe('Twilio', () => {
  it.each<[string, TwilioFault, object, number]>([
    ['is silent before it accepts', 'hang', UNKNOWN, 0],
    ['is silent after it accepted', { afterAccepting: 'hang' }, UNKNOWN, 1],
    ['resets before it accepts', 'reset', UNKNOWN, 0],
    ['resets after it accepted', { afterAccepting: 'reset' }, UNKNOWN, 1],
    ['trickles', { afterAccepting: 'trickle' }, UNKNOWN, 1],
    ['answers half a JSON', { status: 201, text: '{"sid":"SM' }, UNKNOWN, 0],
    ['answers a web page', { status: 200, ...HTML }, UNKNOWN, 0],
    ['fails', { status: 500, ...HTML }, UNKNOWN, 0],
    ['fails behind its gateway', { status: 502, ...HTML }, UNKNOWN, 0],
    ['is down', { status: 503, ...HTML }, UNKNOWN, 0],
    [
      'is down for a while',
      { status: 503, headers: { 'Retry-After': '120' } },
      { ...UNAVAILABLE, waitMs: 120 * SECOND },
      0,
    ],
    [
      'asks to wait',
      { status: 429, json: { code: 20429 }, headers: { 'Retry-After': '30' } },
      { kind: 'failed', retry: true, waitMs: 30 * SECOND },
      0,
    ],
    ['asks to wait without saying how long', { status: 429 }, { retry: true, waitMs: 5_000 }, 0],
    ['has too many texts waiting', twilioError(400, 21611), { kind: 'failed', retry: true }, 0],
    ['redirects', { status: 307, headers: { Location: 'http://127.0.0.1:1/' } }, REFUSED, 0],
    ['does not accept the token', twilioError(401, 20003), REFUSED, 0],
    ['forbids', { status: 403, ...HTML }, REFUSED, 0],
    ['does not know the account', twilioError(404, 20404), REFUSED, 0],
    ['does not know our number', twilioError(400, 21659), REFUSED, 0],
    ['takes no such number', twilioError(400, 21211), NEVER, 0],
    ['may not text this country', twilioError(400, 21408), NEVER, 0],
    ['knows a landline', twilioError(400, 21614), NEVER, 0],
    ['knows a STOP', twilioError(400, 21610), { ...NEVER, hasOptedOut: true }, 0],
    ['has a reason of tomorrow', twilioError(400, 29999), NEVER, 0],
  ])('that %s', async (_, fault, expected, accepted) => {
    const twilio = await startTwilio();
    twilio.fail(fault);
    const outcome = await textsBy(twilio, {}, { timeoutMs: 300 }).send(OUTGOING);
    expect(outcome).toMatchObject(expected);
    expect(twilio.texts).toHaveLength(accepted);
    expect(twilio.received).toHaveLength(1);
    if (outcome.kind === 'failed') {
      expect(outcome.isChannelFault === true).toBe('isChannelFault' in expected);
      expect(outcome.hasOptedOut === true).toBe('hasOptedOut' in expected);
    }
    expect(JSON.stringify(outcome)).not.toMatch(/0141|Lakewood|secret|AC000/);
  });

  it('that is not there got nothing', async () => {
    const twilio = await startTwilio();
    await twilio.close();
    expect(await textsBy(twilio).send(OUTGOING)).toEqual({
      ...UNAVAILABLE,
      reason: 'Twilio cannot be reached (ECONNREFUSED)',
    });
  });

  it.each(BAD_CERTIFICATES)('with a certificate that is $why got nothing', async (bad) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const pair = await certificate(bad.wanted, bad.isSigned);
    const standIn = await startHttpStandIn(() => ({ status: 201, json: { sid: 'SM1' } }), pair);
    onTestFinished(() => standIn.close());
    expect(await textsBy(standIn).send(OUTGOING)).toEqual({
      ...UNAVAILABLE,
      reason: `Twilio cannot be reached (${bad.code})`,
    });
    expect(standIn.received).toEqual([]);
  });

  it('is never asked without encryption beyond this computer', () => {
    const open = createMessengers({ clock: () => NOW, origins: { twilio: 'http://example.org' } });
    const settings = { channel: 'sms', accountSid: ACCOUNT, from: OUR_NUMBER } as const;
    expect(() => open(settings, { authToken: 'x' })).toThrow('https');
  });
});

describe('a text of unknown outcome', () => {
  it('is found by number and exact words, as new as the try', async () => {
    const twilio = await startTwilio();
    const messenger = textsBy(twilio, {}, { timeoutMs: 300 });
    twilio.fail({ afterAccepting: 'hang' });
    expect(await messenger.send(OUTGOING)).toMatchObject(UNKNOWN);
    const { find } = messenger;
    expect(await find?.(OUTGOING, NOW, NONE)).toEqual({
      kind: 'found',
      serviceId: twilio.texts[0]?.sid,
    });
    expect(await find?.({ ...OUTGOING, text: 'Something else' }, NOW, NONE)).toEqual({
      kind: 'absent',
    });
    expect(await find?.({ ...OUTGOING, to: '+13035550142' }, NOW, NONE)).toEqual({
      kind: 'absent',
    });
    expect(await find?.(OUTGOING, plus(NOW, HOUR), NONE)).toEqual({ kind: 'absent' });
  });

  it.each([
    ['ten seconds ahead', -10 * SECOND],
    ['an hour ahead', -HOUR],
    ['an hour behind', HOUR],
  ])('is found where the clock of this computer is %s', async (_, aheadMs) => {
    const twilio = await startTwilio(50, aheadMs);
    const messenger = textsBy(twilio, {}, { timeoutMs: 300 });
    twilio.fail({ afterAccepting: 'hang' });
    await messenger.send(OUTGOING);
    expect(await messenger.find?.(OUTGOING, NOW, NONE)).toMatchObject({ kind: 'found' });
    expect(await messenger.find?.(OUTGOING, plus(NOW, HOUR), NONE)).toEqual({ kind: 'absent' });
  });

  it('stays unclear where the same words left shortly before: a clock may have been set', async () => {
    const twilio = await startTwilio();
    const messenger = textsBy(twilio);
    await messenger.send(OUTGOING);
    expect(await messenger.find?.(OUTGOING, plus(NOW, 10 * MINUTE), NONE)).toMatchObject({
      kind: 'unclear',
    });
  });

  it('is not another text with the same words', async () => {
    const twilio = await startTwilio();
    const messenger = textsBy(twilio);
    await messenger.send(OUTGOING);
    await messenger.send(OUTGOING);
    const [first, second] = twilio.texts.map(({ sid }) => sid);
    const found = (...known: (string | undefined)[]) =>
      messenger.find?.(OUTGOING, NOW, new Set(known.filter((one) => one !== undefined)));
    expect(await found(second)).toEqual({ kind: 'found', serviceId: first });
    expect(await found(first, second)).toEqual({ kind: 'absent' });
  });

  it('is not looked for among what came in', async () => {
    const twilio = await startTwilio();
    twilio.texts.push({
      sid: 'SM-echo',
      status: 'received',
      direction: 'inbound',
      from: OUR_NUMBER,
      to: ANA,
      body: OUTGOING.text,
      sentAt: NOW,
    });
    expect(await textsBy(twilio).find?.(OUTGOING, NOW, NONE)).toEqual({ kind: 'absent' });
  });

  it.each<[string, TwilioFault]>([
    ['is silent', 'hang'],
    ['fails', { status: 500 }],
    ['asks to wait', { status: 429 }],
    ['answers a web page', { status: 200, ...HTML }],
    ['refuses', twilioError(401, 20003)],
  ])('stays unclear while Twilio %s', async (_, fault) => {
    const twilio = await startTwilio();
    twilio.fail(fault);
    const found = await textsBy(twilio, {}, { timeoutMs: 300 }).find?.(OUTGOING, NOW, NONE);
    expect(found).toMatchObject({ kind: 'unclear' });
  });
});

describe('the receipt of a text', () => {
  it.each([
    ['accepted', 'pending'],
    ['queued', 'pending'],
    ['sending', 'pending'],
    ['sent', 'pending'],
    ['delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'undelivered'],
    ['canceled', 'undelivered'],
  ])('that is %s says %s', async (status, expected) => {
    const twilio = await startTwilio();
    const messenger = textsBy(twilio);
    await messenger.send(OUTGOING);
    const [text] = twilio.texts;
    if (text === undefined) throw new Error('Nothing was sent.');
    twilio.texts[0] = { ...text, status };
    expect(await messenger.receipt?.(text.sid)).toBe(expected);
  });

  it('is not there while Twilio does not answer', async () => {
    const twilio = await startTwilio();
    twilio.fail({ status: 500 });
    expect(await textsBy(twilio).receipt?.('SM1')).toBeNull();
  });
});

describe('the inbox', () => {
  const came = (minutes: number, body: string, over: object = {}) => ({
    sid: `SM-${String(minutes)}`,
    status: 'received',
    direction: 'inbound' as const,
    from: ANA,
    to: OUR_NUMBER,
    body,
    sentAt: plus(NOW, minutes * MINUTE),
    ...over,
  });

  it('has everything that was sent to our number since, over several pages', async () => {
    const twilio = await startTwilio(2);
    twilio.texts.push(
      came(-60, 'too old'),
      came(0, 'yes'),
      came(1, 'not to us', { to: '+13035550199' }),
      came(2, 'sure'),
      came(3, ''),
      came(4, 'ours', { direction: 'outbound-api', from: OUR_NUMBER, to: ANA }),
      came(5, 'no problem 👍'),
    );
    const inbox = await textsBy(twilio).inbox?.(NOW);
    expect(inbox).toMatchObject({
      ok: true,
      messages: [
        { serviceId: 'SM-5', from: ANA, text: 'no problem 👍', at: plus(NOW, 5 * MINUTE) },
        { serviceId: 'SM-3', text: '' },
        { serviceId: 'SM-2', text: 'sure' },
        { serviceId: 'SM-0', text: 'yes' },
      ],
    });
    expect(twilio.received.length).toBeGreaterThan(1);
  });

  it.each([-MINUTE, MINUTE])('has times by our clock where its own is %i ms off', async (ms) => {
    const twilio = await startTwilio(50, ms);
    twilio.texts.push(came(1, 'OK', { sentAt: plus(NOW, MINUTE + ms) }), came(-30, 'too old'));
    const read = await textsBy(twilio).inbox?.(NOW);
    const times = read?.ok === true ? read.messages.map(({ at }) => (at - NOW) / MINUTE) : [];
    expect(times).toEqual([expect.closeTo(1, 1)]);
  });

  it('is not hidden by a text that cannot be read', async () => {
    const twilio = await startTwilio();
    const listed = { messages: [{ sid: 7 }, wireText(came(1, 'STOP'))] };
    twilio.fail({ json: listed }, { json: listed });
    const { inbox, find } = textsBy(twilio);
    expect(await inbox?.(NOW)).toMatchObject({ ok: true, messages: [{ text: 'STOP' }] });
    expect(await find?.(OUTGOING, NOW, NONE)).toMatchObject({ kind: 'unclear' });
  });

  it('stops where it reaches what is older', async () => {
    const twilio = await startTwilio(2);
    twilio.texts.push(...Array.from({ length: 20 }, (_, at) => came(at - 60, `old ${String(at)}`)));
    expect(await textsBy(twilio).inbox?.(NOW)).toEqual({ ok: true, messages: [] });
    expect(twilio.received).toHaveLength(1);
  });

  it('has the newest where there are more than can be read, and what was sent stays doubtful', async () => {
    const twilio = await startTwilio(1);
    twilio.texts.push(...Array.from({ length: 30 }, (_, at) => came(at, `text ${String(at)}`)));
    const { inbox, find } = textsBy(twilio);
    const read = await inbox?.(NOW);
    const texts = read?.ok === true ? read.messages.map(({ text }) => text) : [];
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([20, 'text 29', 'text 10']);
    twilio.texts.push(
      ...twilio.texts.map((text) => ({ ...text, direction: 'outbound-api' as const, to: ANA })),
    );
    expect(await find?.(OUTGOING, NOW, NONE)).toMatchObject({ kind: 'unclear' });
  });

  it('never asks another host for the next page', async () => {
    const twilio = await startTwilio();
    const elsewhere = await startTwilio();
    const uri = `${elsewhere.url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json?Page=1`;
    twilio.fail({ json: { messages: [], next_page_uri: uri } });
    expect(await textsBy(twilio).inbox?.(NOW)).toEqual({ ok: true, messages: [] });
    expect([twilio.received.length, elsewhere.received.length]).toEqual([2, 0]);
  });

  it.each<[string, TwilioFault, object]>([
    ['fails', { status: 500 }, {}],
    ['asks to wait', { status: 429, headers: { 'Retry-After': '9' } }, { waitMs: 9 * SECOND }],
    ['answers half a JSON', { text: '{"messages":[' }, {}],
  ])('says why it cannot be read when Twilio %s', async (_, fault, expected) => {
    const twilio = await startTwilio();
    twilio.fail(fault);
    expect(await textsBy(twilio).inbox?.(NOW)).toMatchObject({ ok: false, ...expected });
  });
});
