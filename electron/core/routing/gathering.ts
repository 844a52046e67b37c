import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import { MOST_TOGETHER } from '../../../shared/domain/together.ts';

/** Between the ids in a key; no id has it. */
const AND = '+';

/**
 * What is due at once over one channel as the messages in which it leaves, in the same order: one
 * for each person, of more alerts than one names several. A digest is a message of its own.
 */
export function gathered<T extends Pick<Delivery, 'id' | 'incidentId' | 'recipientId'>>(
  due: readonly T[],
  channel: OutsideChannel,
): T[][] {
  const groups = Map.groupBy(due, ({ id, incidentId, recipientId }) =>
    incidentId === DIGEST ? id : (recipientId ?? ''),
  );
  return [...groups.values()].flatMap((rows) => chunked(rows, MOST_TOGETHER[channel]));
}

function chunked<T>(rows: readonly T[], most: number): T[][] {
  const count = Math.ceil(rows.length / most);
  return Array.from({ length: count }, (_, at) => rows.slice(at * most, (at + 1) * most));
}

/**
 * The key of the message in which these leave: the same whenever the same alerts leave together
 * again, another with one alert more or less, so that no service takes a new text for an old one.
 */
export function messageKey(rows: readonly Pick<Delivery, 'id'>[]): string {
  const ids = rows.map(({ id }) => id);
  return ids.toSorted().join(AND);
}

/** How many alerts the message holds in which a delivery left last; 1 before its first try. */
export function toldTogether({ sentIn }: Pick<Delivery, 'sentIn'>): number {
  return sentIn === undefined ? 1 : sentIn.key.split(AND).length;
}
