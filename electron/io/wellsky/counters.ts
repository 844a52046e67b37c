import type { RequestCounters } from '../../../shared/domain/feed.ts';

const REMEMBERED = 500;

export interface CallCounters {
  /** Notes one HTTP exchange; `milliseconds` from sending to the last byte or the failure. */
  record(milliseconds: number, failed: boolean): void;
  read(): RequestCounters;
}

/** Counts calls and errors, and knows the median and 95th percentile of the last 500 times. */
export function createCounters(): CallCounters {
  const times: number[] = [];
  let count = 0;
  let errors = 0;
  return {
    record(milliseconds, failed) {
      times[count % REMEMBERED] = milliseconds;
      count += 1;
      if (failed) errors += 1;
    },
    read() {
      const sorted = times.toSorted((a, b) => a - b);
      return { count, errors, p50Ms: nearestRank(sorted, 0.5), p95Ms: nearestRank(sorted, 0.95) };
    },
  };
}

function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
