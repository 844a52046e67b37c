import { calendarIn } from '../calendar.ts';
import type { timeSentences as english } from '../en/times.ts';
import type { Like } from '../like.ts';

const calendar = calendarIn('es-US', ['a.m.', 'p.m.']);

/** Times, spans and hours inside sentences. */
export const timeSentences: Like<typeof english> = {
  hour: calendar.hour,
  clock: calendar.clock,
  read: calendar.clock,
  weekday: calendar.weekday,
  shortWeekday: calendar.shortWeekday,
  weekdays: (weekday) => {
    const name = calendar.weekday(weekday);
    return name.endsWith('s') ? name : `${name}s`;
  },
  date: (month, day) => `${String(day)} ${calendar.month(month)}`,
  dateOfYear: (year, month, day) => `${String(day)} ${calendar.month(month)} ${String(year)}`,
  on: (day, when) => `${day} ${when}`,
  length: (hours, minutes) => {
    if (hours === 0) return `${String(minutes)} min`;
    return minutes === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes)} min`;
  },
  hours: (hours) => `${String(hours)} h`,
};
