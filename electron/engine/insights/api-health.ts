import type { ApiHealth } from '../../../shared/contract/dashboard.ts';
import { apiHealth, healthFrom } from '../../core/dashboard/api-health.ts';
import { currentFeed } from '../deciding.ts';
import type { Engine } from '../agency-engine.ts';
import { savedLastSweep } from '../saved-facts.ts';

/** How WellSky answered: what is kept, and what this process has not kept yet. */
export function apiHealthView({ source, memory, lastSweep }: Engine): ApiHealth {
  const { store, calls, clock, policy } = source;
  const now = clock();
  const from = healthFrom(now);
  const health = apiHealth({
    ...{ now, policy },
    calls: [...store.apiCalls.callsSince(from), ...calls.waiting()],
    upkeep: [...store.apiCalls.upkeepSince(from), ...calls.waitingUpkeep()],
    recent: calls.recent(),
  });
  return {
    ...health,
    circuit: calls.circuit(),
    lastSweep: savedLastSweep(store),
    feed: currentFeed(source, memory.snapshot(now), lastSweep),
  };
}
