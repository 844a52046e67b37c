import type { OvertimeUnit } from '../../../shared/domain/insight.ts';
import { LAWS, type Regulation } from './jurisdictions.ts';
import type { OvertimeRule } from './rules.ts';

/** A threshold as the law would say it: "9 h a day". */
const UNIT_WORDS: Readonly<Record<OvertimeUnit, string>> = {
  day: 'a day',
  consecutive: 'in a row',
  week: 'a week',
  'seventh-day': 'on the seventh day of a workweek without a day off',
};

/** The rule that governs somebody's hours: "more than 45 h a week: 1.5× (California, …)". */
export function ruleWords({ unit, afterHours, multiplier, jurisdiction }: OvertimeRule): string {
  const more = afterHours === 0 ? '' : 'more than ';
  return `${more}${amountWords({ afterHours, unit })}: ${rate(multiplier)} (${LAWS[jurisdiction].name})`;
}

/**
 * All rules of a jurisdiction as they are applied, one sentence for each rate: "More than 9 h a day
 * or 45 h a week: 1.5×". `weeklyThresholdHours` is the agency's own in place of the weekly one.
 */
export function regulationWords(
  { day, consecutive, week, seventhDay }: Regulation,
  weeklyThresholdHours: number | null,
): string[] {
  const tiers = [
    ...day.map((tier) => ({ ...tier, unit: 'day' as const })),
    ...consecutive.map((tier) => ({ ...tier, unit: 'consecutive' as const })),
    ...week.map((tier) => ({
      ...tier,
      afterHours: weeklyThresholdHours ?? tier.afterHours,
      unit: 'week' as const,
    })),
    ...seventhDay.map((tier) => ({ ...tier, unit: 'seventh-day' as const })),
  ];
  return [...Map.groupBy(tiers, ({ multiplier }) => multiplier)].map(([multiplier, same]) => {
    const more = same.filter(({ afterHours }) => afterHours > 0).map(amountWords);
    const every = same.filter(({ afterHours }) => afterHours === 0).map(amountWords);
    const parts = [...(more.length > 0 ? [`more than ${more.join(' or ')}`] : []), ...every];
    return `${upperFirst(parts.join(', and '))}: ${rate(multiplier)}`;
  });
}

function amountWords({ afterHours, unit }: { afterHours: number; unit: OvertimeUnit }): string {
  return afterHours === 0
    ? `every hour ${UNIT_WORDS[unit]}`
    : `${String(afterHours)} h ${UNIT_WORDS[unit]}`;
}

function rate(multiplier: number): string {
  return `${String(multiplier)}×`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
