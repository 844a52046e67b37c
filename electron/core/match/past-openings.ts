import type { Ask } from '../../../shared/domain/history.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { EARLY_CLOCK_IN } from '../sweep/attendance.ts';
import type { Case } from './adjustment.ts';
import { productRisk, riskFeatures, withinLimits } from './product-risk.ts';

/** More would not change what is learned visibly. */
const MOST_OPENINGS = 2_000;
/** Nobody knows who could have taken a shift of long ago; it is imagined to have been this many. */
const IMAGINED_POOL = 12;

/**
 * Shifts of the past that somebody was asked to take, oldest first, as cases to learn the risk
 * from: it happened where no yes and no visit is known. The product model is told the lead time
 * and a pool of people who say yes as often as those who are asked at this agency. Shifts whose
 * end nobody knows (all asks withdrawn, or no visit of the client is known at all) are left out.
 */
export function pastOpenings(snapshot: Snapshot, meanMatch: number): Case[] {
  const visits = visitTimes(snapshot);
  const groups = Map.groupBy(snapshot.asks, (ask) => `${ask.clientId} ${String(ask.shiftStart)}`);
  return [...groups.values()]
    .map(openingOf)
    .filter(({ shiftStart }) => shiftStart < snapshot.now)
    .sort((a, b) => a.askedAt - b.askedAt || a.shiftStart - b.shiftStart)
    .slice(-MOST_OPENINGS)
    .flatMap((opening) => caseOf(opening, visits, meanMatch, snapshot.agency.timeZone));
}

interface PastOpening {
  readonly clientId: ClientId;
  readonly shiftStart: Instant;
  readonly shiftEnd: Instant;
  /** When the first was asked. */
  readonly askedAt: Instant;
  readonly isTaken: boolean;
  readonly isWithdrawn: boolean;
}

function openingOf(asks: readonly Ask[]): PastOpening {
  const [first, ...others] = asks;
  if (first === undefined) throw new Error('A group of asks has at least one.');
  const { clientId, shiftStart, shiftEnd } = first;
  return {
    clientId,
    shiftStart,
    shiftEnd,
    askedAt: others.reduce((at, one) => (one.askedAt < at ? one.askedAt : at), first.askedAt),
    isTaken: asks.some((ask) => ask.outcome === 'accepted'),
    isWithdrawn: asks.every((ask) => ask.outcome === 'withdrawn'),
  };
}

function caseOf(
  { clientId, shiftStart, shiftEnd, askedAt, isTaken, isWithdrawn }: PastOpening,
  visits: ReadonlyMap<ClientId, readonly Instant[]>,
  meanMatch: number,
  zone: string,
): Case[] {
  const known = visits.get(clientId) ?? [];
  const isFilled =
    isTaken || known.some((at) => at >= shiftStart - EARLY_CLOCK_IN && at < shiftEnd);
  const [earliest = Infinity] = known;
  if (isWithdrawn || (!isFilled && shiftStart < earliest)) return [];
  const pool = Array.from({ length: IMAGINED_POOL }, () => meanMatch);
  return [
    {
      plain: withinLimits(productRisk(pool, shiftStart - askedAt)),
      values: riskFeatures(shiftStart, zone),
      outcome: !isFilled,
    },
  ];
}

function visitTimes({ visits }: Snapshot): Map<ClientId, Instant[]> {
  const times = new Map<ClientId, Instant[]>();
  for (const { clientId, clockIn } of visits) {
    if (clientId === null || clockIn === null) continue;
    const known = times.get(clientId);
    if (known === undefined) times.set(clientId, [clockIn]);
    else known.push(clockIn);
  }
  for (const known of times.values()) known.sort((a, b) => a - b);
  return times;
}
