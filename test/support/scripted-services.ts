import { secretName } from '../../electron/engine/channels/secrets.ts';
import type { Source } from '../../electron/engine/parts.ts';
import type {
  ChannelSecrets,
  ChannelSettings,
  OutsideChannel,
} from '../../shared/domain/channel.ts';
import type {
  Inbound,
  LookUp,
  OpenMessenger,
  Outgoing,
  SendOutcome,
} from '../../shared/domain/messenger.ts';
import type { Receipt } from '../../shared/domain/sending.ts';

/** One try of a service. */
export interface Tried {
  readonly channel: OutsideChannel;
  readonly outgoing: Outgoing;
}

/** Services that answer as a test says: each try is `sent` unless the next answer is scripted. */
export interface ScriptedServices {
  readonly open: OpenMessenger;
  readonly tried: readonly Tried[];
  /** What they were asked for: whether they took it. */
  readonly lookedUp: readonly Tried[];
  /** What of theirs each of these look-ups was not about, by what they call it. */
  readonly except: readonly (readonly string[])[];
  /** What the next tries over a channel come to, in that order. */
  next(channel: OutsideChannel, ...outcomes: SendOutcome[]): void;
  /** What a look-up answers from now on, and what happens meanwhile; null: it cannot be asked. */
  lookUp(answer: LookUp | null, meanwhile?: () => void): void;
  /** What receipts say from now on; null: the service gives none. */
  receipt(receipt: Receipt | null): void;
  /** What the next look into the inbox finds. */
  inbox(...messages: Inbound[]): void;
  /** Why no inbox can be read from now on; null: it can. */
  closeInbox(reason: string | null): void;
}

export function scriptedServices(): ScriptedServices {
  const tried: Tried[] = [];
  const lookedUp: Tried[] = [];
  const except: (readonly string[])[] = [];
  const scripts = new Map<OutsideChannel, SendOutcome[]>();
  let answer: LookUp | null = null;
  let happen = (): void => undefined;
  let said: Receipt | null = null;
  let received: Inbound[] = [];
  let unreadable: string | null = null;
  return {
    tried,
    lookedUp,
    except,
    next(channel, ...outcomes) {
      scripts.set(channel, [...(scripts.get(channel) ?? []), ...outcomes]);
    },
    lookUp(next, meanwhile = () => undefined) {
      answer = next;
      happen = meanwhile;
    },
    receipt(next) {
      said = next;
    },
    inbox(...messages) {
      received = messages;
    },
    closeInbox(reason) {
      unreadable = reason;
    },
    open({ channel }) {
      return {
        channel,
        send(outgoing) {
          tried.push({ channel, outgoing });
          const outcome = scripts.get(channel)?.shift();
          return Promise.resolve(outcome ?? { kind: 'sent', serviceId: `at-${outgoing.key}` });
        },
        get find() {
          const known = answer;
          if (known === null) return null;
          return (outgoing: Outgoing, _since: unknown, others: ReadonlySet<string>) => {
            lookedUp.push({ channel, outgoing });
            except.push([...others]);
            happen();
            return Promise.resolve(known);
          };
        },
        get receipt() {
          return said === null ? null : () => Promise.resolve(said);
        },
        inbox: () => {
          if (unreadable !== null) return Promise.resolve({ ok: false, reason: unreadable });
          const messages = received;
          received = [];
          return Promise.resolve({ ok: true, messages });
        },
        close() {
          scripts.clear();
        },
      };
    },
  };
}

const SETTINGS: Readonly<Record<OutsideChannel, ChannelSettings>> = {
  sms: { channel: 'sms', accountSid: `AC${'0'.repeat(32)}`, from: '+15555550100' },
  email: {
    channel: 'email',
    host: 'smtp.example.org',
    port: 587,
    security: 'starttls',
    signIn: 'password',
    user: 'office',
    from: 'office@example.org',
    clientId: null,
    tokenUrl: null,
  },
  slack: { channel: 'slack', kind: 'bot' },
};

const SECRETS: Readonly<Record<OutsideChannel, ChannelSecrets>> = {
  sms: { authToken: 'token-not-real' },
  email: { password: 'password-not-real' },
  slack: { botToken: 'xoxb-not-real' },
};

/** Sets channels up as the settings screen would. */
export function setUpChannels(
  { store, secrets }: Pick<Source, 'store' | 'secrets'>,
  ...channels: OutsideChannel[]
): void {
  for (const channel of channels) {
    store.channelSettings.put(SETTINGS[channel]);
    secrets.set(secretName(channel), JSON.stringify(SECRETS[channel]));
  }
}
