import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMessengers } from '../../../electron/io/channels/open.ts';
import { DEFAULT_START } from '../../../electron/demo/simulator.ts';
import { answerTo } from '../../../electron/demo/services/answering.ts';
import {
  startPhoneNetwork,
  type PhoneNetwork,
} from '../../../electron/demo/services/phone-network.ts';
import { randomFrom } from '../../../electron/demo/random.ts';
import { DEMO_ACCOUNT } from '../../../electron/sources/demo-office.ts';
import { readReply } from '../../../electron/core/asking/reading.ts';
import type { Messenger } from '../../../shared/domain/messenger.ts';
import { HOUR, MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';

const WILLING = { phone: '+13035550141', willingness: 1, speaksSpanish: false };
const OFFICE = '+19835550111';
const NONE: ReadonlySet<string> = new Set();
const ASK = 'Hi Sarah, can you take a shift on Fri Nov 27? Reply YES or NO. Demo Home Care';

let now: Instant;
let network: PhoneNetwork;
let messenger: Messenger;

beforeEach(async () => {
  now = DEFAULT_START;
  network = await startPhoneNetwork({
    clock: () => now,
    seed: 1,
    account: DEMO_ACCOUNT,
    people: [WILLING],
  });
  const open = createMessengers({
    clock: () => now,
    origins: { twilio: network.url },
    spacingMs: 0,
    timeoutMs: 300,
  });
  const { accountSid, authToken, number } = DEMO_ACCOUNT;
  messenger = open({ channel: 'sms', accountSid, from: number }, { authToken });
});

afterEach(async () => {
  messenger.close();
  await network.close();
});

const send = (to: string, text = ASK) => messenger.send({ key: text, to, subject: null, text });
const inbox = async () => {
  const read = await messenger.inbox?.(DEFAULT_START);
  if (read?.ok !== true) throw new Error('the inbox cannot be read');
  return read.messages;
};
const control = (path: string, body: unknown) =>
  fetch(`${network.url}/_sim/${path}`, { method: 'POST', body: JSON.stringify(body) });

describe('the demo telephone network', () => {
  it('takes a text, delivers it in seconds, and lets her answer after a while', async () => {
    const sent = await send(WILLING.phone);
    if (sent.kind !== 'sent') throw new Error(sent.reason);
    const receipt = () => messenger.receipt?.(sent.serviceId ?? '');
    expect(await receipt()).toBe('pending');
    now = plus(now, 10 * SECOND);
    expect(await receipt()).toBe('delivered');
    expect(await inbox()).toEqual([]);
    now = plus(now, 10 * MINUTE);
    const [answer, ...more] = await inbox();
    expect(answer?.from).toBe(WILLING.phone);
    expect(answer?.at).toBeLessThan(now);
    expect(more).toEqual([]);
  });

  it('says nothing to what asks nothing, and nothing for the office', async () => {
    await send(WILLING.phone, 'The shift is settled. No need to reply. Thank you.');
    await send(OFFICE);
    now = plus(now, HOUR);
    expect(await inbox()).toEqual([]);
    expect(network.texts().map(({ to }) => to)).toEqual([WILLING.phone, OFFICE]);
  });

  it.each([
    ['reset-before', 'unknown', 'absent'],
    ['reset-after', 'unknown', 'found'],
    ['hang-before', 'unknown', 'absent'],
    ['hang-after', 'unknown', 'found'],
    ['500-before', 'unknown', 'absent'],
    ['500-after', 'unknown', 'found'],
    ['429', 'failed', 'absent'],
    ['refused', 'failed', 'absent'],
    ['undelivered', 'sent', 'found'],
  ] as const)('can be told to fail: %s', async (fault, outcome, found) => {
    expect((await control('fail', { next: [fault] })).status).toBe(200);
    const outgoing = { key: 'a', to: WILLING.phone, subject: null, text: ASK };
    expect(await messenger.send(outgoing)).toMatchObject({ kind: outcome });
    expect(await messenger.find?.(outgoing, DEFAULT_START, NONE)).toMatchObject({ kind: found });
    expect(await send(OFFICE)).toMatchObject({ kind: 'sent' });
  });

  it('heeds STOP and START, and refuses what Twilio refuses', async () => {
    await control('text', { from: WILLING.phone, body: 'STOP' });
    expect(await send(WILLING.phone)).toMatchObject({ kind: 'failed', hasOptedOut: true });
    network.text(WILLING.phone, 'start');
    expect(await send(WILLING.phone)).toMatchObject({ kind: 'sent' });
    expect(await send('+1555')).toMatchObject({ kind: 'failed', retry: false });
    expect(await send(OFFICE, 'x'.repeat(1601))).toMatchObject({ kind: 'failed', retry: false });
    expect((await control('fail', { next: ['flood'] })).status).toBe(400);
  });

  it('lists in pages, newest first, and knows its own account alone', async () => {
    for (let count = 0; count < 250; count += 1) {
      network.text(WILLING.phone, `text ${String(count)}`);
      now = plus(now, SECOND);
    }
    const texts = (await inbox()).map(({ text }) => text);
    expect(texts).toHaveLength(250);
    expect(texts[0]).toBe('text 249');
    const stranger = await fetch(`${network.url}/2010-04-01/Accounts/x/Messages.json`);
    expect(stranger.status).toBe(401);
  });
});

describe('what people answer', () => {
  const readings = (willingness: number, speaksSpanish = false) => {
    const answers = Array.from({ length: 2_000 }, (_, count) =>
      answerTo(ASK, { ...WILLING, willingness, speaksSpanish }, randomFrom('answers', count)),
    );
    const share = (wanted: string) =>
      answers.filter((one) => (one === null ? 'silence' : readReply(one.text)) === wanted).length /
      answers.length;
    return { share, answers };
  };

  it.each([0.2, 0.5, 0.9])('follows their willingness of %d', (willingness) => {
    const { share } = readings(willingness);
    expect(share('yes')).toBeGreaterThan(willingness * 0.7);
    expect(share('yes')).toBeLessThan(willingness * 0.95);
    expect(share('no')).toBeCloseTo((1 - willingness) * 0.6, 1);
    expect(share('silence')).toBeCloseTo((1 - willingness) * 0.4, 1);
    expect(share('maybe') + share('unclear')).toBeGreaterThan(0.01);
    expect(share('stop')).toBeGreaterThan(0.005);
    expect(share('stop')).toBeLessThan(0.05);
  });

  it('is in Spanish from many who speak it, within minutes, and always the same', () => {
    const { answers, share } = readings(0.6, true);
    expect(answers.some((one) => one?.text === 'Claro que sí')).toBe(true);
    expect(share('yes')).toBeGreaterThan(0.45);
    const times = answers.flatMap((one) => one?.after ?? []);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(20 * SECOND);
    expect(Math.max(...times)).toBeLessThanOrEqual(8 * MINUTE);
    expect(readings(0.6, true).answers).toEqual(answers);
  });
});
