import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SettingsOf } from '../../../shared/domain/channel.ts';
import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import { SECOND } from '../../../shared/util/time.ts';
import { smtpFailure } from './email-errors.ts';
import { refusal, trouble } from './outcome.ts';

/** Of silence in one step of the conversation. */
const STEP = 15 * SECOND;

/** How to sign in: with a password, or with an access token. */
export type SignIn =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'token'; readonly token: string };

export interface Posting {
  readonly settings: SettingsOf<'email'>;
  readonly signIn: SignIn;
  readonly to: string;
  /** The whole message, headers and all. */
  readonly message: Buffer;
  /** What the service calls it once it was taken. */
  readonly serviceId: string;
  /** When the conversation has to be over. */
  readonly deadline: AbortSignal;
}

/**
 * One conversation with the mail server for one message. Encrypted from the first byte or by
 * STARTTLS, which is required: a server (or somebody in between) that does not offer it gets
 * neither password nor text. Certificates are always verified, with TLS 1.2 or newer.
 */
export async function post(posting: Posting): Promise<SendOutcome> {
  const { settings, deadline } = posting;
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection(connectionOptions(settings));
  const progress = { isTextSent: false };
  try {
    await Promise.race([converse(connection, posting, progress), brokenOff(connection, deadline)]);
    connection.quit();
    return { kind: 'sent', serviceId: posting.serviceId };
  } catch (error) {
    connection.close();
    if (error === NO_SIGN_IN) return refusal('the mail server offers no sign-in');
    if (!deadline.aborted) return smtpFailure(error, progress.isTextSent);
    const reason = 'the mail server did not answer in time';
    return progress.isTextSent
      ? { kind: 'unknown', reason }
      : { ...trouble(reason), isChannelFault: true };
  }
}

function connectionOptions({ host, port, security }: SettingsOf<'email'>): ConnectionOptions {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: true,
    // Stated, because NODE_TLS_REJECT_UNAUTHORIZED=0 would otherwise decide.
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    // The name of this computer is nobody's business (RFC 5321 section 4.1.3).
    name: '[127.0.0.1]',
    connectionTimeout: STEP,
    greetingTimeout: STEP,
    dnsTimeout: STEP,
    socketTimeout: STEP,
  };
}

type ConnectionOptions = ConstructorParameters<typeof SMTPConnection>[0];

const NO_SIGN_IN = new Error('The server offers no sign-in.');

async function converse(
  connection: SMTPConnection,
  { settings, signIn, to, message }: Posting,
  progress: { isTextSent: boolean },
): Promise<void> {
  await step((done) => {
    connection.connect(done);
  });
  if (!connection.allowsAuth) throw NO_SIGN_IN;
  const credentials = await credentialsOf(settings.user, signIn);
  await step((done) => {
    connection.login(credentials, done);
  });
  // Read for the first time when the server has asked for the text.
  const text = new Readable({
    read() {
      progress.isTextSent = true;
      this.push(message);
      this.push(null);
    },
  });
  await step((done) => {
    connection.send({ from: settings.from, to: [to], size: message.length }, text, done);
  });
}

type Done = (error?: Error | null) => void;

function step(begin: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    begin((error) => {
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}

/** Rejects when the connection breaks, or when time is up. */
function brokenOff(connection: SMTPConnection, deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timeIsUp = (): void => {
      reject(new Error('Time is up.'));
    };
    connection.once('error', reject);
    if (deadline.aborted) timeIsUp();
    else deadline.addEventListener('abort', timeIsUp, { once: true });
  });
}

async function credentialsOf(
  user: string,
  signIn: SignIn,
): Promise<Parameters<SMTPConnection['login']>[0]> {
  if (signIn.kind === 'password') {
    return { credentials: { user, pass: signIn.password } };
  }
  const { default: XOAuth2 } = await import('nodemailer/lib/xoauth2');
  return { method: 'XOAUTH2', user, oauth2: new XOAuth2({ user, accessToken: signIn.token }) };
}
