import type { Instant } from '../util/time.ts';
import type { ChannelSecrets, ChannelSettings, OutsideChannel } from './channel.ts';
import type { Receipt } from './sending.ts';

/** A text for one address, exactly as it leaves the computer. */
export interface Outgoing {
  /** The same for every try of the same message. */
  readonly key: string;
  /** E.164 number, email address or Slack member id; empty for a webhook, which knows its place. */
  readonly to: string;
  /** Null where the channel has none. */
  readonly subject: string | null;
  readonly text: string;
}

/** What came of trying to send. Reasons are words without PHI, addresses or secrets. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly serviceId?: string | null }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      /** False for what would fail again: a bad number, refused credentials. */
      readonly retry: boolean;
      /** What the service asked to wait (`Retry-After`), in milliseconds. */
      readonly waitMs?: number;
      /** Whether the service says that this address has opted out (STOP). */
      readonly hasOptedOut?: boolean;
      /** Whether the fault is the channel's (credentials, connection), not this message's. */
      readonly isChannelFault?: boolean;
    }
  /** It may have been accepted: only looking it up tells. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a look into the service's own record of sent messages said. */
export type LookUp =
  | { readonly kind: 'found'; readonly serviceId: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unclear'; readonly reason: string };

/** A text that somebody sent to the agency. */
export interface Inbound {
  /** The service's id: the same however often it is read. */
  readonly serviceId: string;
  /** As `Outgoing.to`. */
  readonly from: string;
  readonly text: string;
  readonly at: Instant;
}

export type Inbox =
  | {
      readonly ok: true;
      readonly messages: readonly Inbound[];
      /** Whether some of what was asked for was left for the next reading. */
      readonly isPartial?: boolean;
    }
  | { readonly ok: false; readonly reason: string; readonly waitMs?: number };

/**
 * One outside service. Implementations never throw for anything the service or the network can do,
 * contact only the configured host, never follow a redirect to another, and verify certificates.
 * What a service cannot do is null. All times are by this computer's clock, whatever the service's
 * says.
 */
export interface Messenger {
  readonly channel: OutsideChannel;
  /** One try; repeating is the outbox's business. */
  send(outgoing: Outgoing): Promise<SendOutcome>;
  /** Whether the service took this message at `since` or later; by `except` it calls others. */
  readonly find:
    ((outgoing: Outgoing, since: Instant, except: ReadonlySet<string>) => Promise<LookUp>) | null;
  /** Null while the service does not answer. */
  readonly receipt: ((serviceId: string) => Promise<Receipt | null>) | null;
  /** Everything received at `since` or later; from the `told` first, where it is read by address. */
  readonly inbox: ((since: Instant, told?: readonly string[]) => Promise<Inbox>) | null;
  close(): void;
}

/**
 * Makes the messenger of a channel; nothing is sent before the first call. `renewed` is told of a
 * secret that the service exchanged for another, before it is used: the old one may be good for
 * nothing any more.
 */
export type OpenMessenger = (
  settings: ChannelSettings,
  secrets: ChannelSecrets,
  renewed?: (secrets: ChannelSecrets) => void,
) => Messenger;
