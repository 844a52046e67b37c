import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  serverOf,
  startingValues,
} from '../../../../../renderer/features/settings/channels/channel-fields.ts';
import { channelInputOf } from '../../../../../renderer/features/settings/channels/channel-input.ts';
import { providerOf } from '../../../../../renderer/features/settings/channels/mail-providers.ts';
import {
  neededSecrets,
  OUTSIDE_CHANNELS,
  type ChannelSettings,
  type OutsideChannel,
  type SettingsOf,
} from '../../../../../shared/domain/channel.ts';

const SMS: SettingsOf<'sms'> = {
  channel: 'sms',
  accountSid: `AC${'a1'.repeat(16)}`,
  from: '+13035550199',
};
const GOOGLE: SettingsOf<'email'> = {
  channel: 'email',
  host: 'smtp.gmail.com',
  port: 465,
  security: 'tls',
  signIn: 'password',
  user: 'standby@example.org',
  from: 'standby@example.org',
  clientId: null,
  tokenUrl: null,
};
const MICROSOFT: SettingsOf<'email'> = {
  ...GOOGLE,
  host: 'smtp.office365.com',
  port: 587,
  security: 'starttls',
  signIn: 'oauth2',
  user: 'sender@example.org',
  clientId: 'demo-client',
  tokenUrl: 'https://login.microsoftonline.com/example.org/oauth2/v2.0/token',
};
const SLACK: SettingsOf<'slack'> = { channel: 'slack', kind: 'bot' };
const WEBHOOK = 'https://hooks.slack.com/services/demo';

/** Whole numbers from text, and text from whole numbers, as the forms of all channels do it. */
const ROUND: readonly ChannelSettings[] = [SMS, GOOGLE, MICROSOFT, SLACK];

describe('the form of a channel', () => {
  it.each(ROUND)('shows what is set up and sends it back unchanged: $channel', (settings) => {
    const typed = startingValues(settings.channel, settings);
    const kept = neededSecrets(settings);
    expect(channelInputOf(settings.channel, typed, kept)).toEqual({
      ok: true,
      value: { settings, secrets: {} },
    });
  });

  it.each(OUTSIDE_CHANNELS)('has a starting value for every field it shows: %s', (channel) => {
    const typed = startingValues(channel, null);
    for (const { name } of fieldsOf(channel, typed)) expect(typed).toHaveProperty(name);
  });

  it('never shows a secret again', () => {
    for (const settings of ROUND) {
      const typed = startingValues(settings.channel, settings);
      expect(neededSecrets(settings).map((name) => typed[name])).toEqual(
        neededSecrets(settings).map(() => ''),
      );
    }
  });

  it.each<[OutsideChannel, Record<string, string>, readonly string[]]>([
    ['sms', {}, ['accountSid', 'authToken', 'from']],
    ['sms', { accountSid: SMS.accountSid, from: 'MG12', authToken: 'x' }, ['from']],
    ['sms', { accountSid: SMS.accountSid, from: '(123) 555-0199', authToken: 'x' }, ['from']],
    ['email', { from: 'standby', password: 'x' }, ['from']],
    ['email', { from: 'a@example.org', password: 'x', provider: 'other', port: '' }, ['port']],
    ['email', { from: 'a@example.org', password: 'x', port: '70000' }, ['port']],
    [
      'email',
      { from: 'a@example.org', signIn: 'oauth2', tokenUrl: 'http://example.org' },
      ['clientId', 'clientSecret', 'refreshToken', 'tokenUrl'],
    ],
    ['slack', { webhookUrl: 'https://example.org' }, ['webhookUrl']],
    ['slack', { kind: 'bot', webhookUrl: WEBHOOK }, ['botToken']],
  ])('names every field that is wrong: %s %j', (channel, typed, wrong) => {
    const all = { ...startingValues(channel, null), ...typed };
    const checked = channelInputOf(channel, all, []);
    expect(checked.ok ? [] : checked.error.map(({ field }) => field).sort()).toEqual(wrong);
  });

  it('sends only the secrets that the settings need', () => {
    const typed = { kind: 'webhook', webhookUrl: ` ${WEBHOOK} `, botToken: 'xoxb-old' };
    expect(channelInputOf('slack', typed, [])).toEqual({
      ok: true,
      value: { settings: { channel: 'slack', kind: 'webhook' }, secrets: { webhookUrl: WEBHOOK } },
    });
  });

  it('takes a number as people write it, and the address for the user name', () => {
    const sms = { accountSid: SMS.accountSid, from: '1-303-555-0199', authToken: 'x' };
    expect(channelInputOf('sms', sms, [])).toMatchObject({
      value: { settings: { from: '+13035550199' } },
    });
    const email = { ...startingValues('email', null), from: 'a@example.org', password: 'x' };
    expect(channelInputOf('email', email, [])).toMatchObject({
      value: { settings: { user: 'a@example.org', host: 'smtp.gmail.com', port: 465 } },
    });
  });
});

it('knows the providers by their servers', () => {
  expect([GOOGLE, MICROSOFT, { ...GOOGLE, port: 587 }].map(providerOf)).toEqual([
    'google',
    'microsoft',
    'other',
  ]);
  expect(serverOf('other')).toEqual({});
  expect(serverOf('microsoft')).toMatchObject({ port: '587', signIn: 'oauth2' });
});
