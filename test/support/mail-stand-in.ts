import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TlsOptions } from 'node:tls';
import { SMTPServer } from 'smtp-server';

/** One email as it arrived, headers and all. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly user: string;
  readonly isEncrypted: boolean;
}

/** A reply of the server: `450 try later`. */
interface MailReply {
  readonly code: number;
  readonly words: string;
}

/** How the server departs from taking everything. */
export interface MailFaults {
  /** Does not offer STARTTLS, as if somebody in between had taken it out. */
  readonly hidesStartTls?: boolean;
  readonly greeting?: MailReply;
  readonly signIn?: MailReply;
  /** The only password or token that it takes. */
  readonly accepts?: string;
  readonly offersNoSignIn?: boolean;
  readonly sender?: MailReply;
  readonly recipient?: MailReply;
  /** After the text. */
  readonly text?: MailReply;
  /** Accepts and keeps the text, and cuts the connection instead of saying so. */
  readonly cutsAfterText?: boolean;
  /** Cuts the connection when it is told the recipient. */
  readonly cutsBeforeText?: boolean;
  /** Never answers the text. */
  readonly hangsAfterText?: boolean;
  /** Largest email in bytes. */
  readonly size?: number;
}

export interface MailStandIn {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** Names and passwords, or access tokens, that were shown to it. */
  readonly signedIn: readonly string[];
  /** Takes effect with the next connection. */
  behave(faults: MailFaults): void;
  close(): Promise<void>;
}

export interface MailOptions {
  readonly security: 'tls' | 'starttls';
  readonly tls: TlsOptions;
}

/** A mail server on 127.0.0.1 that takes every email, unless it is told otherwise. */
export async function startMailStandIn({ security, tls }: MailOptions): Promise<MailStandIn> {
  const received: ReceivedMail[] = [];
  const signedIn: string[] = [];
  const sockets = new Set<Socket>();
  let faults: MailFaults = {};
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const server = new SMTPServer({
    ...tls,
    secure: security === 'tls',
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    logger: false,
    disableReverseLookup: true,
    onConnect(_, done) {
      const { options } = server;
      options.hideSTARTTLS = faults.hidesStartTls === true;
      options.disabledCommands = [
        ...(faults.hidesStartTls === true ? ['STARTTLS'] : []),
        ...(faults.offersNoSignIn === true ? ['AUTH'] : []),
      ];
      options.authOptional = faults.offersNoSignIn === true;
      if (faults.size !== undefined) options.size = faults.size;
      done(refusal(faults.greeting));
    },
    onAuth({ username, password, accessToken }, _, done) {
      const secret = password ?? accessToken ?? '';
      signedIn.push(`${username ?? ''} ${secret}`);
      const isAccepted = faults.accepts === undefined || faults.accepts === secret;
      const refused = refusal(isAccepted ? faults.signIn : WRONG_PASSWORD);
      done(refused, refused === null ? { user: username ?? '' } : undefined);
    },
    onMailFrom(_, __, done) {
      done(refusal(faults.sender));
    },
    onRcptTo(_, __, done) {
      if (faults.cutsBeforeText === true) cut();
      else done(refusal(faults.recipient));
    },
    onData(stream, { envelope, user, secure }, done) {
      void text(stream).then((raw) => {
        received.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw,
          user: String(user),
          isEncrypted: secure,
        });
        if (faults.cutsAfterText === true) cut();
        else if (faults.hangsAfterText !== true) done(refusal(faults.text));
      });
    },
  });
  // Clients that refuse a certificate end the handshake; that is what the tests are about.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    signedIn,
    behave(next) {
      faults = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const WRONG_PASSWORD: MailReply = { code: 535, words: '5.7.8 not accepted' };

function refusal(reply: MailReply | undefined): Error | null {
  if (reply === undefined) return null;
  return Object.assign(new Error(reply.words), { responseCode: reply.code });
}
