import { DAY, HOUR } from '../../../shared/util/time.ts';
import { premiumOf, type PaidSpan, type Premium } from './premium.ts';
import type { OvertimeRule } from './rules.ts';
import { overlapOf, timeWithin, workedOf } from './spans.ts';
import { hoursOfUnit, premiumOfLoad, type RuledWeek, type WeekLoad } from './week-load.ts';
import type { TimeSpan } from './workweek.ts';

/** Overtime that one more shift causes in one workweek, on whatever shift it then falls. */
export interface AddedOvertime {
  readonly hours: number;
  /** Hours' pay at the regular rate that it adds. */
  readonly premiumHours: number;
  /** The rule that makes the first of these hours overtime. */
  readonly rule: OvertimeRule;
  /** Hours of that rule's unit, with the shift. */
  readonly reaches: number;
}

/**
 * The overtime that `shift` adds to a load that neither contains nor overlaps it; null for none.
 * Includes hours of later shifts that it pushes over a threshold.
 */
export function addedOvertime(
  load: WeekLoad,
  shift: TimeSpan,
  ruled: RuledWeek,
): AddedOvertime | null {
  if (staysUnder(load, shift, ruled)) return null;
  return ruled.rules.isWeeklyOnly ? byTheWeek(load, shift, ruled) : byAllRules(load, shift, ruled);
}

/** Rules out most of the people of an agency without pricing anybody's week. */
function staysUnder(load: WeekLoad, shift: TimeSpan, { week, days, rules }: RuledWeek): boolean {
  const lowest = rules.week[0]?.afterHours ?? Infinity;
  if (load.hours + overlapOf(shift, week) / HOUR > lowest) return false;
  if (rules.isWeeklyOnly) return true;
  if (rules.seventhDay.length > 0 && daysWorked(load, days) >= days.length - 1) return false;
  // Whatever workday or stretch the shift is part of lies within a day of it, or is longer anyway.
  const near = load.worked.filter(
    ({ start, end }) => end > shift.start - DAY && start < shift.end + DAY,
  );
  const time = near.reduce((sum, { start, end }) => sum + end - start, shift.end - shift.start);
  return time <= rules.shortestDay;
}

function daysWorked({ worked }: WeekLoad, days: RuledWeek['days']): number {
  return days.filter((day) => timeWithin(worked, day) > 0).length;
}

/** Without daily rules the hours of the week say everything. */
function byTheWeek(
  load: WeekLoad,
  shift: TimeSpan,
  { week, rules }: RuledWeek,
): AddedOvertime | null {
  const [rule] = rules.week;
  if (rule === undefined) return null;
  const reaches = load.hours + overlapOf(shift, week) / HOUR;
  const over = (hours: number, { afterHours }: OvertimeRule): number =>
    Math.max(0, hours - afterHours);
  let premiumHours = 0;
  let multiplier = 1;
  for (const tier of rules.week) {
    if (tier.multiplier <= multiplier) continue;
    premiumHours += (tier.multiplier - multiplier) * (over(reaches, tier) - over(load.hours, tier));
    multiplier = tier.multiplier;
  }
  return { hours: over(reaches, rule) - over(load.hours, rule), premiumHours, rule, reaches };
}

function byAllRules(load: WeekLoad, shift: TimeSpan, ruled: RuledWeek): AddedOvertime | null {
  const before = premiumOfLoad(load, ruled);
  const worked = workedOf([...load.worked, shift]);
  const after = premiumOf(worked, ruled.days, ruled.rules);
  const first = after.spans.find((span) => isDearer(span, before));
  if (first?.rule === undefined || first.rule === null) return null;
  return {
    hours: after.overtimeHours - before.overtimeHours,
    premiumHours: after.premiumHours - before.premiumHours,
    rule: first.rule,
    reaches: hoursOfUnit(first.rule, first.start, worked, ruled),
  };
}

/** Whether some of the span was not worked before, or was worked at a lower rate. */
function isDearer(span: PaidSpan, before: Premium): boolean {
  const { rule } = span;
  if (rule === null) return false;
  const asDear = before.spans.filter((one) => (one.rule?.multiplier ?? 1) >= rule.multiplier);
  return timeWithin(asDear, span) < span.end - span.start;
}
