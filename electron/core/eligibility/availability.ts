import type { Availability } from '../../../shared/domain/history.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import type { Opening, TouchedDay, WallClock } from './opening.ts';
import type { RosterEntry } from './roster.ts';
import { verdict, type Verdict } from './verdict.ts';
import { clockText } from './words.ts';

type Rules = readonly Availability[];
type Told = Pick<RosterEntry, 'datedAvailability' | 'weeklyAvailability'>;

const DAY_MINUTES = 1440;
/**
 * All that is said about any absence. Dates or hours for some of them would tell that the others
 * are protected leave.
 */
const DISCREET = ({ exclusion }: Sentences): string => exclusion.notAvailable;
const SAID_NO = verdict('unavailable', DISCREET);
const OFF = verdict('time-off', DISCREET);

/** Time off on the day and at the time of the shift. */
export function timeOff(entry: RosterEntry, opening: Opening): Verdict | null {
  const isOff =
    touches(entry.datedAvailability, 'time-off', opening) ||
    touches(entry.weeklyAvailability, 'time-off', opening);
  return isOff ? OFF : null;
}

/**
 * Hours she said she cannot work, or a shift outside all the hours she said she can. What was said
 * for certain dates stands above what was said for every week.
 */
export function unavailable(entry: RosterEntry, opening: Opening): Verdict | null {
  const { datedAvailability: dated, weeklyAvailability: weekly } = entry;
  if (touches(dated, 'unavailable', opening)) return SAID_NO;
  if (isCovered(opening, dated)) return null;
  if (touches(weekly, 'unavailable', opening)) return SAID_NO;
  // Hours told for certain dates alone say nothing about other days.
  const toldHours = weekly.some((one) => one.kind === 'available');
  if (!toldHours || isCovered(opening, dated, weekly)) return null;
  return verdict('unavailable', (say) => outsideText(opening, say));
}

/**
 * What says that she does not work then, for whatever reason: something told for certain dates, or
 * only something told for every week; null where nothing does.
 */
export function saidAway(
  { datedAvailability: dated, weeklyAvailability: weekly }: Told,
  when: WallClock,
): 'dates' | 'every-week' | null {
  if (touches(dated, 'time-off', when) || touches(dated, 'unavailable', when)) return 'dates';
  if (touches(weekly, 'time-off', when)) return 'every-week';
  const isNot = touches(weekly, 'unavailable', when) && !isCovered(when, dated);
  return isNot ? 'every-week' : null;
}

/** Whether she told anything about when she can work. */
export function toldAvailability(entry: RosterEntry): boolean {
  return entry.datedAvailability.length + entry.weeklyAvailability.length > 0;
}

/** Whether the whole shift lies within hours she said she can work. */
export function isDeclaredAvailable(entry: RosterEntry, opening: Opening): boolean {
  return isCovered(opening, entry.datedAvailability, entry.weeklyAvailability);
}

function outsideText({ shift, zone }: Opening, say: Sentences): string {
  const from = clockText(shift.start, zone, say);
  return say.exclusion.outsideHours(from, clockText(shift.end, zone, say));
}

function touches(rules: Rules, kind: Availability['kind'], opening: WallClock): boolean {
  for (const rule of rules) {
    if (rule.kind !== kind) continue;
    for (const day of opening.days) {
      if (!appliesOn(rule, day)) continue;
      const from = day.firstMinute + (rule.fromMinute ?? 0);
      if (from < opening.toMinute && from + lengthOf(rule) > opening.fromMinute) return true;
    }
  }
  return false;
}

/** Whether the hours in all the rules together leave no minute of the shift out. */
function isCovered(opening: WallClock, ...lists: readonly Rules[]): boolean {
  let reached = opening.fromMinute;
  for (let last = -Infinity; reached > last && reached < opening.toMinute;) {
    last = reached;
    for (const rules of lists) reached = coveredUpTo(reached, rules, opening);
  }
  return reached >= opening.toMinute;
}

function coveredUpTo(minute: number, rules: Rules, opening: WallClock): number {
  let reached = minute;
  for (const rule of rules) {
    if (rule.kind !== 'available') continue;
    for (const day of opening.days) {
      if (!appliesOn(rule, day)) continue;
      const from = day.firstMinute + (rule.fromMinute ?? 0);
      if (from <= reached) reached = Math.max(reached, from + lengthOf(rule));
    }
  }
  return reached;
}

/** Whether a window of the rule begins on `day`. */
function appliesOn(rule: Availability, day: TouchedDay): boolean {
  if (rule.weekday !== null) {
    if (rule.weekday !== day.weekday) return false;
  } else if (rule.dateFrom === null && rule.dateTo === null) {
    return false;
  }
  if (rule.dateFrom !== null && rule.dateFrom > day.date) return false;
  return rule.dateTo === null || rule.dateTo >= day.date;
}

/** Minutes from the beginning of a window to its end, past midnight where that is earlier. */
function lengthOf(rule: Availability): number {
  const from = rule.fromMinute ?? 0;
  const to = rule.toMinute ?? DAY_MINUTES;
  return to > from ? to - from : to - from + DAY_MINUTES;
}
