import type { Availability } from '../../../shared/domain/history.ts';
import type { Opening, TouchedDay } from './opening.ts';
import type { RosterEntry } from './roster.ts';
import type { Verdict } from './verdict.ts';
import { clockText, dateText } from './words.ts';

/** Wall-clock minutes from midnight of the day the shift starts on. */
interface Window {
  readonly from: number;
  readonly to: number;
}

const DAY_MINUTES = 1440;
/** All that is ever said about protected leave. */
const DISCREET = 'Not available.';

/** Time off on the day and at the time of the shift. */
export function timeOff(entry: RosterEntry, opening: Opening): Verdict | null {
  const rule = entry.availability.find((one) => one.kind === 'time-off' && touches(one, opening));
  if (rule === undefined) return null;
  const until = rule.dateTo === null ? '' : ` until ${dateText(rule.dateTo)}`;
  return { reason: 'time-off', text: rule.isProtected ? DISCREET : `Time off${until}.` };
}

/**
 * Hours she said she cannot work, or a shift outside all the hours she said she can. What was said
 * for certain dates stands above what was said for every week.
 */
export function unavailable(entry: RosterEntry, opening: Opening): Verdict | null {
  if (entry.availability.length === 0) return null;
  const dated = entry.availability.filter((one) => one.weekday === null);
  const no = (rules: readonly Availability[]): Availability | undefined =>
    rules.find((one) => one.kind === 'unavailable' && touches(one, opening));
  const refusal = no(dated);
  if (refusal !== undefined) return saidNo(refusal, opening);
  if (isCovered(dated, opening)) return null;
  const weekly = entry.availability.filter((one) => one.weekday !== null);
  const weeklyRefusal = no(weekly);
  if (weeklyRefusal !== undefined) return saidNo(weeklyRefusal, opening);
  if (!toldHours(entry) || isCovered(entry.availability, opening)) return null;
  return { reason: 'unavailable', text: `${spanText(opening)} is outside the available hours.` };
}

/** Whether she told her weekly hours. Dates alone say nothing about other days. */
export function toldHours({ availability }: RosterEntry): boolean {
  return availability.some((one) => one.kind === 'available' && one.weekday !== null);
}

/** Whether the whole shift lies within hours she said she can work. */
export function isDeclaredAvailable({ availability }: RosterEntry, opening: Opening): boolean {
  return isCovered(availability, opening);
}

function saidNo(rule: Availability, opening: Opening): Verdict {
  const text = rule.isProtected ? DISCREET : `Not available ${spanText(opening)}.`;
  return { reason: 'unavailable', text };
}

function spanText({ shift, zone }: Opening): string {
  return `${clockText(shift.start, zone)} to ${clockText(shift.end, zone)}`;
}

function touches(rule: Availability, opening: Opening): boolean {
  return opening.days.some((day) => {
    const window = windowOn(rule, day);
    return window !== null && window.from < opening.toMinute && window.to > opening.fromMinute;
  });
}

/** Whether the windows together leave no minute of the shift out. */
function isCovered(rules: readonly Availability[], opening: Opening): boolean {
  const windows: Window[] = [];
  for (const rule of rules) {
    if (rule.kind !== 'available') continue;
    for (const day of opening.days) {
      const window = windowOn(rule, day);
      if (window !== null) windows.push(window);
    }
  }
  windows.sort((a, b) => a.from - b.from);
  let reached = opening.fromMinute;
  for (const window of windows) {
    if (window.from <= reached) reached = Math.max(reached, window.to);
  }
  return reached >= opening.toMinute;
}

/** The window of a rule that begins on `day`; null when it has none there. */
function windowOn(rule: Availability, day: TouchedDay): Window | null {
  if (rule.weekday !== null && rule.weekday !== day.weekday) return null;
  if (rule.dateFrom !== null && rule.dateFrom > day.date) return null;
  if (rule.dateTo !== null && rule.dateTo < day.date) return null;
  if (rule.weekday === null && rule.dateFrom === null && rule.dateTo === null) return null;
  const from = rule.fromMinute ?? 0;
  const to = rule.toMinute ?? DAY_MINUTES;
  const length = to > from ? to - from : to - from + DAY_MINUTES;
  return { from: day.firstMinute + from, to: day.firstMinute + from + length };
}
