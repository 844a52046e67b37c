import type { ChannelSecrets, SettingsOf } from '../../../shared/domain/channel.ts';
import type { Messenger, OpenMessenger } from '../../../shared/domain/messenger.ts';
import { SECOND, type Clock } from '../../../shared/util/time.ts';
import { createEmail } from './email.ts';
import { accessTokens, type AccessTokens } from './email-tokens.ts';
import { createHttpLine, type HttpLine } from './http.ts';
import { createPace } from './pace.ts';
import { createSlackBot } from './slack-bot.ts';
import { createSlackWebhook } from './slack-webhook.ts';
import { createTwilio } from './twilio.ts';

/** Where the services are; others than their own only for stand-ins on this computer. */
export interface ServiceOrigins {
  readonly twilio: string;
  readonly slack: string;
  readonly slackWebhooks: string;
}

const ORIGINS: ServiceOrigins = {
  twilio: 'https://api.twilio.com',
  slack: 'https://slack.com',
  slackWebhooks: 'https://hooks.slack.com',
};

/** Twilio long codes and Slack both take one message a second. Milliseconds. */
const SPACING = SECOND;

/** Of a service, to answer: so that a row is never given up while it is being sent. */
const DEADLINE = 20 * SECOND;
const TOKEN_DEADLINE = 15 * SECOND;

export interface MessengerOptions {
  readonly clock: Clock;
  readonly origins?: Partial<ServiceOrigins>;
  /** Longest time of one exchange; absent: what each service is given. */
  readonly timeoutMs?: number;
  /** Between two messages over one channel. */
  readonly spacingMs?: number;
}

/** Makes messengers for the services' own addresses. */
export function createMessengers(options: MessengerOptions): OpenMessenger {
  const origins = { ...ORIGINS, ...options.origins };
  const line = (service: string, origin: string, deadline = DEADLINE): HttpLine =>
    createHttpLine({
      origin,
      service,
      clock: options.clock,
      timeoutMs: options.timeoutMs ?? deadline,
    });
  const spacing = options.spacingMs ?? SPACING;

  return (settings, secrets, renewed): Messenger => {
    switch (settings.channel) {
      case 'sms':
        return createTwilio({
          settings,
          authToken: needed(secrets, 'authToken'),
          line: line('Twilio', origins.twilio),
          // A messaging service spreads texts over its numbers by itself.
          pace: createPace(settings.from.startsWith('MG') ? 0 : spacing),
        });
      case 'email': {
        const access =
          settings.signIn === 'password'
            ? needed(secrets, 'password')
            : tokensFor(settings, secrets, { line, clock: options.clock, renewed });
        return createEmail({ settings, access, ...options });
      }
      case 'slack':
        return settings.kind === 'webhook'
          ? createSlackWebhook({
              webhookUrl: needed(secrets, 'webhookUrl'),
              line: line('Slack', origins.slackWebhooks),
              pace: createPace(spacing),
            })
          : createSlackBot({
              botToken: needed(secrets, 'botToken'),
              line: line('Slack', origins.slack),
              pace: createPace(spacing),
            });
    }
  };
}

interface TokenSource {
  readonly line: (service: string, origin: string, deadline: number) => HttpLine;
  readonly clock: Clock;
  readonly renewed: Parameters<OpenMessenger>[2];
}

function tokensFor(
  settings: SettingsOf<'email'>,
  secrets: ChannelSecrets,
  { line, clock, renewed }: TokenSource,
): AccessTokens {
  const { tokenUrl, clientId } = settings;
  if (tokenUrl === null || clientId === null) throw new TypeError('OAuth2 needs its client.');
  return accessTokens({
    tokenUrl,
    clientId,
    clientSecret: needed(secrets, 'clientSecret'),
    refreshToken: needed(secrets, 'refreshToken'),
    renewed: (refreshToken) => renewed?.({ refreshToken }),
    line: line('the sign-in service', new URL(tokenUrl).origin, TOKEN_DEADLINE),
    clock,
  });
}

/** Whoever opens a channel has made sure of its secrets. */
function needed(secrets: ChannelSecrets, name: keyof ChannelSecrets): string {
  const secret = secrets[name];
  if (secret === undefined) throw new TypeError(`The channel was opened without ${name}.`);
  return secret;
}
