import type { Arrival } from './arrivals.ts';

/** Hours with the half-width of their 80 % interval, both in hours. */
export interface Estimate {
  readonly hours: number;
  readonly spread: number;
}

/**
 * Both are wrong about the same weeks for partly the same reasons, so that they do not correct each
 * other as fully as independent ones would.
 */
const CORRELATION = 0.25;

/** Half-width of an 80 % interval in standard deviations. */
const HALF_WIDTH = 1.28;

/** Two estimates may differ by this many standard deviations by chance (19 times in 20). */
const BY_CHANCE = 1.96;

/** What the schedule of a week lets expect: `booked` hours, what arrives, less what falls away. */
export function fromSchedule(booked: number, { ratio, spread }: Arrival): Estimate {
  const hours = booked * ratio;
  return { hours, spread: spread * hours };
}

/**
 * The hours of a week whose schedule is read. What the past expects beyond the schedule would have
 * to arrive yet, so that it moves the hours only as far as records tell what arrives; without any
 * they are those that are booked, and the past only says how sure they are.
 *
 * Where both differ by more than chance, they do not speak of the same: the past knows nothing of
 * clients who left. As when heterogeneous estimates are pooled (DerSimonian and Laird, 1986), the
 * excess is a variance between them, here of the past alone: the further it is off, the less it
 * moves the schedule. That it may be right after all widens the interval.
 */
export function withSchedule(past: Estimate, booked: number, arrival: Arrival): Estimate {
  const scheduled = fromSchedule(booked, arrival);
  const gap = past.hours - scheduled.hours;
  // What may arrive is in proportion to what is missing too: an empty schedule is not certain.
  const width = Math.hypot(scheduled.spread, arrival.spread * gap);
  const explained = past.spread ** 2 + width ** 2;
  const unexplained = Math.max(0, (HALF_WIDTH * gap) ** 2 - BY_CHANCE ** 2 * explained);
  const chance = explained === 0 ? 0 : width ** 2 / (explained + unexplained);
  const share = arrival.told * chance;
  const [partPast, partScheduled] = [chance * past.spread, (1 - chance) * width];
  const within = partPast ** 2 + partScheduled ** 2 + 2 * CORRELATION * partPast * partScheduled;
  const untold = HALF_WIDTH * (chance - share) * gap;
  return {
    hours: scheduled.hours + share * gap,
    spread: Math.sqrt(within + chance * (1 - chance) * unexplained + untold ** 2),
  };
}
