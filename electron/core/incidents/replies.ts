import type { Ask } from '../../../shared/domain/history.ts';
import type { ReplyId } from '../../../shared/domain/ids.ts';
import type { Subject } from '../../../shared/domain/incident.ts';
import type { Reply } from '../../../shared/domain/message.ts';

/** What a decision has to know of a text whose meaning somebody of the office has to say. */
export type ReplyToConfirm = Pick<Reply, 'id' | 'askId' | 'caregiverId'>;

/** What became of the asks: the ledger, and the texts that were not understood. */
export interface Heard {
  readonly asks: readonly Ask[];
  readonly toConfirm: readonly ReplyToConfirm[];
}

/**
 * The texts that are about an ask of one of these shifts. Where it is not clear which ask her text
 * answers, it may be any that waits for her.
 */
export function repliesAbout(subjects: readonly Subject[], { asks, toConfirm }: Heard): ReplyId[] {
  if (toConfirm.length === 0) return [];
  const ours = asks.filter(({ clientId, shiftStart }) =>
    subjects.some((one) => one.clientId === clientId && one.start === shiftStart),
  );
  const isOurs = ({ askId, caregiverId }: ReplyToConfirm): boolean =>
    ours.some((ask) =>
      askId === null ? ask.caregiverId === caregiverId && ask.outcome === null : ask.id === askId,
    );
  return toConfirm.filter(isOurs).map(({ id }) => id);
}
