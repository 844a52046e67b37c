import type { SettingsOf } from '../../../../shared/domain/channel.ts';

type EmailSettings = SettingsOf<'email'>;
type Server = Pick<EmailSettings, 'host' | 'port' | 'security' | 'signIn'> & {
  readonly tokenUrl: string;
};

export const MAIL_PROVIDERS = ['google', 'microsoft', 'other'] as const;
export type MailProvider = (typeof MAIL_PROVIDERS)[number];

/**
 * Where the large providers take mail for sending, from their manuals: Google with an app password
 * of the mailbox, Microsoft 365 with OAuth 2 only.
 */
export const SERVERS: Readonly<Record<Exclude<MailProvider, 'other'>, Server>> = {
  google: {
    host: 'smtp.gmail.com',
    port: 465,
    security: 'tls',
    signIn: 'password',
    tokenUrl: 'https://oauth2.googleapis.com/token',
  },
  microsoft: {
    host: 'smtp.office365.com',
    port: 587,
    security: 'starttls',
    signIn: 'oauth2',
    tokenUrl: 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token',
  },
};

/** The provider of settings as they stand; `other` where anything differs. */
export function providerOf(settings: EmailSettings): MailProvider {
  const isAt = ({ host, port, security, signIn }: Server) =>
    settings.host === host &&
    settings.port === port &&
    settings.security === security &&
    settings.signIn === signIn;
  if (isAt(SERVERS.google)) return 'google';
  return isAt(SERVERS.microsoft) ? 'microsoft' : 'other';
}
