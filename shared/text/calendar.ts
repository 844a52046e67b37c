/** Names of days and months, and the wall clock, as a language writes them. */
export interface Calendar {
  /** `0` Sunday … `6` Saturday: "Friday". */
  readonly weekday: (weekday: number) => string;
  /** "Fri". */
  readonly shortWeekday: (weekday: number) => string;
  /** `1` January … `12` December: "Nov". */
  readonly month: (month: number) => string;
  /** Minutes after midnight: "2:00 PM". */
  readonly clock: (minute: number) => string;
  /** Without minutes on the hour: "2 PM", "2:30 PM". */
  readonly hour: (minute: number) => string;
}

/** A Sunday, and the first of a January. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY = 86_400_000;

/** The calendar in `locale`, with what it says before and after noon: "AM", "PM". */
export function calendarIn(locale: string, halves: readonly [string, string]): Calendar {
  const names = (options: Intl.DateTimeFormatOptions, instants: readonly number[]) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return instants.map((at) => format.format(at));
  };
  const week = Array.from({ length: 7 }, (_, day) => SUNDAY + day * DAY);
  const weekdays = names({ weekday: 'long' }, week);
  const shortWeekdays = names({ weekday: 'short' }, week);
  const months = names(
    { month: 'short' },
    Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1)),
  );
  return {
    weekday: (weekday) => weekdays[weekday] ?? '',
    shortWeekday: (weekday) => shortWeekdays[weekday] ?? '',
    month: (month) => months[month - 1] ?? '',
    clock: (minute) => `${hourOf(minute)}:${minutesOf(minute)} ${halfOf(minute, halves)}`,
    hour: (minute) => {
      const minutes = minutesOf(minute) === '00' ? '' : `:${minutesOf(minute)}`;
      return `${hourOf(minute)}${minutes} ${halfOf(minute, halves)}`;
    },
  };
}

function hourOf(minute: number): string {
  const hour = Math.floor(minute / 60) % 12;
  return String(hour === 0 ? 12 : hour);
}

function minutesOf(minute: number): string {
  return String(minute % 60).padStart(2, '0');
}

function halfOf(minute: number, [before, after]: readonly [string, string]): string {
  return minute < 720 ? before : after;
}
