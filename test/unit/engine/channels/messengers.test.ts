import { describe, expect, it } from 'vitest';
import { createMessengers } from '../../../../electron/engine/channels/messengers.ts';
import { secretName } from '../../../../electron/engine/channels/secrets.ts';
import type { Secrets } from '../../../../electron/engine/parts.ts';
import { SecretError } from '../../../../electron/io/secrets/secret-box.ts';
import type { Store } from '../../../../electron/io/store/store.ts';
import { memorySecrets } from '../../../../electron/sources/memory-secrets.ts';
import type { SettingsOf } from '../../../../shared/domain/channel.ts';
import type { Outgoing, SendOutcome } from '../../../../shared/domain/messenger.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../../../shared/util/time.ts';
import { fakeMessengers } from '../../../support/fake-messengers.ts';
import { openedStore } from '../../../support/opened-store.ts';
import { TEST_NOW } from '../../../support/stored-rows.ts';

const SMS: SettingsOf<'sms'> = {
  channel: 'sms',
  accountSid: `AC${'0'.repeat(32)}`,
  from: '+13035550100',
};
const ANA = '+13035550141';
const OUTGOING: Outgoing = { key: 'message-1', to: ANA, subject: null, text: 'Hello' };

/** Messengers of an agency with SMS set up, on a clock that the test moves. */
function stage(store: Store = openedStore().store, secrets: Secrets = memorySecrets()) {
  const fake = fakeMessengers();
  let now = TEST_NOW;
  store.channelSettings.put(SMS);
  const messengers = createMessengers({
    store,
    secrets,
    openMessenger: fake.open,
    clock: () => now,
  });
  return {
    store,
    secrets,
    fake,
    messengers,
    health: () => messengers.health('sms'),
    send: (over: Partial<Outgoing> = {}) => messengers.send('sms', { ...OUTGOING, ...over }),
    pass(milliseconds: number) {
      now = plus(now, milliseconds);
    },
  };
}

function withToken(): ReturnType<typeof stage> {
  const made = stage();
  made.secrets.set(secretName('sms'), JSON.stringify({ authToken: 'secret-not-real' }));
  return made;
}

const OFF = { state: 'off', reason: null, pausedUntil: null, lastSentAt: null, unheard: null };
const READY = { ...OFF, state: 'ready' };
const UNREACHABLE: SendOutcome = {
  kind: 'failed',
  reason: 'Twilio cannot be reached (ECONNREFUSED)',
  retry: true,
  isChannelFault: true,
};
const REFUSED: SendOutcome = { ...UNREACHABLE, reason: 'no such account', retry: false };
const ASKED_TO_WAIT: SendOutcome = {
  kind: 'failed',
  reason: 'Twilio asked to wait',
  retry: true,
  waitMs: 30 * SECOND,
};

describe('a channel', () => {
  it('without settings or secrets is off, and a send over it fails for good', async () => {
    const { messengers, fake, health, send } = stage();
    expect([health(), messengers.health('email')]).toEqual([OFF, OFF]);
    expect(await send()).toMatchObject({ kind: 'failed', retry: false, isChannelFault: true });
    expect(fake.opened).toEqual([]);
  });

  it('is opened once with its secrets, and anew after they changed', async () => {
    const { messengers, secrets, fake, health, send } = withToken();
    expect(health()).toEqual(READY);
    await send();
    await send();
    secrets.set(secretName('sms'), JSON.stringify({ authToken: 'another-not-real' }));
    messengers.forget('sms');
    await send();
    expect(fake.opened.map((one) => one.secrets.authToken)).toEqual([
      'secret-not-real',
      'another-not-real',
    ]);
    expect(fake.closed()).toBe(1);
    messengers.close();
    expect(fake.closed()).toBe(2);
  });

  it('is refused while the keyring does not open, and recovers with it', () => {
    let isLocked = true;
    const kept = memorySecrets();
    kept.set(secretName('sms'), JSON.stringify({ authToken: 'secret-not-real' }));
    const { health } = stage(openedStore().store, {
      ...kept,
      get(name) {
        if (isLocked) throw new SecretError('secrets-unavailable', 'The keyring is locked.');
        return kept.get(name);
      },
    });
    expect(health()).toEqual({ ...OFF, state: 'refused', reason: 'The keyring is locked.' });
    isLocked = false;
    expect(health()).toEqual(READY);
  });

  it('is refused when its secrets are not what they were', () => {
    const { health, secrets } = stage();
    secrets.set(secretName('sms'), '{"authToken":');
    expect(health()).toMatchObject({ state: 'refused' });
  });
});

describe('the health of a channel', () => {
  it.each<[string, SendOutcome, object, number, object]>([
    ['was not reached', UNREACHABLE, { state: 'failing' }, 5 * MINUTE, { state: 'ready' }],
    [
      'may have answered',
      { kind: 'unknown', reason: '?' },
      { state: 'failing' },
      5 * MINUTE,
      READY,
    ],
    ['refused the account', REFUSED, { state: 'refused' }, HOUR, { state: 'ready' }],
    [
      'asked to wait',
      ASKED_TO_WAIT,
      { state: 'ready', pausedUntil: plus(TEST_NOW, 30 * SECOND) },
      30 * SECOND,
      READY,
    ],
    [
      'did not take one number',
      { kind: 'failed', reason: 'no such number', retry: false },
      READY,
      0,
      READY,
    ],
  ])('says that the service %s, until it is worth a try', async (_, outcome, then, wait, later) => {
    const { fake, health, send, pass } = withToken();
    fake.answer(outcome);
    await send();
    expect(health()).toMatchObject(then);
    if (wait > 0) pass(wait - 1);
    expect(health()).toMatchObject(then);
    pass(1);
    expect(health()).toMatchObject(later);
  });

  it('recovers with the next message that is taken', async () => {
    const { fake, health, send, pass } = withToken();
    fake.answer(UNREACHABLE);
    await send();
    pass(SECOND);
    await send();
    expect(health()).toEqual({ ...READY, lastSentAt: plus(TEST_NOW, SECOND) });
  });

  it('and when it last sent are known after a restart', async () => {
    const before = withToken();
    await before.send();
    before.pass(SECOND);
    before.fake.answer(REFUSED);
    await before.send();
    const { health, pass } = stage(before.store, before.secrets);
    pass(2 * SECOND);
    expect(health()).toEqual({
      state: 'refused',
      reason: 'no such account',
      pausedUntil: null,
      lastSentAt: TEST_NOW,
      unheard: null,
    });
  });

  it('is forgotten with the settings it is about', async () => {
    const { fake, messengers, health, send } = withToken();
    await send();
    fake.answer(REFUSED);
    await send();
    messengers.forget('sms');
    expect(health()).toEqual(READY);
  });

  it('keeps everything back while the service asked to wait', async () => {
    const { fake, send, pass } = withToken();
    fake.answer(ASKED_TO_WAIT);
    await send();
    pass(10 * SECOND);
    expect(await send()).toMatchObject({ kind: 'failed', retry: true, waitMs: 20 * SECOND });
    expect(fake.sent).toHaveLength(1);
    pass(20 * SECOND);
    expect(await send()).toMatchObject({ kind: 'sent' });
  });

  const ASKED_TO_WAIT_LESS: SendOutcome = { ...ASKED_TO_WAIT, waitMs: SECOND };
  it.each<[string, SendOutcome]>([
    ['a message that was under way is taken', { kind: 'sent' }],
    ['one that was under way may be', { kind: 'unknown', reason: '?' }],
    ['one that was under way is asked to wait less', ASKED_TO_WAIT_LESS],
  ])('keeps everything back also where %s', async (_, outcome) => {
    const { fake, health, send, pass } = withToken();
    fake.answer(ASKED_TO_WAIT, outcome);
    await Promise.all([send(), send()]);
    expect(health().pausedUntil).toEqual(plus(TEST_NOW, 30 * SECOND));
    pass(30 * SECOND);
    expect(health().pausedUntil).toBeNull();
    expect(await send()).toMatchObject({ kind: 'sent' });
    expect(health().pausedUntil).toBeNull();
  });
});

describe('an address that has opted out', () => {
  it('gets nothing over that channel, and the others as before', async () => {
    const { store, fake, send } = withToken();
    store.optOuts.add({ channel: 'sms', address: ANA, at: TEST_NOW });
    store.optOuts.add({ channel: 'email', address: '+13035550142', at: TEST_NOW });
    expect(await send()).toMatchObject({ kind: 'failed', retry: false, hasOptedOut: true });
    expect(await send({ to: '+13035550142' })).toMatchObject({ kind: 'sent' });
    expect(fake.sent.map(({ to }) => to)).toEqual(['+13035550142']);
  });

  it('is remembered when the service is the first to know, without its number in the audit', async () => {
    const { store, fake, send, health } = withToken();
    fake.answer({ kind: 'failed', reason: 'STOP', retry: false, hasOptedOut: true });
    await send();
    expect(await send()).toMatchObject({ hasOptedOut: true });
    expect(fake.sent).toHaveLength(1);
    expect(store.optOuts.all()).toEqual([{ channel: 'sms', address: ANA, at: TEST_NOW }]);
    expect(health()).toEqual(READY);
    const rows = [...store.audit.rows()];
    expect(rows).toMatchObject([
      { actor: 'standby', action: 'create', entity: 'opt-out', entityId: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain('0141');
  });
});

it('what ends after the cache was closed is not noted', async () => {
  const { store, messengers, send } = withToken();
  const sending = send();
  messengers.close();
  store.close();
  expect(await sending).toMatchObject({ kind: 'sent' });
});
