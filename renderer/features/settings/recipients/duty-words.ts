import { weekdayName } from '../../../lib/format.ts';
import { text } from '../../../lib/text.ts';
import { shownTime } from '../policy/values.ts';
import { endOf, runsOf, WEEK, type DutyRow } from './duty-rows.ts';

/** "Mon–Fri, 8:00 AM to 5:00 PM". */
export function dutyRowWords(row: DutyRow): string {
  const words = text.recipients;
  const days = dayWords(row.days);
  const end = endOf(row);
  if (end === 'whole-day') return words.allDay(days);
  const to = shownTime(row.to);
  return words.hours(days, shownTime(row.from), end === 'next-day' ? words.nextDay(to) : to);
}

/** "Mon–Fri", "Mon, Wed", "Every day". */
function dayWords(days: readonly string[]): string {
  if (days.length === WEEK.length) return text.recipients.everyDay;
  return runsOf(days)
    .map(([first, last]) =>
      first === last ? dayName(first) : `${dayName(first)}–${dayName(last)}`,
    )
    .join(', ');
}

/** "Mon" for `1`. */
export function dayName(day: string): string {
  return weekdayName(Number(day), 'short');
}
