import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { AskId, MessageId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Message, Reply } from '../../../shared/domain/message.ts';
import type { Sending } from '../../../shared/domain/sending.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { AskedShift } from '../../core/asking/text.ts';
import { STANDBY } from '../parts.ts';
import { ASK_CHANNEL } from './situation.ts';

/** An ask by message before it is answered. */
export function waitingAsk(
  asked: AskedShift,
  caregiverId: Ask['caregiverId'],
  by: { readonly id: string; readonly now: Instant; readonly actor: string },
): Ask {
  return {
    id: by.id as AskId,
    caregiverId,
    ...asked,
    askedAt: by.now,
    channel: ASK_CHANNEL,
    outcome: null,
    answeredAt: null,
    actor: by.actor,
  };
}

/** A message that waits to be sent, not before `dueAt`, and not once the shift has started. */
export function waitingMessage(
  ask: Ask,
  what: {
    readonly id: string;
    readonly shift: ShiftKey;
    readonly kind: Message['kind'];
    readonly to: string;
    readonly text: string;
    readonly approvedBy: string;
    readonly createdAt: Instant;
    readonly dueAt: Instant;
    readonly expiresAt: Instant;
  },
): Message {
  return {
    ...UNSENT,
    ...what,
    id: what.id as MessageId,
    askId: ask.id,
    caregiverId: ask.caregiverId,
    channel: ASK_CHANNEL,
  };
}

const UNSENT = {
  state: 'waiting',
  leasedUntil: null,
  attempts: 0,
  finishedAt: null,
  reason: null,
  serviceId: null,
  receipt: null,
} as const satisfies Partial<Sending>;

/** What became of a message, without a word of it and without the number. */
export function messageAudit(at: Instant, message: Message, actor = STANDBY): AuditEntry {
  const { state } = message;
  return {
    at,
    actor,
    action: 'execute',
    entity: 'message',
    entityId: message.id,
    outcome: OUTCOME[state] ?? 'success',
    detail: {
      kind: message.kind,
      ask: message.askId,
      shift: message.shift,
      caregiver: message.caregiverId,
      channel: message.channel,
      state,
      attempts: message.attempts,
    },
  };
}

const OUTCOME: Readonly<Partial<Record<Message['state'], AuditEntry['outcome']>>> = {
  failed: 'failure',
  expired: 'failure',
  unknown: 'unknown',
};

/** What became of an ask. */
export function askAudit(
  at: Instant,
  ask: Ask,
  action: AuditEntry['action'],
  actor = STANDBY,
): AuditEntry {
  return {
    at,
    actor,
    action,
    entity: 'ask',
    entityId: ask.id,
    outcome: 'success',
    detail: { caregiver: ask.caregiverId, channel: ask.channel, outcome: ask.outcome },
  };
}

/** What came in and what was made of it, without a word of it and without the number. */
export function replyAudit(
  at: Instant,
  reply: Reply,
  action: AuditEntry['action'],
  actor = STANDBY,
): AuditEntry {
  return {
    at,
    actor,
    action,
    entity: 'reply',
    entityId: reply.id,
    outcome: 'success',
    detail: {
      channel: reply.channel,
      caregiver: reply.caregiverId,
      recipient: reply.recipientId,
      reading: reply.reading,
      state: reply.state,
      ask: reply.askId,
    },
  };
}
