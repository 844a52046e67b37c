import type { Ask } from '../../../shared/domain/history.ts';
import type { Ranking } from '../../../shared/domain/incident.ts';
import { isWorked, type Shift } from '../../../shared/domain/shift.ts';
import { workweekOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { afterNightShift, afterQuietHours } from './quiet.ts';
import type { Askable } from './wave.ts';

/** The candidates of a ranking, in its order, as people who can be asked for the shift. */
export function askablesOf(snapshot: Snapshot, shift: Shift, ranking: Ranking): Askable[] {
  const { agency, policy, now } = snapshot;
  const zone = agency.timeZone;
  const day = afterQuietHours(now, policy.asking, zone);
  const since = workweekOf(now, policy.week, zone).start;
  const asks = Map.groupBy(snapshot.asks, (ask) => ask.caregiverId);
  const shifts = Map.groupBy(snapshot.shifts.filter(isWorked), (one) => one.caregiverId);
  return ranking.candidates.map(({ caregiverId, match }) => {
    const hers = asks.get(caregiverId) ?? [];
    const forThis = hers.filter((ask) => isFor(ask, shift)).at(-1);
    return {
      caregiverId,
      chance: match,
      asksThisWeek: hers.filter((ask) => ask.askedAt >= since && ask.askedAt <= now).length,
      // A night shift may end while the agency's quiet hours do.
      from: afterQuietHours(
        afterNightShift(day, shifts.get(caregiverId) ?? [], zone),
        policy.asking,
        zone,
      ),
      askedAt: forThis?.askedAt ?? null,
      isWaiting: forThis?.outcome === null,
    };
  });
}

/** Whether somebody has said yes already. */
export function isTaken({ asks }: Snapshot, shift: Shift): boolean {
  return asks.some((ask) => isFor(ask, shift) && ask.outcome === 'accepted');
}

function isFor(ask: Ask, shift: Shift): boolean {
  return ask.clientId === shift.clientId && ask.shiftStart === shift.start;
}
