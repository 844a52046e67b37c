import type { Jurisdiction, OvertimeUnit } from '../../../shared/domain/insight.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { HOUR, type LocalDate } from '../../../shared/util/time.ts';
import { regulationOn, type Regulation, type Tier } from './jurisdictions.ts';

/** One threshold of one jurisdiction. */
export interface OvertimeRule {
  readonly unit: OvertimeUnit;
  readonly afterHours: number;
  /** The same in milliseconds: what was worked is added up in whole milliseconds. */
  readonly after: number;
  readonly multiplier: number;
  readonly jurisdiction: Jurisdiction;
}

/** All thresholds that apply to one workweek. Jurisdictions stand in the order of the policy. */
export interface OvertimeRules {
  /** Lowest threshold first. */
  readonly week: readonly OvertimeRule[];
  readonly day: readonly OvertimeRule[];
  readonly consecutive: readonly OvertimeRule[];
  readonly seventhDay: readonly OvertimeRule[];
  /** No rule looks at less than a whole week. */
  readonly isWeeklyOnly: boolean;
  /** Work within one day of at most so many milliseconds meets no daily rule; Infinity without one. */
  readonly shortestDay: number;
}

const UNITS = {
  week: 'week',
  day: 'day',
  consecutive: 'consecutive',
  seventhDay: 'seventh-day',
} as const satisfies Partial<Record<keyof Regulation, OvertimeUnit>>;

const known = new WeakMap<Policy['overtime'], Map<LocalDate, OvertimeRules>>();

/**
 * The rules for the workweek that begins on `date`. The agency's own weekly threshold replaces the
 * weekly threshold of every jurisdiction, and nothing else of them.
 */
export function rulesOn(overtime: Policy['overtime'], date: LocalDate): OvertimeRules {
  const byDate = known.get(overtime) ?? new Map<LocalDate, OvertimeRules>();
  known.set(overtime, byDate);
  const made = byDate.get(date) ?? makeRules(overtime, date);
  byDate.set(date, made);
  return made;
}

function makeRules(overtime: Policy['overtime'], date: LocalDate): OvertimeRules {
  const { weeklyThresholdHours: own } = overtime;
  const tiersOf = (kind: keyof typeof UNITS): OvertimeRule[] =>
    overtime.jurisdictions.flatMap((jurisdiction) => {
      const tiers = regulationOn(jurisdiction, date)?.[kind] ?? [];
      return tiers.map((tier) => ruleOf(UNITS[kind], tier, jurisdiction));
    });
  const week = tiersOf('week').map((rule) => (own === null ? rule : withThreshold(rule, own)));
  const [day, consecutive, seventhDay] = [
    tiersOf('day'),
    tiersOf('consecutive'),
    tiersOf('seventhDay'),
  ];
  return {
    week: week.sort((a, b) => a.after - b.after),
    day,
    consecutive,
    seventhDay,
    isWeeklyOnly: day.length + consecutive.length + seventhDay.length === 0,
    shortestDay: Math.min(...[...day, ...consecutive].map((rule) => rule.after)),
  };
}

function ruleOf(
  unit: OvertimeUnit,
  { afterHours, multiplier }: Tier,
  jurisdiction: Jurisdiction,
): OvertimeRule {
  return { unit, afterHours, after: milliseconds(afterHours), multiplier, jurisdiction };
}

function withThreshold(rule: OvertimeRule, afterHours: number): OvertimeRule {
  return { ...rule, afterHours, after: milliseconds(afterHours) };
}

function milliseconds(hours: number): number {
  return Math.round(hours * HOUR);
}
