import type { Caution } from '../../../shared/domain/incident.ts';
import { loadOf } from '../eligibility/hour-cap.ts';
import type { Opening } from '../eligibility/opening.ts';
import type { Roster, RosterEntry } from '../eligibility/roster.ts';
import { caution } from '../eligibility/verdict.ts';
import { hoursText } from '../eligibility/words.ts';
import type { WorkHistory } from './work-history.ts';

/** A week with the shift in it, beside what she wants or usually works. */
export interface HoursSpread {
  /** Worked and scheduled hours of the workweek in which the shift starts, the shift included. */
  readonly reaches: number;
  /** Hours a week that she wants; where that is not told, that she usually works. */
  readonly target: number;
  readonly isTold: boolean;
}

/** Null where neither is known. */
export function hoursSpread(
  entry: RosterEntry,
  { weeks }: Opening,
  { usualHours }: WorkHistory,
): HoursSpread | null {
  const target = entry.hoursWanted ?? usualHours.get(entry.caregiver.id) ?? null;
  const [share] = weeks;
  if (target === null || share === undefined) return null;
  const reaches = loadOf(entry, share).hours + share.hours;
  return { reaches, target, isTold: entry.hoursWanted !== null };
}

/** Less than this above what she wants is no matter. */
const SLIGHTLY = 1;

/** She would work more than she said she wants to. */
export function overWantedHours(
  hours: HoursSpread | null,
  { say }: Pick<Roster, 'say'>,
): Caution | null {
  if (hours?.isTold !== true || hours.reaches <= hours.target + SLIGHTLY) return null;
  const wanted = hoursText(hours.target, say);
  const text = say.caution.overWantedHours(hoursText(hours.reaches, say), wanted);
  return caution('over-wanted-hours', text);
}
