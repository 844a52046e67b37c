import { calendarIn } from '../calendar.ts';

const calendar = calendarIn('en-US', ['AM', 'PM']);

/** Times, spans and hours inside sentences. */
export const timeSentences = {
  /** Minutes after midnight: "2 PM", "2:30 PM". */
  hour: calendar.hour,
  /** "2:00 PM". */
  clock: calendar.clock,
  /** When the schedule was read: "9:05", "2:12 PM". */
  read: (minute: number) =>
    minute < 720 ? calendar.clock(minute).replace(' AM', '') : calendar.clock(minute),
  /** "Friday"; `0` is Sunday. */
  weekday: calendar.weekday,
  /** "Fri". */
  shortWeekday: calendar.shortWeekday,
  /** "Saturdays". */
  weekdays: (weekday: number) => `${calendar.weekday(weekday)}s`,
  /** "Aug 20". */
  date: (month: number, day: number) => `${calendar.month(month)} ${String(day)}`,
  /** "Nov 28, 2026". */
  dateOfYear: (year: number, month: number, day: number) =>
    `${calendar.month(month)} ${String(day)}, ${String(year)}`,
  /** A day with another sign of when: "Friday Dec 4", "Friday 2 PM", "Fri 2:00 PM". */
  on: (day: string, when: string) => `${day} ${when}`,
  /** "45 min", "1 h 30 min". */
  length: (hours: number, minutes: number) => {
    if (hours === 0) return `${String(minutes)} min`;
    return minutes === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes)} min`;
  },
  /** "42.5 h". */
  hours: (hours: number) => `${String(hours)} h`,
} as const;
