import { weekLoad, type WeekLoad } from '../overtime/week-load.ts';
import type { Opening, WeekShare } from './opening.ts';
import type { RosterEntry } from './roster.ts';
import { verdict, type Verdict } from './verdict.ts';
import { hoursText } from './words.ts';

/** Her work of one workweek. Whoever has the opening already is no candidate for it. */
export function loadOf(entry: RosterEntry, share: WeekShare): WeekLoad {
  const { start } = share.week;
  const load = entry.loads.get(start) ?? weekLoad(entry.work, share);
  entry.loads.set(start, load);
  return load;
}

/** The agency allows no more than so many hours in a workweek, and this shift would pass them. */
export function hourCap(entry: RosterEntry, opening: Opening): Verdict | null {
  const cap = opening.roster.policy.eligibility.hourCap;
  if (cap === null) return null;
  for (const share of opening.weeks) {
    const hours = loadOf(entry, share).hours + share.hours;
    if (hours <= cap) continue;
    return verdict('hour-cap', (say) =>
      say.exclusion.hourCap(hoursText(hours, say), hoursText(cap, say)),
    );
  }
  return null;
}
