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
  return askedOpenings(snapshot)
    .sort((a, b) => a.askedAt - b.askedAt || a.shiftStart - b.shiftStart)
    .slice(-MOST_OPENINGS)
    .flatMap((opening) => caseOf(opening, meanMatch, snapshot.agency.timeZone));
}

/** A shift of the past that somebody was asked to take. */
export interface AskedOpening {
  readonly shiftStart: Instant;
  /** When the first was asked. */
  readonly askedAt: Instant;
  /** When the first said yes; null where nobody did. */
  readonly takenAt: Instant | null;
  /** Null where nobody knows: no yes, and no visit of the client is known that early. */
  readonly fate: 'filled' | 'unfilled' | 'withdrawn' | null;
}

/** Shifts before `now` that somebody was asked to take; filled with a yes, or with a visit. */
export function askedOpenings(snapshot: Pick<Snapshot, 'asks' | 'visits' | 'now'>): AskedOpening[] {
  const visits = visitTimes(snapshot);
  const groups = Map.groupBy(snapshot.asks, (ask) => `${ask.clientId} ${String(ask.shiftStart)}`);
  return [...groups.values()].flatMap((asks) => {
    const [first] = asks;
    if (first === undefined || first.shiftStart >= snapshot.now) return [];
    return [openingOf(asks, first, visits.get(first.clientId) ?? [])];
  });
}

/** `visits` are clock-ins of the client, ascending. */
function openingOf(
  asks: readonly Ask[],
  { shiftStart, shiftEnd }: Ask,
  visits: readonly Instant[],
): AskedOpening {
  const yeses = asks.filter((ask) => ask.outcome === 'accepted');
  const [earliest = Infinity] = visits;
  const isVisited = visits.some((at) => at >= shiftStart - EARLY_CLOCK_IN && at < shiftEnd);
  const isWithdrawn = asks.every((ask) => ask.outcome === 'withdrawn');
  const isFilled = yeses.length > 0 || isVisited;
  const unfilled = shiftStart < earliest ? null : 'unfilled';
  return {
    shiftStart,
    askedAt: earliestOf(asks.map((ask) => ask.askedAt)) ?? shiftStart,
    takenAt: earliestOf(yeses.map((ask) => ask.answeredAt ?? ask.askedAt)),
    fate: isWithdrawn ? 'withdrawn' : isFilled ? 'filled' : unfilled,
  };
}

function earliestOf(times: readonly Instant[]): Instant | null {
  return times.reduce<Instant | null>(
    (first, at) => (first === null || at < first ? at : first),
    null,
  );
}

function caseOf(
  { shiftStart, askedAt, fate }: AskedOpening,
  meanMatch: number,
  zone: string,
): Case[] {
  if (fate === null || fate === 'withdrawn') return [];
  const pool = Array.from({ length: IMAGINED_POOL }, () => meanMatch);
  return [
    {
      plain: withinLimits(productRisk(pool, shiftStart - askedAt)),
      values: riskFeatures(shiftStart, zone),
      outcome: fate === 'unfilled',
    },
  ];
}

function visitTimes({ visits }: Pick<Snapshot, 'visits'>): Map<ClientId, Instant[]> {
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
