import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import type { LocalDate } from '../../../shared/util/time.ts';

/** One week of the chart and of its table; past weeks have no interval. */
export interface CapacityWeek {
  readonly weekStart: LocalDate;
  readonly hours: number;
  readonly low: number;
  readonly high: number;
  readonly isAhead: boolean;
  readonly booked: number | null;
}

/** Past weeks and the coming ones in one row, oldest first. */
export function capacityWeeks({ history, forecast }: CapacityOutlook): readonly CapacityWeek[] {
  const first = forecast[0]?.weekStart;
  const past = history
    .filter((week) => first === undefined || week.weekStart < first)
    .map(({ weekStart, hours }) => {
      return { weekStart, hours, low: hours, high: hours, isAhead: false, booked: null };
    });
  return [...past, ...forecast.map((week) => ({ ...week, isAhead: true }))];
}

/** The weeks as a list: the coming ones soonest first, then the past ones newest first. */
export function listedWeeks(outlook: CapacityOutlook): readonly CapacityWeek[] {
  const weeks = capacityWeeks(outlook);
  const past = weeks.filter(({ isAhead }) => !isAhead);
  return [...weeks.filter(({ isAhead }) => isAhead), ...past.toReversed()];
}

/**
 * Hours from the bottom to the top of the chart: everything that is drawn, with a tenth of the
 * span as air. It need not begin at zero, because the line shows change; it never goes below.
 */
export function hoursDomain(
  weeks: readonly CapacityWeek[],
  lines: readonly (number | null)[],
): readonly [number, number] {
  const all = [
    ...weeks.flatMap(({ low, high }) => [low, high]),
    ...lines.filter((line) => line !== null),
  ];
  if (all.length === 0) return [0, 1];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const air = Math.max((highest - lowest) * 0.1, highest * 0.02, 1);
  return [Math.max(0, lowest - air), highest + air];
}
