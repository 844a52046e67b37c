import { premiumOf, type Premium } from '../../electron/core/overtime/premium.ts';
import { workedOf } from '../../electron/core/overtime/spans.ts';
import { ruledWeek, type RuledWeek } from '../../electron/core/overtime/week-load.ts';
import { workweekOf, type TimeSpan } from '../../electron/core/overtime/workweek.ts';
import { HOUR, plus } from '../../shared/util/time.ts';
import { aPolicy, at, DENVER } from './builders.ts';

export interface Setting {
  readonly jurisdictions: readonly string[];
  readonly weeklyThresholdHours?: number;
  readonly workdayStartsAt?: string;
  readonly zone?: string;
}

/** The workweek of a wall-clock time under the setting's rules. */
export function aRuledWeek(of: string, setting: Setting): RuledWeek {
  const { jurisdictions, weeklyThresholdHours = null, workdayStartsAt = '00:00' } = setting;
  const zone = setting.zone ?? DENVER;
  const policy = aPolicy({
    week: { workdayStartsAt },
    overtime: { jurisdictions, weeklyThresholdHours },
  });
  return ruledWeek(workweekOf(at(of, zone), policy.week, zone), policy, zone);
}

/** `hours` that really pass from a wall-clock time on. */
export function work(from: string, hours: number, zone = DENVER): TimeSpan {
  const start = at(from, zone);
  return { start, end: plus(start, hours * HOUR) };
}

/** The same hours from 9 AM on so many days of the week of 2026-11-22, a Sunday. */
export function days(count: number, hours: number): TimeSpan[] {
  return Array.from({ length: count }, (_, day) =>
    work(`2026-11-${String(22 + day)} 09:00`, hours),
  );
}

/** Prices `spans` in the workweek of the first of them. */
export function pricedWeek(
  spans: readonly TimeSpan[],
  setting: Setting,
  week = aRuledWeek('2026-11-25 12:00', setting),
): Premium {
  return premiumOf(workedOf(spans), week.days, week.rules);
}

/** Hours by multiplier, for comparison with a payroll sheet. */
export function byRate({ spans }: Premium): Record<string, number> {
  const rates: Record<string, number> = {};
  for (const { start, end, rule } of spans) {
    const rate = String(rule?.multiplier ?? 1);
    rates[rate] = (rates[rate] ?? 0) + (end - start) / HOUR;
  }
  return rates;
}
