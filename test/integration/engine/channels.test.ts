import { describe, expect, it } from 'vitest';
import { channelHandlers } from '../../../electron/engine/channels/handlers.ts';
import { settingsHandlers } from '../../../electron/engine/settings/handlers.ts';
import { withEngine } from '../../../electron/engine/with-engine.ts';
import { channelInputSchema } from '../../../shared/contract/channels.ts';
import { dispatch } from '../../../shared/contract/dispatch.ts';
import type {
  ChannelSecrets,
  ChannelSettings,
  OutsideChannel,
  SettingsOf,
} from '../../../shared/domain/channel.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { fakeMessengers } from '../../support/fake-messengers.ts';
import { handlersWith } from '../../support/handlers.ts';
import { COMPUTER, ONLY, oneAgency } from '../../support/one-agency.ts';
import { quietEngine } from '../../support/quiet-engine.ts';
import { DANA, value } from '../../support/settings-stage.ts';

const SMS: SettingsOf<'sms'> = {
  channel: 'sms',
  accountSid: `AC${'0'.repeat(32)}`,
  from: '+13035550100',
};
const EMAIL: SettingsOf<'email'> = {
  channel: 'email',
  host: 'smtp.example.org',
  port: 587,
  security: 'starttls',
  signIn: 'password',
  user: 'office@agency.example',
  from: 'office@agency.example',
  clientId: null,
  tokenUrl: null,
};
const OAUTH: SettingsOf<'email'> = {
  ...EMAIL,
  signIn: 'oauth2',
  clientId: 'demo-client',
  tokenUrl: 'https://sign-in.example.org/token',
};
const WEBHOOK: ChannelSettings = { channel: 'slack', kind: 'webhook' };
const BOT: ChannelSettings = { channel: 'slack', kind: 'bot' };

const SECRETS = {
  authToken: 'canary-auth-token',
  password: 'canary-password',
  clientSecret: 'canary-client-secret',
  refreshToken: 'canary-refresh-token',
  webhookUrl: 'https://hooks.slack.com/services/canary-webhook',
  botToken: 'xoxb-canary',
} as const;

/** The channels of an agency with a clock that stands still, as the Settings window meets them. */
function channelStage(kind: 'demo' | 'wellsky' = 'wellsky') {
  const fake = fakeMessengers();
  const engine = quietEngine({ kind, openMessenger: fake.open });
  const { source } = engine;
  const settings = settingsHandlers({
    current: () => engine,
    engines: () => [engine],
    rules: () => oneAgency(source).rules(ONLY),
    sources: oneAgency(source),
    channels: [{ name: 'desktop', send: () => Promise.resolve({ kind: 'sent' }) }],
    ids: countingIds('test'),
    computer: COMPUTER,
    realClock: source.clock,
  });
  const handlers = { ...channelHandlers(withEngine(() => engine)), ...settings };
  return {
    fake,
    source,
    handlers,
    messengers: engine.messengers,
    save: async (channel: ChannelSettings, secrets: ChannelSecrets = {}) =>
      handlers.saveChannel({ settings: channel, secrets }, DANA),
    test: async (channel: OutsideChannel, to: string | null) =>
      handlers.sendTest({ channel, to }, DANA),
    views: async () => value(await handlers.channels({}, DANA)),
    audited: () => [...source.store.audit.rows()].filter(({ entity }) => entity === 'channel'),
  };
}

describe('setting up a channel', () => {
  it('keeps the secrets in the keyring, shows the rest, and sends nothing', async () => {
    const { source, views, save, fake, audited } = channelStage();
    expect(await save(SMS, { authToken: SECRETS.authToken })).toEqual({
      ok: true,
      value: {
        channel: 'sms',
        state: 'ready',
        problem: null,
        settings: SMS,
        lastSentAt: null,
        pausedUntil: null,
        unheard: null,
        needsAddress: true,
        isOffered: true,
      },
    });
    expect(source.secrets.get('channel-sms')).toBe(
      JSON.stringify({ authToken: SECRETS.authToken }),
    );
    const shown = await views();
    expect(shown.map(({ channel, state }) => [channel, state])).toEqual([
      ['desktop', 'ready'],
      ['sms', 'ready'],
      ['email', 'off'],
      ['slack', 'off'],
    ]);
    expect(JSON.stringify(shown)).not.toContain('canary');
    expect(fake.sent).toEqual([]);
    expect(audited()).toMatchObject([
      { actor: 'Dana', action: 'create', entityId: 'sms', detail: { secrets: 'authToken' } },
    ]);
  });

  it('changes nothing in the demo agency, which could not be brought back', async () => {
    const { source, save, handlers, views, audited } = channelStage('demo');
    source.store.channelSettings.put(SMS);
    source.secrets.set('channel-sms', JSON.stringify({ authToken: SECRETS.authToken }));
    const refusal = {
      ok: false,
      code: 'conflict',
      message: expect.stringContaining('Connect your agency') as string,
    };
    expect(await save(EMAIL, { password: SECRETS.password })).toEqual(refusal);
    expect(await save({ ...SMS, from: '+13035550199' }, SECRETS)).toEqual(refusal);
    expect(await handlers.removeChannel({ channel: 'sms' }, DANA)).toEqual(refusal);
    expect(source.store.channelSettings.get('email')).toBeNull();
    expect(source.store.channelSettings.get('sms')).toEqual(SMS);
    expect(audited()).toEqual([]);
    const offered = (await views()).filter(({ isOffered }) => isOffered);
    expect(offered.map(({ channel }) => channel)).toEqual(['desktop']);
  });

  it.each<[string, ChannelSettings, object, string]>([
    ['SMS', SMS, {}, 'Enter the auth token.'],
    ['email', EMAIL, { authToken: SECRETS.authToken }, 'Enter the password.'],
    ['OAuth2', OAUTH, { clientSecret: 'canary' }, 'Enter the refresh token.'],
    ['a webhook', WEBHOOK, { botToken: SECRETS.botToken }, 'Enter the webhook address.'],
    ['a bot', BOT, {}, 'Enter the bot token.'],
    [
      'OAuth2 without a client',
      { ...OAUTH, clientId: null },
      SECRETS,
      'Enter the client id and the token address for signing in by OAuth2.',
    ],
  ])('for %s says what is missing, and keeps nothing', async (_, settings, secrets, message) => {
    const { source, save, audited } = channelStage();
    expect(await save(settings, secrets)).toEqual({ ok: false, code: 'bad-request', message });
    expect(source.store.channelSettings.all()).toEqual([]);
    expect(source.secrets.get(`channel-${settings.channel}`)).toBeNull();
    expect(audited()).toEqual([]);
  });

  it('keeps a secret that is left out as long as it goes to the same place', async () => {
    const { fake, save, test } = channelStage();
    await save(SMS, { authToken: SECRETS.authToken });
    expect(await save({ ...SMS, from: '+13035550101' })).toMatchObject({ ok: true });
    await test('sms', '+13035550141');
    expect(fake.opened.at(-1)).toEqual({
      settings: { ...SMS, from: '+13035550101' },
      secrets: { authToken: SECRETS.authToken },
    });
  });

  it.each<[string, ChannelSettings, ChannelSettings]>([
    ['account', SMS, { ...SMS, accountSid: `AC${'1'.repeat(32)}` }],
    ['mail server', EMAIL, { ...EMAIL, host: 'smtp.elsewhere.example' }],
    ['sign-in service', OAUTH, { ...OAUTH, tokenUrl: 'https://elsewhere.example/token' }],
  ])('never shows a kept secret to another %s', async (_, before, after) => {
    const { source, save } = channelStage();
    await save(before, SECRETS);
    expect(await save(after)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(source.store.channelSettings.get(before.channel)).toEqual(before);
  });

  it('drops the secrets of a way that is not used any more', async () => {
    const { source, save } = channelStage();
    await save(OAUTH, SECRETS);
    await save(EMAIL, { password: SECRETS.password });
    expect(source.secrets.get('channel-email')).toBe(
      JSON.stringify({ password: SECRETS.password }),
    );
  });

  it('can be taken back with all of it', async () => {
    const { source, handlers, save, fake, audited } = channelStage();
    await save(BOT, { botToken: SECRETS.botToken });
    await handlers.sendTest({ channel: 'slack', to: 'U012AB3CD' }, DANA);
    expect(await handlers.removeChannel({ channel: 'slack' }, DANA)).toMatchObject({
      ok: true,
    });
    expect(source.secrets.get('channel-slack')).toBeNull();
    expect(source.store.channelSettings.all()).toEqual([]);
    expect(fake.closed()).toBe(1);
    expect(audited().at(-1)).toMatchObject({ action: 'delete', entityId: 'slack' });
    expect(await handlers.removeChannel({ channel: 'slack' }, DANA)).toMatchObject({
      code: 'not-found',
    });
  });

  it.each<[string, object]>([
    ['a number of ours that is none', { ...SMS, from: '12345' }],
    ['an account that is none', { ...SMS, accountSid: 'SK123' }],
    ['an address for a host', { ...EMAIL, host: 'smtp://smtp.example.org/' }],
    ['a port that is none', { ...EMAIL, port: 70_000 }],
    ['no encryption', { ...EMAIL, security: 'none' }],
    ['a token address without encryption', { ...OAUTH, tokenUrl: 'http://sign-in.example.org/' }],
    ['a switch for certificates', { ...EMAIL, rejectUnauthorized: false }],
  ])('refuses %s at the door', (_, settings) => {
    expect(channelInputSchema.safeParse({ settings, secrets: {} }).success).toBe(false);
  });

  it.each([
    'https://hooks.slack.com.example.org/services/1',
    'https://hooks.slack.com/',
    'https://hooks.slack.com/services/',
    'not an address',
  ])('refuses the webhook %s at the door', (webhookUrl) => {
    const secrets = { webhookUrl };
    expect(channelInputSchema.safeParse({ settings: WEBHOOK, secrets }).success).toBe(false);
  });

  it.each(['saveChannel', 'removeChannel'])('%s is for administrators', async (name) => {
    const caller = { actor: 'Sam', role: 'supervisor' } as const;
    const answer = await dispatch(handlersWith({}), name, null, caller, () => undefined);
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('the problem of a channel', () => {
  it('says what happened and what to do', async () => {
    const { views, save, test, fake } = channelStage();
    await save(SMS, { authToken: SECRETS.authToken });
    const problem = async () => {
      const shown = await views();
      return shown.find(({ channel }) => channel === 'sms');
    };
    const failed = { kind: 'failed', isChannelFault: true } as const;
    fake.answer({ ...failed, reason: 'Twilio cannot be reached (ENOTFOUND)', retry: true });
    await test('sms', '+13035550141');
    expect(await problem()).toMatchObject({
      state: 'failing',
      problem: 'Twilio cannot be reached (ENOTFOUND). Standby tries again by itself.',
    });
    fake.answer({ ...failed, reason: 'Twilio does not know the account SID', retry: false });
    await test('sms', '+13035550141');
    expect(await problem()).toMatchObject({
      state: 'refused',
      problem:
        'Twilio does not know the account SID. Nothing gets through until that is put right. Change the settings, then send a test.',
    });
    await test('sms', '+13035550141');
    expect(await problem()).toMatchObject({ state: 'ready', problem: null });
  });

  it('is also that its secrets are gone from this computer', async () => {
    const { source, views, messengers, save } = channelStage();
    await save(SMS, { authToken: SECRETS.authToken });
    source.secrets.delete('channel-sms');
    messengers.forget('sms');
    const [, sms] = await views();
    expect(sms).toMatchObject({ state: 'off', settings: SMS });
    expect(sms?.problem).toContain('Enter them again.');
  });
});

describe('the test of an outside channel', () => {
  it.each([
    ['sms', SMS, '(303) 555-0141', '+13035550141'],
    ['email', EMAIL, ' dana@example.org ', 'dana@example.org'],
    ['slack', BOT, 'U012AB3CD', 'U012AB3CD'],
    ['slack', WEBHOOK, null, ''],
  ] as const)(
    'over %s goes to the address as it is written',
    async (channel, settings, to, sentTo) => {
      const { save, test, fake, audited } = channelStage();
      await save(settings, SECRETS);
      expect(value(await test(channel, to))).toEqual({ outcome: 'sent', reason: null });
      expect(fake.sent).toMatchObject([{ to: sentTo }]);
      expect(fake.sent[0]?.text).toContain('This is how an alert reaches you.');
      expect(fake.sent[0]?.subject).toBe(channel === 'email' ? 'Standby test' : null);
      expect(audited().at(-1)).toMatchObject({
        actor: 'Dana',
        entityId: channel,
        detail: { action: 'test', outcome: 'sent' },
      });
    },
  );

  it.each([
    ['sms', SMS, '555-0141', 'Enter a telephone number with its area code'],
    ['sms', SMS, null, 'Enter a telephone number with its area code'],
    ['email', EMAIL, 'dana', 'Enter an address such as'],
    ['email', EMAIL, 'a@example.org\nBcc: b@example.org', 'Enter an address such as'],
    ['slack', BOT, '@dana', 'Enter the member ID'],
  ] as const)('over %s to a wrong address is refused', async (channel, settings, to, message) => {
    const { save, test, fake } = channelStage();
    await save(settings, SECRETS);
    expect(await test(channel, to)).toMatchObject({
      ok: false,
      code: 'bad-request',
      message: expect.stringContaining(message) as unknown,
    });
    expect(fake.sent).toEqual([]);
  });

  it('needs the channel', async () => {
    const { test } = channelStage();
    expect(await test('sms', '+13035550141')).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('tells why it was not sent, or may not have been', async () => {
    const { save, test, fake } = channelStage();
    await save(SMS, SECRETS);
    fake.answer(
      { kind: 'failed', reason: 'no such number', retry: false },
      { kind: 'unknown', reason: 'Twilio did not answer in time' },
    );
    const to = '+13035550141';
    expect(value(await test('sms', to))).toEqual({ outcome: 'failed', reason: 'no such number' });
    expect(value(await test('sms', to))).toMatchObject({ outcome: 'unknown' });
  });
});

describe('privacy', () => {
  const LOOPBACK = { host: '127.0.0.1', purpose: 'demo' };

  it('lists the channels that are set up, and the hosts that they talk to', async () => {
    const { handlers, save } = channelStage();
    for (const settings of [SMS, OAUTH, BOT]) await save(settings, SECRETS);
    expect(value(await handlers.privacy({}, DANA))).toEqual({
      channels: ['desktop', 'email', 'slack', 'sms'],
      hosts: [
        LOOPBACK,
        { host: 'smtp.example.org', purpose: 'email' },
        { host: 'sign-in.example.org', purpose: 'email' },
        { host: 'slack.com', purpose: 'slack' },
        { host: 'api.twilio.com', purpose: 'sms' },
      ],
    });
    await save(WEBHOOK, SECRETS);
    const { hosts } = value(await handlers.privacy({}, DANA));
    expect(hosts).toContainEqual({ host: 'hooks.slack.com', purpose: 'slack' });
  });

  it('says that nothing of the demo leaves this computer', async () => {
    const { handlers, source } = channelStage('demo');
    source.store.channelSettings.put(SMS);
    source.secrets.set('channel-sms', JSON.stringify({ authToken: SECRETS.authToken }));
    expect(value(await handlers.privacy({}, DANA))).toEqual({
      channels: ['desktop', 'sms'],
      hosts: [LOOPBACK],
    });
  });
});

it('nothing of a secret, a text or an address is in any view, answer or audit row', async () => {
  const { source, handlers, views, save, test, fake } = channelStage();
  const answers: unknown[] = [];
  for (const settings of [SMS, OAUTH, EMAIL, BOT, WEBHOOK]) {
    answers.push(await save(settings, SECRETS), await save(settings));
  }
  const hasOptedOut = { kind: 'failed', reason: 'STOP', retry: false, hasOptedOut: true } as const;
  fake.answer({ kind: 'unknown', reason: 'no answer' }, hasOptedOut);
  for (const to of ['+13035550141', '+13035550142', '+13035550142']) {
    answers.push(await test('sms', to));
  }
  answers.push(await test('email', 'canary@example.org'), await test('slack', null));
  answers.push(await views(), await handlers.privacy({}, DANA));
  answers.push(await handlers.diagnostics({}, DANA));
  const rows = [...source.store.audit.rows()];
  expect(rows.filter(({ entity }) => entity === 'channel').length).toBeGreaterThan(10);
  const told = JSON.stringify([answers, rows]);
  for (const canary of ['canary', '555014', 'This is how an alert']) {
    expect(told).not.toContain(canary);
  }
});
