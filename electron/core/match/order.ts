/** What decides the place of one candidate. */
export interface Placed {
  /** Match in points, adjusted by the considerations. */
  readonly score: number;
  /** The match itself, 0 … 1. */
  readonly match: number;
  readonly asksThisWeek: number;
  readonly caregiverId: string;
}

/** Candidates this close, in points of match, are a tie. */
export const TIE_POINTS = 2;

/**
 * The order in which to call. By score; candidates within two points are a tie, in which the one
 * asked least this week comes first, then the higher match, then the smaller id. A tie is anchored at its best: it holds
 * everybody within two points of that one, and the next tie starts at the best who is left. So the
 * same candidates always give the same order, and nobody overtakes somebody more than two points
 * better through a chain of small steps.
 */
export function callingOrder<T extends Placed>(candidates: readonly T[]): T[] {
  const byScore = [...candidates].sort((a, b) => b.score - a.score || byId(a, b));
  const order: T[] = [];
  for (let from = 0; from < byScore.length;) {
    const best = byScore[from]?.score ?? 0;
    let to = from + 1;
    while (to < byScore.length && best - (byScore[to]?.score ?? 0) <= TIE_POINTS) to += 1;
    const tie = byScore.slice(from, to);
    order.push(...tie.sort((a, b) => a.asksThisWeek - b.asksThisWeek || byMatch(a, b)));
    from = to;
  }
  return order;
}

function byMatch(a: Placed, b: Placed): number {
  return b.match - a.match || byId(a, b);
}

function byId(a: Placed, b: Placed): number {
  return a.caregiverId < b.caregiverId ? -1 : 1;
}
