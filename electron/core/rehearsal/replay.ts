import type { Policy } from '../../../shared/domain/policy.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import { asOfReader, type History } from './as-of.ts';
import { contextReader } from './contexts.ts';
import { moments } from './moments.ts';
import { createOffice, type Fired } from './office.ts';

export interface ReplayInput extends History {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
}

/** What stood already when the replay begins is not new: it starts a day earlier, unheard. */
const RUN_UP = DAY;

/**
 * Lets the workflows, all of them on, decide again at every moment of the past at which something
 * could change, on what was known then. Yields after each moment what fired there, so that a host
 * can pause in between. The same history always gives the same result.
 */
export function* replay(input: ReplayInput): Generator<readonly Fired[]> {
  const rehearsed = { ...input, today: { ...input.today, policy: allOn(input.today.policy) } };
  const snapshotAt = asOfReader(rehearsed);
  const contextAt = contextReader(rehearsed);
  const office = createOffice(countingIds('rehearsed'));
  const from = plus(input.from, -RUN_UP);
  for (const now of moments({ ...rehearsed, from })) {
    const sent = office.passTime(now);
    const digested = office.decide(contextAt(snapshotAt(now)));
    yield [...sent, ...digested].filter(({ at }) => at >= input.from);
  }
  yield office.passTime(input.to);
}

/** Outages of the past are not kept, so the feed's own workflow has nothing to replay. */
function allOn(policy: Policy): Policy {
  const on = Object.keys(policy.workflows).map((workflow) => [workflow, 'on']);
  const workflows = { ...Object.fromEntries(on), 'feed-health': 'off' } as Policy['workflows'];
  return { ...policy, workflows };
}
