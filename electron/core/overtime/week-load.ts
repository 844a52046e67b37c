import type { Policy } from '../../../shared/domain/policy.ts';
import { DAY, HOUR, type Instant } from '../../../shared/util/time.ts';
import { premiumOf, type Premium } from './premium.ts';
import { rulesOn, type OvertimeRule, type OvertimeRules } from './rules.ts';
import { stretchAround, timeWithin, workedOf, type Worked } from './spans.ts';
import { workdaysOf, type TimeSpan, type WorkPeriod } from './workweek.ts';

/** A workweek with its days and the rules that apply to it: the same for everybody. */
export interface RuledWeek {
  readonly week: WorkPeriod;
  readonly days: readonly WorkPeriod[];
  readonly rules: OvertimeRules;
}

/** Prepares a workweek. */
export function ruledWeek(
  week: WorkPeriod,
  policy: Pick<Policy, 'week' | 'overtime'>,
  zone: string,
): RuledWeek {
  const days = workdaysOf(week, policy.week, zone);
  return { week, days, rules: rulesOn(policy.overtime, week.date) };
}

/** One caregiver's work in and just before a workweek. */
export interface WeekLoad {
  readonly worked: readonly Worked[];
  /** Hours that lie within the week. */
  readonly hours: number;
}

/** Adds up her work, which may reach beyond the week. */
export function weekLoad(work: readonly TimeSpan[], { week }: RuledWeek): WeekLoad {
  const near = work.filter((span) => span.end > week.start - DAY && span.start < week.end + DAY);
  const worked = workedOf(near);
  return { worked, hours: timeWithin(worked, week) / HOUR };
}

const premiums = new WeakMap<WeekLoad, Premium>();

/** What a load costs; a load belongs to one week, so it is priced once. */
export function premiumOfLoad(load: WeekLoad, { days, rules }: RuledWeek): Premium {
  const made = premiums.get(load) ?? premiumOf(load.worked, days, rules);
  premiums.set(load, made);
  return made;
}

/** Hours that `rule` counts at the worked time `at`: of the week, the workday or the stretch. */
export function hoursOfUnit(
  { unit }: OvertimeRule,
  at: Instant,
  worked: readonly Worked[],
  { week, days }: RuledWeek,
): number {
  if (unit === 'consecutive') return stretchAround(worked, at) / HOUR;
  const day = days.find(({ start, end }) => at >= start && at < end);
  return timeWithin(worked, unit === 'week' || day === undefined ? week : day) / HOUR;
}
