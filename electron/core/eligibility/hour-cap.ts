import { hoursOf, hoursWithin } from '../overtime/weekly-hours.ts';
import type { Opening, WeekShare } from './opening.ts';
import type { RosterEntry } from './roster.ts';
import type { Verdict } from './verdict.ts';
import { hoursText } from './words.ts';

/** Her hours in a workweek without the opening itself. */
export function hoursBefore(entry: RosterEntry, { shift }: Opening, { week }: WeekShare): number {
  const known = entry.weekHours.get(week.start);
  const hours = known ?? hoursWithin(entry.shifts, week);
  if (known === undefined) entry.weekHours.set(week.start, hours);
  return shift.caregiverId === entry.caregiver.id ? hours - hoursOf(shift, week) : hours;
}

/** The agency allows no more than so many hours in a workweek, and this shift would pass them. */
export function hourCap(entry: RosterEntry, opening: Opening): Verdict | null {
  const cap = opening.roster.policy.eligibility.hourCap;
  if (cap === null) return null;
  for (const share of opening.weeks) {
    const hours = hoursBefore(entry, opening, share) + share.hours;
    if (hours <= cap) continue;
    const text = `Would reach ${hoursText(hours)} in that week, the limit is ${hoursText(cap)}.`;
    return { reason: 'hour-cap', text };
  }
  return null;
}
