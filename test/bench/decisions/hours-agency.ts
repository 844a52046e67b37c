import { holidaysBetween } from '../../../electron/core/calendar/holidays.ts';
import { addDays, type LocalDate } from '../../../shared/util/time.ts';

export const WEEK = 7;

/** What an agency delivers day by day, and what it would deliver without chance. */
export interface HoursAgency {
  readonly hours: readonly number[];
  /** Expected hours, which nobody sees: the oracle. */
  readonly truth: readonly number[];
  readonly holidays: readonly (string | null)[];
}

type Random = () => number;

/** Holidays on which offices close and care goes on much as on other days. */
const MINOR = /Luther|Washington|Juneteenth|Columbus|Veterans/;

/**
 * An agency of 40 to 600 hours a day: a growth that drifts, weekdays, holidays that take up to a third
 * of the hours, days and weeks that scatter, a storm on one day in 200, and one week in a hundred
 * in which half the staff is ill.
 */
export function drawHoursAgency(random: Random, weeks: number): HoursAgency {
  const from = addDays('2023-01-01' as LocalDate, WEEK * Math.floor(random() * 100));
  const holidays = holidayNames(from, weeks * WEEK);
  const weekdays = Array.from({ length: WEEK }, (_, day) => {
    return (day === 0 || day === 6 ? 0.7 : 1.1) * Math.exp(0.06 * normal(random));
  });
  const effect = holidayEffects(random);
  const scatter = 0.03 + 0.04 * random();
  const levels = drawLevels(random, weeks);
  const truth = holidays.map((name, day) => {
    const level = levels[Math.floor(day / WEEK)];
    return (level?.expected ?? 0) * (weekdays[day % WEEK] ?? 1) * Math.exp(effect(name));
  });
  const hours = truth.map((expected, day) => {
    const storm = random() < 0.005 ? 0.3 + 0.4 * random() : 1;
    const week = levels[Math.floor(day / WEEK)]?.shock ?? 0;
    return expected * storm * Math.exp(week + scatter * normal(random));
  });
  return { hours, truth, holidays };
}

interface WeekLevel {
  /** Hours of an average day. */
  readonly expected: number;
  /** What befalls the whole week, as a logarithm. */
  readonly shock: number;
}

function drawLevels(random: Random, weeks: number): WeekLevel[] {
  let level = 40 * 15 ** random();
  let growth = 0.005 * normal(random);
  const drift = 0.012 * random();
  const common = 0.005 + 0.015 * random();
  return Array.from({ length: weeks }, () => {
    growth = 0.97 * growth + 0.001 * normal(random);
    level *= Math.exp(growth + drift * normal(random));
    const illness = random() < 0.01 ? -0.25 * random() : 0;
    return { expected: level, shock: illness + common * normal(random) };
  });
}

/** The logarithm of what a holiday leaves of a day's hours, 0 on other days. */
function holidayEffects(random: Random): (name: string | null) => number {
  const general = -0.45 * random();
  const known = new Map<string, number>();
  return (name) => {
    if (name === null) return 0;
    const own = known.get(name) ?? general * (MINOR.test(name) ? 0.15 : 1) + 0.06 * normal(random);
    known.set(name, own);
    return own;
  };
}

function holidayNames(from: LocalDate, days: number): (string | null)[] {
  const names = new Map(
    holidaysBetween(from, addDays(from, days)).map(({ date, name }) => [date, name]),
  );
  return Array.from({ length: days }, (_, day) => names.get(addDays(from, day)) ?? null);
}

/** A draw from the normal distribution (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
