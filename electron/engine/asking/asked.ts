import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import type { AskedByMessage } from '../../core/asking/asked.ts';
import type { Source } from '../parts.ts';

/** Nobody answers an older message without saying to which. */
const ANSWERED_WITHIN = 14 * DAY;

/** What she was asked by message in the two weeks before `at`, oldest first. */
export function askedSince(
  store: Source['store'],
  caregiverId: CaregiverId,
  at: Instant,
): AskedByMessage[] {
  return store.messages
    .since(plus(at, -ANSWERED_WITHIN))
    .filter((message) => message.kind === 'ask' && message.caregiverId === caregiverId)
    .flatMap((message) => {
      const ask = store.asks.get(message.askId);
      return ask === null ? [] : [{ ask, message }];
    })
    .sort((a, b) => a.ask.askedAt - b.ask.askedAt);
}
