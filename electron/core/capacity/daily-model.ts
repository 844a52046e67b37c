import { clamp, median, scatter } from '../statistics/robust.ts';
import { smoothLevel } from './level.ts';

/** Hours day by day. */
export interface DailySeries {
  /** Delivered hours of complete days, oldest first. */
  readonly hours: readonly number[];
  /** The holiday that falls on a day, by the same index; runs on into the days to come. */
  readonly holidays: readonly (string | null)[];
}

export interface DailyModel {
  /** Hours expected on day `index` of the series, which may lie after its end. */
  expected(index: number): number;
}

const WEEK = 7;
/** Days further than this many scatters from what their week says are taken for that far. */
const ODD = 3;
/** A holiday tells the effect of holidays in general as much as this many would untold. */
const UNTOLD_HOLIDAYS = 1;
/** And all holidays together tell that of one as much as this many of its own name. */
const OTHER_HOLIDAYS = 1.5;
/** A holiday on which hardly anybody worked counts as this part of a normal day. */
const LEAST_SHARE = 0.05;
/** Weekdays with less than this part of an average day say little about how much there is to do. */
const TELLING_SHARE = 0.05;

/**
 * Weekday profile × level with a damped trend × effect of holidays, from the first `length` days of
 * the series, at least two weeks. The days are counted in weeks back from the last one, so that
 * the newest days count although their week is not over.
 */
export function fitDailyModel({ hours, holidays }: DailySeries, length: number): DailyModel {
  const weeks = Math.floor(length / WEEK);
  const first = length - weeks * WEEK;
  const isNormal = (day: number): boolean => (holidays[day] ?? null) === null;
  const days = Array.from({ length: weeks * WEEK }, (_, index) => first + index);

  const profile = weekdayProfile(hours, days.filter(isNormal), first);
  const share = (day: number): number => profile[day % WEEK] ?? 1;
  const plain = (day: number): number => (hours[day] ?? 0) / share(day);
  const telling = days.filter((day) => share(day) >= TELLING_SHARE);
  const levels = weeklyLevels(telling, first, isNormal, plain);
  const level = smoothLevel(levels);

  const seen = telling.flatMap((day): SeenHoliday[] => {
    const name = holidays[day] ?? null;
    const usual = levels[Math.floor((day - first) / WEEK)] ?? 0;
    return name === null || usual <= 0 ? [] : [{ name, share: plain(day) / usual }];
  });
  const effects = holidayEffects(seen);
  return {
    expected(day) {
      const name = holidays[day] ?? null;
      // The level of a week stands for its middle; day `length` is half a week and a half day on.
      const ahead = (day - length + 1) / WEEK + (WEEK - 1) / 2 / WEEK;
      return Math.max(0, level.ahead(ahead)) * share(day) * (name === null ? 1 : effects(name));
    },
  };
}

/**
 * Each weekday's share of an average day, by index modulo 7; the mean is 1. That of a weekday on which
 * there is work less than every other week is its mean, and 0 where there never was any.
 */
function weekdayProfile(
  hours: readonly number[],
  days: readonly number[],
  first: number,
): number[] {
  const weekly = Map.groupBy(days, (day) => Math.floor((day - first) / WEEK));
  const ratios: number[][] = Array.from({ length: WEEK }, () => []);
  for (const inWeek of weekly.values()) {
    if (inWeek.length < WEEK) continue;
    const mean = inWeek.reduce((sum, day) => sum + (hours[day] ?? 0), 0) / WEEK;
    if (mean <= 0) continue;
    for (const day of inWeek) ratios[day % WEEK]?.push((hours[day] ?? 0) / mean);
  }
  const raw = ratios.map((one) => (one.length === 0 ? 1 : median(one) || meanOf(one)));
  const mean = meanOf(raw);
  return raw.map((one) => one / mean);
}

/** The level of each week without its weekdays, holidays and odd days; oldest first. */
function weeklyLevels(
  days: readonly number[],
  first: number,
  isNormal: (day: number) => boolean,
  plain: (day: number) => number,
): number[] {
  const weekly = Map.groupBy(days, (day) => Math.floor((day - first) / WEEK));
  const weeks = [...weekly.values()].map((inWeek) => {
    const normal = inWeek.filter(isNormal);
    return (normal.length === 0 ? inWeek : normal).map(plain);
  });
  const centres = weeks.map((values) => median(values));
  const misses = weeks.flatMap((values, week) => {
    const centre = centres[week] ?? 0;
    return centre > 0 ? values.map((value) => value / centre - 1) : [];
  });
  const reach = misses.length === 0 ? 0 : ODD * scatter(misses, 0);
  return weeks.map((values, week) => {
    const centre = centres[week] ?? 0;
    const kept = values.map((value) => clamp(value, centre * (1 - reach), centre * (1 + reach)));
    return meanOf(kept);
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The share of normal hours that are worked on a holiday: as on holidays of the same name, shrunk
 * to that of its kind, shrunk to 1. An agency has seen few, and each name once or never.
 */
function holidayEffects(seen: readonly SeenHoliday[]): (name: string) => number {
  const logs = seen.map(({ name, share }) => ({
    name,
    log: Math.log(clamp(share, LEAST_SHARE, 1 / LEAST_SHARE)),
  }));
  return (name) => {
    const kin = logs.filter((one) => isOfficeHoliday(one.name) === isOfficeHoliday(name));
    const own = kin.filter((one) => one.name === name);
    const general = sumOf(kin) / (kin.length + UNTOLD_HOLIDAYS);
    return Math.exp((sumOf(own) + OTHER_HOLIDAYS * general) / (own.length + OTHER_HOLIDAYS));
  };
}

interface SeenHoliday {
  readonly name: string;
  /** Hours of the day, of what its week and weekday let expect. */
  readonly share: number;
}

function sumOf(seen: readonly { readonly log: number }[]): number {
  return seen.reduce((total, { log }) => total + log, 0);
}

/** Days off for offices, not for families: care goes on much as on any other day. */
const OFFICE_HOLIDAYS = /Luther King|Washington|Juneteenth|Columbus|Veterans/;

function isOfficeHoliday(name: string): boolean {
  return OFFICE_HOLIDAYS.test(name);
}
