import type { ApiHealth, CallBucket, CallFigures } from '../../../shared/contract/dashboard.ts';
import type { CallCount, UpkeepCount } from '../../../shared/domain/api-call.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { HOUR, instant, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { timePercentile } from './response-times.ts';

/** Hours in sight, the running one among them. */
const HOURS = 24;

/** Parts of the last hour that are told apart, by the moment they begin. */
export const RECENT_STEP = 5 * MINUTE;

interface HealthInput extends Pick<Snapshot, 'policy'> {
  readonly now: Instant;
  /** Exchanges by the hour. */
  readonly calls: readonly CallCount[];
  readonly upkeep: readonly UpkeepCount[];
  /** Exchanges of this process by five minutes. */
  readonly recent: readonly CallCount[];
}

type Health = Omit<ApiHealth, 'circuit' | 'lastSweep' | 'feed'>;

/** The beginning of the first hour in sight. Hours are those of UTC: no clock change moves them. */
export function healthFrom(now: Instant): Instant {
  return plus(instant(Math.floor(now / HOUR) * HOUR), -(HOURS - 1) * HOUR);
}

/** How WellSky answered in the last 24 hours. */
export function apiHealth({ now, policy, calls, upkeep, recent }: HealthInput): Health {
  const from = healthFrom(now);
  const inSight = calls.filter((one) => one.from >= from && one.from <= now);
  const happened = upkeep.filter((one) => one.from >= from && one.from <= now);
  return {
    from,
    to: now,
    hours: bucketsOf(inSight, from, HOUR, HOURS),
    recent: recentBuckets(recent, now),
    total: {
      ...figuresOf(inSight),
      retries: sumOf(happened.filter(({ kind }) => kind === 'retry')),
      circuitOpened: sumOf(happened.filter(({ kind }) => kind === 'circuit-opened')),
    },
    errors: errorsOf(inSight),
    resources: [...Map.groupBy(inSight, ({ resource }) => resource)]
      .map(([resource, counts]) => ({ resource, ...figuresOf(counts) }))
      .sort((a, b) => b.calls - a.calls || (a.resource < b.resource ? -1 : 1)),
    missing: missingData(inSight, policy),
  };
}

/** From the first of the last twelve steps in which this process asked anything. */
function recentBuckets(recent: readonly CallCount[], now: Instant): CallBucket[] {
  const steps = HOUR / RECENT_STEP;
  const first = plus(
    instant(Math.floor(now / RECENT_STEP) * RECENT_STEP),
    -(steps - 1) * RECENT_STEP,
  );
  const inSight = recent.filter(({ from }) => from >= first && from <= now);
  const buckets = bucketsOf(inSight, first, RECENT_STEP, steps);
  const begin = buckets.findIndex(({ calls }) => calls > 0);
  return begin === -1 ? [] : buckets.slice(begin);
}

function bucketsOf(
  counts: readonly CallCount[],
  first: Instant,
  length: number,
  number: number,
): CallBucket[] {
  const byStart = Map.groupBy(counts, ({ from }) => from);
  return Array.from({ length: number }, (_, index) => {
    const start = plus(first, index * length);
    return { start, ...figuresOf(byStart.get(start) ?? []) };
  });
}

function figuresOf(counts: readonly CallCount[]): CallFigures {
  return {
    calls: sumOf(counts),
    errors: sumOf(counts.filter(({ error }) => error !== null)),
    throttled: sumOf(counts.filter(({ error }) => error === 'throttled')),
    p50Ms: timePercentile(counts, 0.5),
    p95Ms: timePercentile(counts, 0.95),
  };
}

function errorsOf(counts: readonly CallCount[]): ApiHealth['errors'] {
  return [...Map.groupBy(counts, ({ error }) => error)]
    .flatMap(([kind, same]) => (kind === null ? [] : [{ kind, count: sumOf(same) }]))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function missingData(counts: readonly CallCount[], { texts }: Policy): string[] {
  const say = sentencesIn(texts.language).dashboard;
  const hours = new Set(counts.map((one) => one.from));
  if (hours.size === 0) return [say.noCalls];
  return hours.size === HOURS ? [] : [say.someHours(hours.size, HOURS)];
}
