import type { ChannelName, OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { AskId, CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { LookUp, SendOutcome } from '../../../shared/domain/messenger.ts';
import type { Instant } from '../../../shared/util/time.ts';

/** One text of which something is said: over what, which one, and where to. */
export interface Piece {
  readonly channel: ChannelName;
  /** Of the row in the outbox, or of the message. */
  readonly key: string;
  /** Empty on the desktop. */
  readonly to: string;
}

/** One address over one channel. */
export interface Place {
  readonly channel: OutsideChannel;
  readonly to: string;
}

/** An address of somebody of the office. */
export interface OfficePlace extends Place {
  readonly isOnDuty: boolean;
}

/** What was seen, from outside or in what the engine committed. */
type Seen =
  /** The outbox took a row, or another state of it. */
  | { readonly kind: 'delivery'; readonly row: Delivery }
  | { readonly kind: 'message'; readonly row: Message }
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'ask-removed'; readonly id: AskId }
  | { readonly kind: 'incident'; readonly incident: Incident }
  /** A try began: the text left the engine. */
  | ({ readonly kind: 'handed'; readonly text: string } & Piece)
  /** The service really took it, whatever it answered, and calls it so from now on. */
  | ({ readonly kind: 'accepted'; readonly serviceId?: string } & Piece)
  /** What the engine was told. */
  | ({ readonly kind: 'answered'; readonly outcome: SendOutcome } & Piece)
  | ({ readonly kind: 'looked-up'; readonly answer: LookUp } & Piece)
  /** An address asked for no more messages, or took that back, as far as the engine knows. */
  | ({ readonly kind: 'opted-out' } & Place)
  | ({ readonly kind: 'opted-in' } & Place)
  /** Somebody wrote to the agency from an address. */
  | ({ readonly kind: 'wrote' } & Place)
  /** The cache holds an opt-out: the next start knows it. */
  | ({ readonly kind: 'opt-out-kept' } & Place)
  /** Everywhere where somebody of the office who is on duty or on call can be told. */
  | { readonly kind: 'office'; readonly places: readonly OfficePlace[] }
  /** Somebody reopened it by hand, or had one delivery sent again. */
  | { readonly kind: 'reopened'; readonly incidentId: string }
  | { readonly kind: 'retried'; readonly key: string }
  | { readonly kind: 'paused'; readonly until: Instant }
  /** The stop button of asking, and its release. */
  | { readonly kind: 'asking-stopped' }
  | { readonly kind: 'asking-allowed' }
  /** The process died and was started again. */
  | { readonly kind: 'killed' }
  /** The computer slept, or somebody set its clock (`isSet`). */
  | { readonly kind: 'jumped'; readonly by: number; readonly isSet?: true }
  /** Who has a shift now, in truth; null: nobody. */
  | {
      readonly kind: 'shift';
      readonly shift: ShiftKey;
      readonly start: Instant;
      readonly holder: CaregiverId | null;
      readonly isCancelled: boolean;
    }
  /** Whether WellSky answers. */
  | { readonly kind: 'wellsky'; readonly answers: boolean };

/** One thing that happened, at the computer's own time. */
export type Fact = Seen & { readonly at: Instant };

/** A fact that lacks only its time. */
export type Observation = Seen;

/** The rules under which a history has to hold, and what was on show at its end. */
export interface Setting {
  readonly zone: string;
  /** "HH:MM"; null: no quiet hours for alerts. */
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  /** Channels whose service can be asked for a message. */
  readonly searchable: readonly ChannelName[];
  /** Asks that Standby itself may send on a day, and that one caregiver may get in a week. */
  readonly dailyCap: number;
  readonly weeklyBudget: number;
  /** "HH:MM", overnight: when no caregiver is asked. */
  readonly askQuietFrom: string;
  readonly askQuietTo: string;
}

/** All that happened, in order, and when it ended. */
export interface History {
  readonly facts: readonly Fact[];
  readonly setting: Setting;
  readonly endedAt: Instant;
  /** Deliveries that the scheduler is shown as waiting or failed at the end; null: nobody asked. */
  readonly shown: ReadonlySet<string> | null;
}

/** Something that must not happen, in words, with the place in the history where it shows. */
export interface Violation {
  readonly rule: string;
  readonly detail: string;
  readonly index: number;
}
