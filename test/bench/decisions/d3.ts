import { arrivalOf, type Arrival } from '../../../electron/core/capacity/arrivals.ts';
import { withSchedule, type Estimate } from '../../../electron/core/capacity/combine.ts';
import { forecastWeeks } from '../../../electron/core/capacity/weekly-forecast.ts';
import type { BookedHours } from '../../../shared/domain/insight.ts';
import { addDays, type LocalDate } from '../../../shared/util/time.ts';
import { seededRandom } from '../../support/random.ts';
import { drawHoursAgency, normal, WEEK, type HoursAgency } from './hours-agency.ts';
import { PLAIN_FORECASTERS, sumOf } from './plain-forecasters.ts';
import { meanOf, type Row } from './row.ts';

/** Agencies of a seed, and weeks at which each is asked for the next four. */
const AGENCIES = 40;
const ORIGINS = 15;
const AHEAD = 4;
/** As much history as the product looks at. */
const HISTORY = 26;
/** Weeks between two origins, so that their forecasts share little. */
const STEP = 2;

/** How near forecasts came. */
export interface Accuracy {
  /** Mean absolute error, as a part of the agency's weekly hours. */
  readonly mae: number;
  /** Mean absolute error, as a part of what came. */
  readonly mape: number;
}

export interface D3 {
  /** From past visits alone, 1 to 4 weeks ahead. */
  readonly past: Readonly<Record<string, Accuracy>>;
  /** Share of what came that lay within the 80 % interval. */
  readonly coverage: number;
  /** The same by week ahead, the nearest first. */
  readonly coverageByWeek: readonly number[];
  /** The next two weeks with their schedule read, and its record of half a year. */
  readonly booked: Accuracy & { readonly coverage: number };
}

/** One forecast and what came. */
interface Trial {
  readonly method: string;
  readonly week: number;
  readonly forecast: Estimate;
  readonly actual: number;
  /** Weekly hours of the agency so far. */
  readonly usual: number;
}

const OURS = 'ours';
const WITH_SCHEDULE = 'ours, with the schedule';

/** D3 on one seed: every agency of which 26 weeks are known is asked for the next four, 15 times. */
export function d3(seed: number): D3 {
  const random = seededRandom(seed);
  const trials = Array.from({ length: AGENCIES }, () => {
    const agency = drawHoursAgency(random, HISTORY + STEP * ORIGINS + AHEAD);
    const schedule = drawSchedule(random, agency);
    return Array.from({ length: ORIGINS }, (_, origin) => askAt(agency, schedule, STEP * origin));
  }).flat(2);
  const byMethod = Map.groupBy(trials, ({ method }) => method);
  const ours = byMethod.get(OURS) ?? [];
  const booked = byMethod.get(WITH_SCHEDULE) ?? [];
  byMethod.delete(WITH_SCHEDULE);
  return {
    past: Object.fromEntries([...byMethod].map(([method, of]) => [method, accuracyOf(of)])),
    coverage: coverageOf(ours),
    coverageByWeek: Array.from({ length: AHEAD }, (_, week) =>
      coverageOf(ours.filter((trial) => trial.week === week)),
    ),
    booked: { ...accuracyOf(booked), coverage: coverageOf(booked) },
  };
}

function askAt(agency: HoursAgency, schedule: Schedule, firstWeek: number): Trial[] {
  const from = WEEK * firstWeek;
  const to = from + WEEK * HISTORY;
  const days = agency.hours.slice(from, to);
  const usual = sumOf(days) / HISTORY;
  const weekly = (of: readonly number[], week: number): number =>
    sumOf(of.slice(to + WEEK * week, to + WEEK * (week + 1)));
  const series = { hours: days, holidays: agency.holidays.slice(from, to + WEEK * AHEAD) };
  return forecastWeeks(series, { elapsed: 0, weeks: AHEAD }).flatMap(({ hours, spread }, week) => {
    const ours = { hours, spread: spread * hours };
    const trial = (method: string, forecast: Estimate): Trial => {
      return { method, week, forecast, actual: weekly(agency.hours, week), usual };
    };
    const certain = (method: string, guess: number): Trial =>
      trial(method, { hours: guess, spread: 0 });
    const read = schedule.read(firstWeek + HISTORY, week);
    return [
      trial(OURS, ours),
      ...(read === null
        ? []
        : [trial(WITH_SCHEDULE, withSchedule(ours, read.booked, read.arrival))]),
      ...Object.entries(PLAIN_FORECASTERS).map(([name, guess]) => certain(name, guess(days))),
      certain('oracle', weekly(agency.truth, week)),
    ];
  });
}

/** Booked hours at the beginning of a week: of itself and of the next one. */
interface Schedule {
  /** Those of `week` weeks later as known in week `now`; null where not read. */
  read(now: number, week: number): ReadWeek | null;
}

interface ReadWeek {
  readonly booked: number;
  readonly arrival: Arrival;
}

const SCHEDULED_WEEKS = 2;

/** A part of what is booked falls away, more of what lies further ahead, and not always alike. */
function drawSchedule(random: () => number, { hours }: HoursAgency): Schedule {
  const weeks = hours.length / WEEK;
  const worked = Array.from({ length: weeks }, (_, week) =>
    sumOf(hours.slice(WEEK * week, WEEK * (week + 1))),
  );
  const falls = 0.04 * random();
  const noise = 0.02 + 0.02 * random();
  const booked = (now: number, ahead: number): number =>
    (worked[now + ahead] ?? 0) * Math.exp(falls + noise * (1 + ahead / 2) * normal(random));
  const records = worked.flatMap((_, now) =>
    Array.from({ length: SCHEDULED_WEEKS }, (_, ahead): BookedHours => {
      return { takenOn: dayOf(now), weekStart: dayOf(now + ahead), hours: booked(now, ahead) };
    }),
  );
  return {
    read(now, week) {
      const record = records.find(
        (one) => one.takenOn === dayOf(now) && one.weekStart === dayOf(now + week),
      );
      if (record === undefined) return null;
      const known = new Map(worked.slice(0, now).map((sum, past) => [dayOf(past), sum]));
      return { booked: record.hours, arrival: arrivalOf(records, known, WEEK * week) };
    },
  };
}

function dayOf(week: number): LocalDate {
  return addDays('2023-01-01' as LocalDate, WEEK * week);
}

function accuracyOf(trials: readonly Trial[]): Accuracy {
  const errors = trials.map(({ forecast, actual }) => Math.abs(forecast.hours - actual));
  const relative = (scale: (trial: Trial) => number): number =>
    sumOf(trials.map((trial, index) => (errors[index] ?? 0) / scale(trial))) / trials.length;
  return { mae: relative(({ usual }) => usual), mape: relative(({ actual }) => actual) };
}

function coverageOf(trials: readonly Trial[]): number {
  const inside = trials.filter(
    ({ forecast, actual }) => Math.abs(forecast.hours - actual) <= forecast.spread,
  );
  return inside.length / trials.length;
}

/** The printed figures, as means over the seeds. */
export function run(seeds: readonly number[]): Promise<readonly Row[]> {
  const results = seeds.map(d3);
  const figure = (method: string, of: keyof Accuracy): string =>
    percent(meanOf(results, ({ past }) => past[method]?.[of] ?? NaN));
  const row = (what: string, of: keyof Accuracy): Row => ({
    part: 'D3',
    what,
    goal: '< EWMA',
    ours: figure(OURS, of),
    baselines: Object.fromEntries(
      Object.keys(PLAIN_FORECASTERS).map((name) => [name, figure(name, of)]),
    ),
    oracle: figure('oracle', of),
  });
  const coverages = results.map(({ coverage }) => coverage);
  const coverage: Row = {
    part: 'D3',
    what: '80 % interval, share of what came',
    goal: '76–84 %',
    ours: percent(meanOf(results, (one) => one.coverage)),
    baselines: {
      'least of a seed': percent(Math.min(...coverages)),
      'most of a seed': percent(Math.max(...coverages)),
    },
    oracle: null,
  };
  const booked: Row = {
    part: 'D3',
    what: 'next two weeks with their schedule, MAE',
    goal: null,
    ours: percent(meanOf(results, (one) => one.booked.mae)),
    baselines: { 'within the interval': percent(meanOf(results, (one) => one.booked.coverage)) },
    oracle: null,
  };
  return Promise.resolve([
    row('weekly hours 1 to 4 weeks ahead, MAE', 'mae'),
    row('weekly hours 1 to 4 weeks ahead, MAPE', 'mape'),
    coverage,
    booked,
  ]);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
