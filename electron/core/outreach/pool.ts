import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Ranking } from '../../../shared/domain/incident.ts';
import { isWorked, type Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { workweekOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { afterNightShift, afterQuietHours } from './quiet.ts';
import type { Askable } from './wave.ts';
import { isFor } from './yes.ts';

/** The candidates of a ranking, in its order, as people who can be asked for the shift. */
export function askablesOf(snapshot: Snapshot, shift: Shift, ranking: Ranking): Askable[] {
  const { agency, policy, now } = snapshot;
  const day = afterQuietHours(now, policy.asking, agency.timeZone);
  const since = workweekOf(now, policy.week, agency.timeZone).start;
  const asks = Map.groupBy(snapshot.asks, (ask) => ask.caregiverId);
  const shifts = Map.groupBy(snapshot.shifts.filter(isWorked), (one) => one.caregiverId);
  return ranking.candidates.map(({ caregiverId, match }) => {
    const hers = asks.get(caregiverId) ?? [];
    // What the office took back before she answered leaves her free to be asked again.
    const forThis = hers.findLast((ask) => isFor(ask, shift) && ask.outcome !== 'withdrawn');
    return {
      caregiverId,
      chance: match,
      asksThisWeek: hers.filter((ask) => ask.askedAt >= since && ask.askedAt <= now).length,
      from: rested(day, shifts.get(caregiverId) ?? [], snapshot),
      askedAt: forThis?.askedAt ?? null,
      isWaiting: forThis?.outcome === null,
    };
  });
}

/** From when on she may be written to: now, after the quiet hours, or rested after a night shift. */
export function writableFrom(snapshot: Snapshot, caregiverId: CaregiverId): Instant {
  const { agency, policy, now } = snapshot;
  const hers = snapshot.shifts.filter((one) => one.caregiverId === caregiverId && isWorked(one));
  return rested(afterQuietHours(now, policy.asking, agency.timeZone), hers, snapshot);
}

/** A night shift may end while the agency's quiet hours do. */
function rested(day: Instant, shifts: readonly Shift[], { agency, policy }: Snapshot): Instant {
  const zone = agency.timeZone;
  return afterQuietHours(afterNightShift(day, shifts, zone), policy.asking, zone);
}
