import type {
  AskObstacle,
  AskingState,
  ReplyView,
  ShiftMessages,
} from '../../../shared/contract/asking.ts';
import type {
  OutboxView,
  PlannedTelling,
  TellingView,
  Told,
} from '../../../shared/contract/telling.ts';
import type { AskChannel } from '../../../shared/domain/history.ts';
import type {
  AskId,
  CaregiverId,
  DeliveryId,
  IncidentId,
  MessageId,
  RecipientId,
  ReplyId,
} from '../../../shared/domain/ids.ts';
import { MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { NOW, inHours } from '../panel-data.ts';

export type SentMessage = ShiftMessages['messages'][number];
type Person = TellingView['people'][number];

/** Everything about asking and telling that a panel can be shown. */
export interface Outreach {
  readonly canSend: boolean;
  readonly isStopped: boolean;
  readonly automatic: AskingState['automatic'];
  readonly sentToday: number;
  /** Asks without approval that leave at once. */
  readonly asksDue: OutboxView['asksDue'];
  readonly plannedAsks: AskingState['planned'];
  /** Why somebody cannot be asked by message, whatever the text says. */
  readonly obstacles: Readonly<Record<string, readonly AskObstacle[]>>;
  /** The end of somebody's quiet hours. */
  readonly notBefore: Readonly<Record<string, Instant>>;
  /** Newest first, of all shifts. */
  readonly messages: readonly SentMessage[];
  readonly replies: readonly ReplyView[];
  readonly people: readonly Person[];
  /** Newest first, of all incidents. */
  readonly told: readonly Told[];
  readonly plannedTellings: readonly PlannedTelling[];
}

/** No channel but this computer, and nobody else to tell. */
export const ALONE: Outreach = {
  canSend: false,
  isStopped: false,
  automatic: [],
  sentToday: 0,
  asksDue: [],
  plannedAsks: [],
  obstacles: {},
  notBefore: {},
  messages: [],
  replies: [],
  people: [],
  told: [],
  plannedTellings: [],
};

export function person(name: string, own: Partial<Person> = {}): Person {
  const id = `r-${name}` as RecipientId;
  return { id, name, isOnDuty: false, isOnCall: false, outOfReach: null, ...own };
}

const SENT = {
  leasedUntil: null,
  attempts: 1,
  reason: null,
  serviceId: 'SM-1',
} as const;

/** A message to one of the caregivers, `minutes` ago. */
export function message(
  ask: { readonly id: AskId; readonly caregiverId: CaregiverId; readonly caregiverName: string },
  shift: SentMessage['shift'],
  minutes: number,
  own: Partial<SentMessage> = {},
): SentMessage {
  const at = plus(NOW, -minutes * MINUTE);
  return {
    ...SENT,
    id: `m-${ask.id}` as MessageId,
    askId: ask.id,
    caregiverId: ask.caregiverId,
    caregiverName: ask.caregiverName,
    shift,
    kind: 'ask',
    channel: 'sms',
    text: `Hi ${ask.caregiverName}, can you take a shift?`,
    approvedBy: 'Dana',
    createdAt: at,
    dueAt: at,
    expiresAt: inHours(3),
    state: 'sent',
    finishedAt: at,
    receipt: 'delivered',
    ...own,
  };
}

/** What a caregiver wrote, `minutes` ago, that nobody could read. */
export function reply(
  fromName: string,
  text: string,
  minutes: number,
  own: Partial<ReplyView> = {},
): ReplyView {
  return {
    id: `reply-${fromName}` as ReplyId,
    channel: 'sms' satisfies AskChannel,
    caregiverId: `c-${fromName}` as CaregiverId,
    recipientId: null,
    text,
    receivedAt: plus(NOW, -minutes * MINUTE),
    reading: 'unclear',
    askId: null,
    state: 'to-confirm',
    confirmedBy: null,
    fromName,
    asks: [],
    ...own,
  };
}

/** One telling of an incident, `minutes` ago; ahead of now where that is below zero. */
export function told(incident: string, minutes: number, own: Partial<Told> = {}): Told {
  return {
    id: `d-${incident}-${String(minutes)}` as DeliveryId,
    incidentId: incident as IncidentId,
    channel: 'desktop',
    recipientName: null,
    severity: 'critical',
    title: 'Friday 2 PM shift unfilled',
    state: 'sent',
    reason: null,
    receipt: null,
    attempts: 1,
    together: 1,
    at: plus(NOW, -minutes * MINUTE),
    canRetry: false,
    ...own,
  };
}
