import {
  daysBetween,
  localDate,
  localTime,
  WEEKDAYS,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';

/** The time of day on the agency's wall as schedulers say it: "2 PM", "2:30 PM". */
export function hourWords(at: Instant, zone: string): string {
  const { hour, minute, half } = wall(at, zone);
  return minute === '00' ? `${hour} ${half}` : `${hour}:${minute} ${half}`;
}

/**
 * When the schedule was read, or since when it was not: "9:05", "2:12 PM", and with the weekday
 * when it was not on the day of `now`: "Thu 4:40 PM".
 */
export function asOfWords(at: Instant, now: Instant, zone: string): string {
  const { hour, minute, half } = wall(at, zone);
  const clock = half === 'AM' ? `${hour}:${minute}` : `${hour}:${minute} PM`;
  if (localDate(at, zone) === localDate(now, zone)) return clock;
  return `${weekdayWord(localTime(at, zone).weekday).slice(0, 3)} ${hour}:${minute} ${half}`;
}

/** The day of `at` seen from `now`: "Friday", or "Friday Dec 4" when more than 6 days away. */
export function dayWords(at: Instant, now: Instant, zone: string): string {
  const { date, weekday } = localTime(at, zone);
  const away = Math.abs(daysBetween(localDate(now, zone), date));
  const name = weekdayWord(weekday);
  return away <= 6 ? name : `${name} ${dateWords(date)}`;
}

/** `0` Sunday … `6` Saturday in words. */
function weekdayWord(weekday: number): string {
  const name = WEEKDAYS[weekday] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day without its year: "Aug 20". */
export function dateWords(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1] ?? ''} ${String(day)}`;
}

function wall(at: Instant, zone: string) {
  const { minute } = localTime(at, zone);
  const hours = Math.floor(minute / 60);
  return {
    hour: String(hours % 12 === 0 ? 12 : hours % 12),
    minute: String(minute % 60).padStart(2, '0'),
    half: hours < 12 ? 'AM' : 'PM',
  };
}
