import { clamp, median, scatter } from '../statistics/robust.ts';

/** Where a series of weekly levels stands and where it is going. */
export interface Level {
  /** The level `weeks` after the last one of the series; fractions are allowed. */
  ahead(weeks: number): number;
}

/** How quickly the level and its trend follow the newest week. */
interface Smoothing {
  readonly level: number;
  readonly trend: number;
}

interface State {
  readonly level: number;
  /** Change per week. */
  readonly trend: number;
}

/** Every combination is tried; a trend of 0 is plain exponential smoothing. */
const SMOOTHINGS: readonly Smoothing[] = [0.1, 0.2, 0.35, 0.55, 0.8].flatMap((level) =>
  [0, 0.05, 0.15, 0.3].map((trend) => ({ level, trend })),
);

/** A trend loses this part of itself each week: no agency grows at one pace for ever. */
const DAMPING = 0.9;

/** Surprises beyond this many scatters are taken for that many: an odd week moves the level little. */
const ODD = 2.5;

/** How many weeks ahead smoothings are judged. */
const JUDGED_AHEAD = 4;

/**
 * Level and damped trend of weekly levels, oldest first, at least one. Exponential smoothing with a
 * damped trend (Gardner and McKenzie, 1985) whose surprises are bounded (Gelper, Fried and Croux,
 * 2010). Instead of choosing one smoothing, the forecasts of all are averaged by how well each
 * foretold the series 1 to 4 weeks ahead.
 */
export function smoothLevel(levels: readonly number[]): Level {
  const bound = ODD * stepScatter(levels);
  const tried = SMOOTHINGS.map((smoothing) => run(levels, smoothing, bound));
  const best = Math.min(...tried.map((one) => one.error));
  const weights = tried.map(({ error, judged }) =>
    best === 0 ? Number(error === 0) : (best / error) ** (judged / 2),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    ahead: (weeks) =>
      tried.reduce(
        (sum, { state }, index) => sum + ((weights[index] ?? 0) / total) * project(state, weeks),
        0,
      ),
  };
}

/** What the level becomes: the damped trend adds less and less. */
function project({ level, trend }: State, weeks: number): number {
  return level + (trend * DAMPING * (1 - DAMPING ** weeks)) / (1 - DAMPING);
}

/** Scatter of single weeks, from differences of neighbours so that a trend does not count. */
function stepScatter(levels: readonly number[]): number {
  const steps = levels.slice(1).map((level, index) => level - (levels[index] ?? level));
  return steps.length < 3 ? Infinity : scatter(steps, 0) / Math.SQRT2;
}

interface Run {
  readonly state: State;
  /** Mean square of what was foretold wrongly. */
  readonly error: number;
  /** Weeks that were judged. */
  readonly judged: number;
}

function run(levels: readonly number[], smoothing: Smoothing, bound: number): Run {
  const warmUp = Math.min(4, levels.length);
  let state: State = { level: median(levels.slice(0, warmUp)), trend: 0 };
  let squares = 0;
  let count = 0;
  levels.forEach((level, index) => {
    state = after(state, level, smoothing, bound);
    if (index < warmUp - 1) return;
    const ahead = Math.min(JUDGED_AHEAD, levels.length - 1 - index);
    for (let weeks = 1; weeks <= ahead; weeks += 1) {
      const miss = (levels[index + weeks] ?? 0) - project(state, weeks);
      squares += clamp(miss, -2 * bound, 2 * bound) ** 2;
      count += 1;
    }
  });
  return {
    state,
    error: count === 0 ? 1 : squares / count,
    judged: Math.ceil(count / JUDGED_AHEAD),
  };
}

function after({ level, trend }: State, seen: number, by: Smoothing, bound: number): State {
  const foretold = level + DAMPING * trend;
  const surprise = clamp(seen - foretold, -bound, bound);
  return {
    level: foretold + by.level * surprise,
    trend: DAMPING * trend + by.level * by.trend * surprise,
  };
}
