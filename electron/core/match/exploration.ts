import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { HOUR } from '../../../shared/util/time.ts';
import { interval80 } from './estimate.ts';

/** What exploration looks at in a candidate who has her place by score. */
export interface Explorable {
  readonly caregiverId: CaregiverId;
  readonly match: number;
  readonly variance: number;
  /** How often she was asked, for whatever shift. */
  readonly timesAsked: number;
}

/** A shift further away than this leaves time for an ask that may come to nothing. */
const NOT_URGENT = 72 * HOUR;
/** Place of the exploration slot; nobody is ever put above the first two. */
const SLOT = 2;
/** Whoever was asked more often is known well enough. */
const LITTLE_HISTORY = 5;

/**
 * Who takes the third place because asking her would teach the most: of those below it with little
 * history the one whose match could plausibly be highest (the upper confidence bound of Lai and
 * Robbins 1985), then the higher match, then the smaller id. Null for an urgent shift, and where
 * nobody could plausibly be better than whoever stands third. Without such a slot whoever was
 * never asked would stay unknown for ever.
 */
export function explorationPick<T extends Explorable>(
  order: readonly T[],
  untilStart: number,
): T | null {
  const third = order[SLOT];
  if (third === undefined || untilStart <= NOT_URGENT) return null;
  // Somebody little known has the place already.
  if (third.timesAsked < LITTLE_HISTORY) return null;
  const [pick] = order
    .slice(SLOT + 1)
    .filter((one) => one.timesAsked < LITTLE_HISTORY)
    .map((one) => ({ one, upper: upperMatch(one) }))
    .filter(({ upper }) => upper > third.match)
    .sort((a, b) => b.upper - a.upper || byMatch(a.one, b.one));
  return pick?.one ?? null;
}

/** The order with `pick` in the exploration slot. */
export function withPick<T>(order: readonly T[], pick: T | null): readonly T[] {
  if (pick === null) return order;
  const rest = order.filter((one) => one !== pick);
  return [...rest.slice(0, SLOT), pick, ...rest.slice(SLOT)];
}

/** The upper end of the 80 % interval. */
function upperMatch({ match, variance }: Explorable): number {
  return interval80(match, variance)[1];
}

function byMatch(a: Explorable, b: Explorable): number {
  return b.match - a.match || (a.caregiverId < b.caregiverId ? -1 : 1);
}
