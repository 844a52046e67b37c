import type {
  ApiObserver,
  CallCount,
  CircuitState,
  UpkeepCount,
} from '../../shared/domain/api-call.ts';
import { HOUR, instant, type Instant } from '../../shared/util/time.ts';
import { RECENT_STEP } from '../core/dashboard/api-health.ts';
import { timeClassOf } from '../core/dashboard/response-times.ts';

const RECENT = HOUR;
/** A disk that takes nothing for longer loses the oldest hours. */
const HELD = 24 * HOUR;

/**
 * What the gateway did, counted and never listed, so that it takes the same little memory however
 * much was asked. Hours wait here until they are kept in the store.
 */
export interface CallLog extends ApiObserver {
  /** Exchanges of this process by five minutes, for a little more than an hour. */
  recent(): CallCount[];
  /** Exchanges by the hour that are not kept yet. */
  waiting(): CallCount[];
  waitingUpkeep(): UpkeepCount[];
  /** Hands over what waits, nothing included, and forgets it when `keep` has returned. */
  handOver(keep: (calls: readonly CallCount[], upkeep: readonly UpkeepCount[]) => void): void;
  /** Whether calls are made at all; `since` is null before it ever changed. */
  circuit(): { readonly state: CircuitState; readonly since: Instant | null };
}

export function createCallLog(): CallLog {
  const recent = new Map<string, CallCount>();
  const calls = new Map<string, CallCount>();
  const upkeep = new Map<string, UpkeepCount>();
  let circuit: ReturnType<CallLog['circuit']> = { state: 'closed', since: null };

  const note = (kind: UpkeepCount['kind'], at: Instant): void => {
    add(upkeep, { from: floor(at, HOUR), kind, count: 1 }, HELD);
  };
  return {
    called({ at, resource, milliseconds, error }) {
      const counted = { resource, error, timeClass: timeClassOf(milliseconds), count: 1 };
      add(recent, { ...counted, from: floor(at, RECENT_STEP) }, RECENT);
      add(calls, { ...counted, from: floor(at, HOUR) }, HELD);
    },
    retried(at) {
      note('retry', at);
    },
    circuitChanged(state, at) {
      if (state === 'open') note('circuit-opened', at);
      circuit = { state, since: at };
    },
    recent: () => [...recent.values()],
    waiting: () => [...calls.values()],
    waitingUpkeep: () => [...upkeep.values()],
    handOver(keep) {
      keep([...calls.values()], [...upkeep.values()]);
      calls.clear();
      upkeep.clear();
    },
    circuit: () => circuit,
  };
}

/** Adds to the count of the same kind, and drops what is older than `life` when time moves on. */
function add<T extends CallCount | UpkeepCount>(
  counts: Map<string, T>,
  one: T,
  life: number,
): void {
  const name = JSON.stringify({ ...one, count: 0 });
  const known = counts.get(name);
  if (known === undefined) {
    for (const [old, { from }] of counts) if (from < one.from - life) counts.delete(old);
  }
  counts.set(name, { ...one, count: one.count + (known?.count ?? 0) });
}

/** The beginning of the hour, or part of one, in UTC. */
function floor(at: Instant, step: number): Instant {
  return instant(Math.floor(at / step) * step);
}
