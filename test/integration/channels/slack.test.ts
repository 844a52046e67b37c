import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../../shared/util/time.ts';
import {
  slackBy,
  slackError,
  slackTime,
  startSlack,
  type SlackFault,
} from '../../support/slack-stand-in.ts';
import { NOW } from '../../support/wellsky-gateway.ts';

const DANA = 'U012AB3CD';
const OUTGOING: Outgoing = {
  key: 'delivery-1',
  to: DANA,
  subject: null,
  text: 'Friday 2 PM <shift> & more: Sarah *85%* 🙂',
};
const ESCAPED = 'Friday 2 PM &lt;shift&gt; &amp; more: Sarah *85%* 🙂';

/** Nothing is known as another message. */
const NONE: ReadonlySet<string> = new Set();

const UNAVAILABLE = { kind: 'failed', retry: true, isChannelFault: true };
const REFUSED = { kind: 'failed', retry: false, isChannelFault: true };
const NEVER = { kind: 'failed', retry: false };
const UNKNOWN = { kind: 'unknown' };
const TOLD_TO_WAIT = { status: 429, headers: { 'Retry-After': '30' } };

/** What both ways of posting share. */
const COMMON: readonly [string, SlackFault, object, number][] = [
  ['is silent before it accepts', 'hang', UNKNOWN, 0],
  ['is silent after it accepted', { afterAccepting: 'hang' }, UNKNOWN, 1],
  ['resets before it accepts', 'reset', UNKNOWN, 0],
  ['resets after it accepted', { afterAccepting: 'reset' }, UNKNOWN, 1],
  ['answers a web page', { status: 200, text: '<html></html>' }, UNKNOWN, 0],
  ['fails', { status: 500, text: 'rollup_error' }, UNKNOWN, 0],
  ['asks to wait', TOLD_TO_WAIT, { kind: 'failed', retry: true, waitMs: 30 * SECOND }, 0],
  ['asks to wait without saying how long', { status: 429 }, { retry: true, waitMs: 5_000 }, 0],
  ['redirects', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }, REFUSED, 0],
];

describe('a webhook', () => {
  it('posts the words into its channel', async () => {
    const slack = await startSlack();
    const messenger = slackBy(slack, 'webhook');
    expect(await messenger.send({ ...OUTGOING, to: '' })).toEqual({ kind: 'sent' });
    expect(slack.received).toMatchObject([{ method: 'POST', path: '/services/demo-not-real' }]);
    expect(slack.messages).toMatchObject([{ text: ESCAPED }]);
    expect([messenger.find, messenger.receipt, messenger.inbox]).toEqual([null, null, null]);
  });

  it.each<[string, SlackFault, object, number]>([
    ...COMMON,
    ['does not take the text', { status: 400, text: 'invalid_payload' }, NEVER, 0],
    ['forbids', { status: 403, text: 'action_prohibited' }, REFUSED, 0],
    ['lost the channel', { status: 404, text: 'channel_not_found' }, REFUSED, 0],
    ['dropped the webhook', { status: 404, text: 'no_service' }, REFUSED, 0],
    ['archived the channel', { status: 410, text: 'channel_is_archived' }, REFUSED, 0],
  ])('of a Slack that %s', async (_, fault, expected, accepted) => {
    const slack = await startSlack();
    slack.fail(fault);
    const outcome = await slackBy(slack, 'webhook', 300).send({ ...OUTGOING, to: '' });
    expect(outcome).toMatchObject(expected);
    expect([slack.received.length, slack.messages.length]).toEqual([1, accepted]);
    expect(JSON.stringify(outcome)).not.toMatch(/Friday|Sarah|secret|services/);
  });
});

describe('a bot', () => {
  it('writes to a member, the words as they are and nothing unfolded', async () => {
    const slack = await startSlack();
    const sent = await slackBy(slack, 'bot').send(OUTGOING);
    expect(sent).toEqual({ kind: 'sent', serviceId: `D012AB3CD/${slackTime(NOW)}` });
    expect(JSON.parse(slack.received[0]?.text ?? '')).toEqual({
      channel: DANA,
      text: ESCAPED,
      mrkdwn: false,
      parse: 'none',
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: 'standby_message', event_payload: { key: 'delivery-1' } },
    });
  });

  it.each<[string, SlackFault, object, number]>([
    ...COMMON,
    ['does not know the token', slackError('invalid_auth'), REFUSED, 0],
    ['revoked the token', slackError('token_revoked'), REFUSED, 0],
    ['did not grant the scope', slackError('missing_scope'), REFUSED, 0],
    ['does not know the member', slackError('channel_not_found'), NEVER, 0],
    ['wants the bot in the channel', slackError('not_in_channel'), NEVER, 0],
    ['takes no text this long', slackError('msg_too_long'), NEVER, 0],
    ['may have done half of it', slackError('fatal_error'), UNKNOWN, 0],
    ['is busy', slackError('ratelimited'), { kind: 'failed', retry: true }, 0],
    ['forbids', { status: 403, text: '<html></html>' }, REFUSED, 0],
    ['says something else', slackError('Sarah is not here'), NEVER, 0],
    [
      'is down for a while',
      { status: 503, headers: { 'Retry-After': '60' } },
      { ...UNAVAILABLE, waitMs: MINUTE },
      0,
    ],
  ])('of a Slack that %s', async (_, fault, expected, accepted) => {
    const slack = await startSlack();
    slack.fail(fault);
    const outcome = await slackBy(slack, 'bot', 300).send(OUTGOING);
    expect(outcome).toMatchObject(expected);
    expect([slack.received.length, slack.messages.length]).toEqual([1, accepted]);
    expect(JSON.stringify(outcome)).not.toMatch(/Friday|Sarah|secret|xoxb/);
  });

  it('finds its own message again by its key, whoever else wrote the same', async () => {
    const slack = await startSlack();
    const messenger = slackBy(slack, 'bot', 300);
    slack.fail({ afterAccepting: 'hang' });
    await messenger.send(OUTGOING);
    expect(await messenger.find?.(OUTGOING, NOW, NONE)).toEqual({
      kind: 'found',
      serviceId: `D012AB3CD/${slackTime(NOW)}`,
    });
    expect(await messenger.find?.({ ...OUTGOING, key: 'delivery-2' }, NOW, NONE)).toEqual({
      kind: 'absent',
    });
    expect(await messenger.find?.(OUTGOING, plus(NOW, HOUR), NONE)).toEqual({ kind: 'absent' });
  });

  it('finds it by its words where Slack keeps the key to itself', async () => {
    const slack = await startSlack();
    const same = { channel: 'D012AB3CD', text: ESCAPED };
    slack.messages.push({ ...same, ts: slackTime(NOW), user: DANA });
    const { find } = slackBy(slack, 'bot');
    expect(await find?.(OUTGOING, NOW, NONE)).toEqual({ kind: 'absent' });
    slack.messages.push({ ...same, ts: slackTime(plus(NOW, SECOND)), bot_id: 'B0STANDBY' });
    expect(await find?.(OUTGOING, NOW, NONE)).toMatchObject({ kind: 'found' });
    const known = new Set([`D012AB3CD/${slackTime(plus(NOW, SECOND))}`]);
    expect(await find?.(OUTGOING, NOW, known)).toEqual({ kind: 'absent' });
  });

  it.each([
    ['a member', DANA],
    ['a channel', 'C012AB3CD'],
  ])('finds what it wrote to %s by another clock than ours', async (_, to) => {
    for (const aheadMs of [-2 * HOUR, 2 * HOUR]) {
      const slack = await startSlack(aheadMs);
      slack.fail({ afterAccepting: 'hang' });
      await slackBy(slack, 'bot', 300).send({ ...OUTGOING, to });
      const { find } = slackBy(slack, 'bot');
      expect(await find?.({ ...OUTGOING, to }, NOW, NONE)).toMatchObject({ kind: 'found' });
    }
  });

  it('leaves it unclear where the same words left shortly before: a clock may have been set', async () => {
    const slack = await startSlack();
    const same = { channel: 'D012AB3CD', text: ESCAPED, bot_id: 'B0STANDBY' };
    slack.messages.push({ ...same, ts: slackTime(plus(NOW, -10 * MINUTE)) });
    expect(await slackBy(slack, 'bot').find?.(OUTGOING, NOW, NONE)).toMatchObject({
      kind: 'unclear',
    });
  });

  it.each([-MINUTE, MINUTE])('reads times by our clock where its own is %i ms off', async (ms) => {
    const slack = await startSlack(ms);
    const answer = { channel: 'D012AB3CD', user: DANA, text: 'OK' };
    slack.messages.push(
      { ...answer, ts: slackTime(plus(NOW, MINUTE + ms)) },
      { ...answer, ts: slackTime(plus(NOW, ms - MINUTE)) },
    );
    const read = await slackBy(slack, 'bot').inbox?.(NOW);
    const times = read?.ok === true ? read.messages.map(({ at }) => (at - NOW) / MINUTE) : [];
    expect(times).toEqual([expect.closeTo(1, 1)]);
  });

  it.each<[string, SlackFault]>([
    ['is silent', 'hang'],
    ['does not grant it', slackError('missing_scope')],
    ['asks to wait', TOLD_TO_WAIT],
  ])('leaves it unclear while Slack %s', async (_, fault) => {
    const slack = await startSlack();
    slack.fail(fault);
    expect(await slackBy(slack, 'bot', 300).find?.(OUTGOING, NOW, NONE)).toMatchObject({
      kind: 'unclear',
    });
  });

  it('reads what members answered, and nothing that it or Slack wrote', async () => {
    const slack = await startSlack();
    const messenger = slackBy(slack, 'bot');
    await messenger.send(OUTGOING);
    const channel = 'D012AB3CD';
    const came = (minutes: number, over: object) => ({
      channel,
      text: '',
      user: DANA,
      ts: slackTime(plus(NOW, minutes * MINUTE)),
      ...over,
    });
    slack.messages.push(
      came(-5, { text: 'before' }),
      came(1, { text: 'ack &amp; <tel:3035550141|303-555-0141>' }),
      came(2, { text: 'joined', subtype: 'channel_join' }),
      came(3, { text: 'of another app', bot_id: 'B1' }),
      came(3, { text: 'at no time', ts: 'never' }),
      came(4, { channel: 'CGENERAL', text: 'elsewhere' }),
    );
    expect(await messenger.inbox?.(NOW)).toEqual({
      ok: true,
      messages: [
        {
          serviceId: `${channel}/${slackTime(plus(NOW, MINUTE))}`,
          from: DANA,
          text: 'ack & 303-555-0141',
          at: plus(NOW, MINUTE),
        },
      ],
    });
  });

  it('reads a conversation that began after the first reading', async () => {
    const slack = await startSlack();
    const messenger = slackBy(slack, 'bot');
    expect(await messenger.inbox?.(NOW)).toEqual({ ok: true, messages: [] });
    await messenger.send(OUTGOING);
    const at = plus(NOW, MINUTE);
    slack.messages.push({ channel: 'D012AB3CD', ts: slackTime(at), user: DANA, text: 'ack' });
    expect(await messenger.inbox?.(NOW)).toMatchObject({ messages: [{ text: 'ack' }] });
  });

  it('reads what members answered in a thread under its own message, once', async () => {
    const slack = await startSlack();
    const messenger = slackBy(slack, 'bot');
    await messenger.send(OUTGOING);
    const below = { channel: 'D012AB3CD', user: DANA, thread_ts: slackTime(NOW) };
    const later = plus(NOW, 12 * HOUR);
    slack.messages.push(
      { ...below, text: 'long ago', ts: slackTime(plus(NOW, MINUTE)) },
      { ...below, text: 'OK', ts: slackTime(later) },
      {
        ...{ ...below, text: 'and here', subtype: 'thread_broadcast' },
        ts: slackTime(plus(later, MINUTE)),
      },
    );
    const read = await messenger.inbox?.(later);
    expect(read?.ok === true ? read.messages.map(({ text }) => text).sort() : read).toEqual([
      'OK',
      'and here',
    ]);
  });

  it('asks for no thread in which nobody answered since', async () => {
    const slack = await startSlack();
    const messenger = slackBy(slack, 'bot');
    await messenger.send(OUTGOING);
    const below = { channel: 'D012AB3CD', user: DANA, thread_ts: slackTime(NOW) };
    slack.messages.push({ ...below, text: 'OK', ts: slackTime(plus(NOW, MINUTE)) });
    expect(await messenger.inbox?.(plus(NOW, HOUR))).toEqual({ ok: true, messages: [] });
    expect(slack.received.map(({ path }) => path)).not.toContain('/api/conversations.replies');
  });

  /** Slack where so many members wrote once, and in which order their conversations are read. */
  async function busySlack(members: number) {
    const slack = await startSlack();
    const ids = Array.from({ length: members }, (_, n) => `U${String(100 + n)}`);
    slack.messages.push(
      ...ids.map((user) => ({
        ...{ user, channel: user.replace('U', 'D'), text: `of ${user}` },
        ts: slackTime(plus(NOW, MINUTE)),
      })),
    );
    const messenger = slackBy(slack, 'bot');
    return {
      ids,
      /** Who was heard in one reading, in that order, and whether somebody was left for the next. */
      async heard(told: readonly string[] = []) {
        const read = await messenger.inbox?.(NOW, told);
        if (read?.ok !== true) throw new Error('It could not be read.');
        return { from: read.messages.map(({ from }) => from), isPartial: read.isPartial ?? false };
      },
    };
  }

  it('reads all conversations in turn, within the rate', async () => {
    const { ids, heard } = await busySlack(30);
    const readings = [await heard(), await heard(), await heard()];
    expect(readings.map(({ isPartial }) => isPartial)).toEqual([true, true, false]);
    expect(Math.max(...readings.map(({ from }) => from.length))).toBe(12);
    expect([...new Set(readings.flatMap(({ from }) => from))].sort()).toEqual(ids);
    expect(await heard()).toMatchObject({ isPartial: true });
  });

  it('reads whoever was told first, in each reading, and still all of them', async () => {
    const { ids, heard } = await busySlack(30);
    const told = ids.slice(-2);
    const readings = [await heard(told), await heard(told), await heard(told)];
    for (const { from } of readings) expect(from.slice(0, 2).sort()).toEqual(told);
    expect([...new Set(readings.flatMap(({ from }) => from))].sort()).toEqual(ids);
    const { ids: many, heard: heardOf } = await busySlack(30);
    const [first, second] = [await heardOf(many), await heardOf(many)];
    expect(new Set([...first.from, ...second.from]).size).toBe(24);
  });

  it('says why answers cannot be read, and for how long', async () => {
    const slack = await startSlack();
    slack.fail(TOLD_TO_WAIT);
    expect(await slackBy(slack, 'bot').inbox?.(NOW)).toMatchObject({
      ok: false,
      waitMs: 30 * SECOND,
    });
  });
});
