import type { FillRate } from '../../../shared/contract/dashboard.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { fillRate } from '../../core/dashboard/fill-rate.ts';
import { weeksUntil } from '../../core/dashboard/weeks.ts';
import { askedOpenings } from '../../core/match/past-openings.ts';
import type { Memory } from '../memory.ts';
import type { Source } from '../parts.ts';
import { savedWatchedSince } from '../saved-facts.ts';

/** Fill rate and time to fill of the last `weeks` workweeks, the current one among them. */
export function fillRateView(
  { store, agency, policy }: Pick<Source, 'store' | 'agency' | 'policy'>,
  memory: Memory,
  now: Instant,
  weeks: number,
): FillRate {
  const [first] = weeksUntil(now, weeks, policy.week, agency.timeZone);
  const from = first?.start ?? now;
  const asked = memory.derive('asked openings', ['asks', 'visits'], now, askedOpenings);
  return fillRate({
    ...{ agency, policy, now, weeks },
    openings: store.openings.since(from),
    asked: asked.filter(({ shiftStart }) => shiftStart >= from),
    watchedSince: savedWatchedSince(store),
  });
}
