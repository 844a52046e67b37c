import type { BookedHours } from '../../../shared/domain/insight.ts';
import { daysBetween, type LocalDate } from '../../../shared/util/time.ts';
import { quantileOf } from './spread.ts';

/** What becomes of booked hours until their week is over: a part still arrives, a part falls away. */
export interface Arrival {
  /** Delivered hours for each booked hour. */
  readonly ratio: number;
  /** Half-width of the 80 % interval, as a part of the corrected hours. */
  readonly spread: number;
  /** How far records tell it: 0 for none, towards 1 with every week seen. */
  readonly told: number;
}

/** What became of one record. */
interface Outcome {
  readonly weekStart: LocalDate;
  /** Days from the record to the beginning of its week; negative during the week. */
  readonly lead: number;
  /** Logarithm of delivered by booked hours. */
  readonly log: number;
}

/** Nothing is assumed to arrive or fall away on balance; that counts as this many weeks seen. */
const UNTOLD_WEEKS = 4;

/** Half-width of a whole week to come where no record tells, and what each day of lead adds. */
const UNTOLD_SPREAD = 0.06;
const SPREAD_PER_DAY = 0.002;

/** Records taken this many days sooner or later before their week are as good. */
const NEAR_LEAD = 1;

const WEEK = 7;

/**
 * How booked hours became delivered ones, `lead` days before their week. `delivered` are hours of
 * complete weeks by their first day. With few records the ratio stays near 1 and the spread near
 * what is assumed of an unknown agency.
 */
export function arrivalOf(
  records: readonly BookedHours[],
  delivered: ReadonlyMap<LocalDate, number>,
  lead: number,
): Arrival {
  const logs = outcomesNear(records, delivered, lead).map(({ log }) => log);
  const told = logs.length / (logs.length + UNTOLD_WEEKS);
  const mean = logs.reduce((sum, log) => sum + log, 0) / (logs.length + UNTOLD_WEEKS);
  const misses = logs.map((log) => Math.abs(log - mean));
  return { ratio: Math.exp(mean), spread: quantileOf(misses, untoldSpread(lead)), told };
}

/** The part of the week that is over can not change any more. */
function untoldSpread(lead: number): number {
  if (lead < 0) return (UNTOLD_SPREAD * Math.max(1, WEEK + lead)) / WEEK;
  return UNTOLD_SPREAD + SPREAD_PER_DAY * lead;
}

/** One outcome a week, of the record that was taken nearest to `lead`. */
function outcomesNear(
  records: readonly BookedHours[],
  delivered: ReadonlyMap<LocalDate, number>,
  lead: number,
): Outcome[] {
  const byWeek = new Map<LocalDate, Outcome>();
  for (const { takenOn, weekStart, hours } of records) {
    const worked = delivered.get(weekStart) ?? 0;
    const own = daysBetween(takenOn, weekStart);
    const distance = Math.abs(own - lead);
    if (worked <= 0 || hours <= 0 || distance > NEAR_LEAD) continue;
    const known = byWeek.get(weekStart);
    if (known !== undefined && Math.abs(known.lead - lead) <= distance) continue;
    byWeek.set(weekStart, { weekStart, lead: own, log: Math.log(worked / hours) });
  }
  return [...byWeek.values()];
}
