import type { Incident } from '../../../shared/domain/incident.ts';
import { overtimeDetailsSchema } from '../../../shared/domain/insight.ts';
import { addDays, startOfDay } from '../../../shared/util/time.ts';
import { standingsOf } from '../overtime/standing.ts';
import { workweekOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';

/** A clock-out that is earlier by less than this, in hours, is not what anybody took off her week. */
const LEAST_HOURS = 1;

/** Whether the caregiver of an overtime incident now has fewer hours in its week than it last said. */
export function hasFewerHours(
  { workflow, caregiverId, details }: Pick<Incident, 'workflow' | 'caregiverId' | 'details'>,
  snapshot: Snapshot,
): boolean {
  if (workflow !== 'overtime') return false;
  const { weekStart, weekHours } = overtimeDetailsSchema.parse(details);
  const { policy, agency } = snapshot;
  // Whenever in the day the week begins, the next midnight lies in it.
  const inWeek = startOfDay(addDays(weekStart, 1), agency.timeZone);
  const week = workweekOf(inWeek, policy.week, agency.timeZone);
  const standing = standingsOf(snapshot, week).find((one) => one.caregiverId === caregiverId);
  return weekHours - (standing?.premium.hours ?? 0) >= LEAST_HOURS;
}
