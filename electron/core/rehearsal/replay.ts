import type { Policy, Workflow } from '../../../shared/domain/policy.ts';
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

/** Workflows of which somebody has to be told at once; the others are for planning. */
const URGENT: readonly Workflow[] = ['call-out', 'unfilled-shift'];

/**
 * Lets the workflows decide again at every moment of the past at which something could change, on
 * what was known then, as if all of them were on. Yields after each moment what fired there, and
 * nothing in between, so that a host can pause often. What stood already at `from` comes first. The
 * same history always gives the same result.
 */
export function* replay(input: ReplayInput): Generator<readonly Fired[] | undefined> {
  const snapshotAt = asOfReader(input);
  const contexts = contextReader(input);
  const office = createOffice(countingIds('rehearsed'));
  const policy = input.today.policy;
  // Outages of the past are not kept, so the feed's own workflow has nothing to replay.
  const names = Object.keys(policy.workflows) as Workflow[];
  const whole = only(
    policy,
    names.filter((name) => name !== 'feed-health'),
  );
  const urgent = only(policy, URGENT);
  let hasBegun = false;
  for (const moment of moments({ ...input, from: plus(input.from, -RUN_UP) })) {
    const sent = office.passTime(moment.at);
    if (moment.at >= input.from && !hasBegun) {
      hasBegun = true;
      yield office.standing(input.from);
    }
    const snapshot = { ...snapshotAt(moment), policy: moment.isWhole ? whole : urgent };
    if (moment.isWhole) yield* contexts.prepare(snapshot);
    const digested = office.decide(contexts.at(snapshot));
    yield [...sent, ...digested].filter(({ at }) => at >= input.from);
  }
  yield office.passTime(input.to);
}

function only(policy: Policy, on: readonly Workflow[]): Policy {
  const modes = Object.keys(policy.workflows).map((name) => [
    name,
    on.some((one) => one === name) ? 'on' : 'off',
  ]);
  // Every workflow of the policy has its mode again.
  return { ...policy, workflows: Object.fromEntries(modes) as Policy['workflows'] };
}
