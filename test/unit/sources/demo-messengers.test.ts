import { expect, it } from 'vitest';
import { demoMessengers } from '../../../electron/sources/demo-messengers.ts';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import { FRIDAY_11_AM } from '../../support/builders.ts';

const EMAIL: ChannelSettings = {
  channel: 'email',
  host: 'smtp.example.org',
  port: 587,
  security: 'starttls',
  signIn: 'password',
  user: 'dana',
  from: 'standby@example.org',
  clientId: null,
  tokenUrl: null,
};

it.each<[string, ChannelSettings]>([
  ['email', EMAIL],
  ['Slack', { channel: 'slack', kind: 'webhook' }],
])('the demo sends no %s, whatever is set up', async (_name, settings) => {
  const open = demoMessengers('http://127.0.0.1:9', () => FRIDAY_11_AM);
  const outgoing = { key: 'one', to: 'dana@example.org', subject: 'Test', text: 'Test' };
  expect(await open(settings, {}).send(outgoing)).toMatchObject({ kind: 'failed', retry: false });
});
