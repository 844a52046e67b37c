import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import { calendarDay } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

/** Whether, and how surely, a coming week reaches the hiring trigger, and whether past ones did. */
export function triggerSentences({
  weekStart,
  triggerHours,
  triggerWeek,
  leadWeeks,
  history,
  forecast,
}: CapacityOutlook): readonly string[] {
  const words = text.capacity;
  const above = history.filter(({ hours }) => hours >= triggerHours).length;
  const past = above === 0 ? [] : [words.aboveBefore(above, history.length)];
  if (triggerWeek === null) return [words.notTriggered(leadWeeks), ...past];
  const name = triggerWeek === weekStart ? null : calendarDay(triggerWeek);
  const sure = forecast.slice(0, leadWeeks + 1).find(({ low }) => low >= triggerHours);
  if (sure?.weekStart === triggerWeek) return [words.isTriggered(name, leadWeeks), ...past];
  const later = sure === undefined ? [] : [words.laterTriggered(calendarDay(sure.weekStart))];
  return [words.triggered(name, leadWeeks), ...later, ...past];
}

/** The forecast of the current week where it is another figure than what is worked and scheduled. */
export function differingForecast({ weekStart, hours, forecast }: CapacityOutlook): number | null {
  const current = forecast.find((one) => one.weekStart === weekStart);
  const differs = current !== undefined && Math.round(current.hours) !== Math.round(hours);
  return differs ? current.hours : null;
}
