import { describe, expect, it } from 'vitest';
import { pollReplies } from '../../../../electron/engine/asking/replies.ts';
import type { Inbox, OpenMessenger } from '../../../../shared/domain/messenger.ts';
import { DAY, HOUR, MINUTE, plus, SECOND, type Instant } from '../../../../shared/util/time.ts';
import { quietEngine } from '../../../support/quiet-engine.ts';
import { aRecipient } from '../../../support/recipients.ts';
import { setUpChannels } from '../../../support/scripted-services.ts';
import { storedDelivery, TEST_NOW } from '../../../support/stored-rows.ts';

const DANA = aRecipient('Dana', { slackId: 'U012AB3CD' });
const EMPTY: Inbox = { ok: true, messages: [] };
const FORBIDDEN: Inbox = { ok: false, reason: 'Slack did not say (missing_scope)' };

/** An agency that reads answers in Slack, on a clock that the test moves. */
function stage() {
  const asked: { since: Instant; told: readonly string[] }[] = [];
  const scripted: Inbox[] = [];
  let now = TEST_NOW;
  const openMessenger: OpenMessenger = ({ channel }) => ({
    channel,
    send: () => Promise.resolve({ kind: 'sent' }),
    ...{ find: null, receipt: null },
    inbox(since, told = []) {
      asked.push({ since, told });
      return Promise.resolve(scripted.shift() ?? EMPTY);
    },
    close: () => undefined,
  });
  const engine = quietEngine({ openMessenger, clock: () => now });
  setUpChannels(engine.source, 'slack');
  return {
    asked,
    store: engine.source.store,
    health: () => engine.messengers.health('slack'),
    forget: () => {
      engine.messengers.forget('slack');
    },
    pass(milliseconds: number) {
      now = plus(now, milliseconds);
    },
    /** Reads once, half a minute later, and finds this; returns whether there was news. */
    async poll(inbox: Inbox = EMPTY) {
      now = plus(now, 30 * SECOND);
      scripted.push(inbox);
      return pollReplies(engine);
    },
  };
}

/** An inbox with one text. */
function written(at: Instant, over: { readonly isPartial?: boolean } = {}): Inbox {
  const message = { serviceId: `text-${String(at)}`, from: 'U999XY9ZW', text: 'hello', at };
  return { ok: true, messages: [message], ...over };
}

describe('that answers cannot be read', () => {
  it('is known with its reason, since when it began, until they can', async () => {
    const { poll, health, pass } = stage();
    expect([await poll(FORBIDDEN), await poll(FORBIDDEN)]).toEqual([true, false]);
    const since = plus(TEST_NOW, 30 * SECOND);
    expect(health()).toMatchObject({
      state: 'ready',
      unheard: { since, reason: 'Slack did not say (missing_scope)' },
    });
    pass(HOUR);
    expect(await poll({ ok: false, reason: 'Slack did not answer in time' })).toBe(true);
    expect(health().unheard).toEqual({ since, reason: 'Slack did not answer in time' });
    expect([await poll(), await poll()]).toEqual([true, false]);
    expect(health().unheard).toBeNull();
  });

  it('is forgotten with the settings it is about', async () => {
    const { poll, health, forget } = stage();
    await poll(FORBIDDEN);
    forget();
    expect(health().unheard).toBeNull();
  });
});

describe('a reading', () => {
  it('begins with whoever was told something over this channel in the last day', async () => {
    const { asked, poll, store } = stage();
    const others = ['Eve', 'Finn', 'Gus'].map((name, n) =>
      aRecipient(name, { slackId: `U012AB3C${String(n)}` }),
    );
    for (const one of [DANA, ...others]) store.recipients.put(one);
    const told = (name: string, over: object) =>
      storedDelivery({
        ...{ id: `to-${name}`, recipientId: name, channel: 'slack', attempts: 1 },
        ...{ state: 'sent', ...over },
      });
    store.outbox.put([
      told('dana', {}),
      told('dana', { id: 'again' }),
      told('eve', { channel: 'email' }),
      told('finn', { dueAt: plus(TEST_NOW, -2 * DAY) }),
      told('gus', { state: 'waiting', attempts: 0 }),
    ]);
    await poll();
    expect(asked.map((one) => one.told)).toEqual([['U012AB3CD']]);
  });

  it('goes back as far as before while some of it was left for the next', async () => {
    const { asked, poll } = stage();
    await poll(written(TEST_NOW));
    await poll(written(plus(TEST_NOW, 20 * SECOND), { isPartial: true }));
    await poll(written(plus(TEST_NOW, 50 * SECOND)));
    await poll();
    expect(asked.slice(1).map(({ since }) => since)).toEqual([
      plus(TEST_NOW, -HOUR),
      plus(TEST_NOW, -HOUR),
      plus(TEST_NOW, 50 * SECOND - HOUR),
    ]);
  });

  it('goes back no further than a week though nobody wrote for longer', async () => {
    const { asked, poll, pass } = stage();
    await poll(written(TEST_NOW));
    pass(30 * DAY);
    await poll();
    await poll();
    const weekBefore = plus(TEST_NOW, 23 * DAY + MINUTE);
    expect(asked.slice(1).map(({ since }) => since)).toEqual([
      // What came while nobody read is read.
      plus(TEST_NOW, -HOUR),
      plus(weekBefore, -HOUR),
    ]);
  });

  it('goes back from now where the clock was set back since', async () => {
    const { asked, poll, pass } = stage();
    await poll(written(TEST_NOW));
    pass(-2 * DAY);
    await poll();
    expect(asked.at(-1)?.since).toBe(plus(TEST_NOW, -2 * DAY + MINUTE - HOUR));
  });
});
