import type { AskedByMessage } from '../../electron/core/asking/asked.ts';
import type { Ask } from '../../shared/domain/history.ts';
import type { AskId, MessageId } from '../../shared/domain/ids.ts';
import type { Message } from '../../shared/domain/message.ts';
import { HOUR, plus } from '../../shared/util/time.ts';
import { aShift, FRIDAY_11_AM } from './builders.ts';
import { anAsk } from './histories.ts';

/** Somebody who was asked by a message that was sent, for a shift tomorrow; the ask bears her name. */
export function anAskedOne(
  caregiver: string,
  over: Partial<Ask> = {},
  state: Message['state'] = 'sent',
): AskedByMessage {
  const shift = aShift({ start: plus(FRIDAY_11_AM, 24 * HOUR) });
  const ask = anAsk(caregiver, {
    id: caregiver as AskId,
    clientId: shift.clientId,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    askedAt: plus(FRIDAY_11_AM, -HOUR),
    channel: 'sms',
    outcome: null,
    answeredAt: null,
    ...over,
  });
  const message: Message = {
    id: `message-${ask.id}` as MessageId,
    askId: ask.id,
    caregiverId: ask.caregiverId,
    shift: shift.key,
    kind: 'ask',
    channel: 'sms',
    to: '+13035550100',
    text: 'Can you take it?',
    approvedBy: 'Dana',
    state,
    createdAt: ask.askedAt,
    dueAt: ask.askedAt,
    expiresAt: ask.shiftStart,
    attempts: 1,
    leasedUntil: null,
    finishedAt: null,
    serviceId: null,
    receipt: null,
    reason: null,
  };
  return { ask, message };
}
