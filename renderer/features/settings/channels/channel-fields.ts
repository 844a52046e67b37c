import type {
  ChannelSecret,
  ChannelSettings,
  OutsideChannel,
  SettingsOf,
} from '../../../../shared/domain/channel.ts';
import { phoneNumber } from '../../../lib/format.ts';
import { MAIL_PROVIDERS, providerOf, SERVERS } from './mail-providers.ts';

/** What stands in the form of a channel, by the names of its fields. */
export type TypedChannel = Record<string, string>;

/** One field of a form. Secrets are typed, never shown. */
export interface ChannelField {
  readonly name: string;
  readonly kind: 'text' | 'secret' | 'choice';
  readonly options: readonly string[];
}

const textField = (name: string): ChannelField => ({ name, kind: 'text', options: [] });
const secretField = (name: ChannelSecret): ChannelField => ({ name, kind: 'secret', options: [] });
const choiceField = (name: string, options: readonly string[]): ChannelField => {
  return { name, kind: 'choice', options };
};

/** The fields of a channel's form, in their order; what was chosen decides about the others. */
export function fieldsOf(channel: OutsideChannel, typed: TypedChannel): readonly ChannelField[] {
  switch (channel) {
    case 'sms':
      return [textField('accountSid'), textField('from'), secretField('authToken')];
    case 'email':
      return emailFields(typed);
    case 'slack':
      return [
        choiceField('kind', ['webhook', 'bot']),
        secretField(typed['kind'] === 'bot' ? 'botToken' : 'webhookUrl'),
      ];
  }
}

function emailFields(typed: TypedChannel): ChannelField[] {
  const isOther = typed['provider'] === 'other';
  const server = [
    textField('host'),
    textField('port'),
    choiceField('security', ['tls', 'starttls']),
    choiceField('signIn', ['password', 'oauth2']),
  ];
  const token = [
    textField('clientId'),
    textField('tokenUrl'),
    secretField('clientSecret'),
    secretField('refreshToken'),
  ];
  return [
    choiceField('provider', MAIL_PROVIDERS),
    textField('from'),
    ...(isOther ? server : []),
    textField('user'),
    ...(typed['signIn'] === 'oauth2' ? token : [secretField('password')]),
  ];
}

/** What the form starts with: what is set up, or what most agencies need. Secrets are empty. */
export function startingValues(
  channel: OutsideChannel,
  settings: ChannelSettings | null,
): TypedChannel {
  switch (channel) {
    case 'sms': {
      const { accountSid = '', from = '' } = settings?.channel === 'sms' ? settings : {};
      return { accountSid, from: phoneNumber(from), authToken: '' };
    }
    case 'email':
      return startingEmail(settings?.channel === 'email' ? settings : null);
    case 'slack': {
      const kind = settings?.channel === 'slack' ? settings.kind : 'webhook';
      return { kind, webhookUrl: '', botToken: '' };
    }
  }
}

function startingEmail(settings: SettingsOf<'email'> | null): TypedChannel {
  const secrets = { password: '', clientSecret: '', refreshToken: '' };
  if (settings === null) {
    return {
      provider: 'google',
      from: '',
      user: '',
      clientId: '',
      ...secrets,
      ...serverOf('google'),
    };
  }
  const { host, port, security, signIn, user, from, clientId, tokenUrl } = settings;
  return {
    provider: providerOf(settings),
    from,
    user: user === from ? '' : user,
    host,
    port: String(port),
    security,
    signIn,
    clientId: clientId ?? '',
    tokenUrl: tokenUrl ?? '',
    ...secrets,
  };
}

/** The fields that follow from the chosen mail provider; nothing for another one. */
export function serverOf(provider: string | undefined): TypedChannel {
  if (provider !== 'google' && provider !== 'microsoft') return {};
  const { port, ...server } = SERVERS[provider];
  return { ...server, port: String(port) };
}
