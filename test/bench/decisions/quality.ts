import {
  brier,
  calibrationError,
  type Scored,
} from '../../../electron/core/track-record/scores.ts';
import { meanOf, type Row } from './row.ts';

const BINS = 10;

/** How good one way to decide was. */
export interface Quality {
  readonly brier: number;
  /** Expected, over ten bins of equal mass. */
  readonly calibrationError: number;
  /** Mean hidden chance of a yes of those who were suggested first. */
  readonly firstTruth: number;
}

/** Qualities by the name of the way to decide; `ours` and `oracle` are always among them. */
export type Qualities = Readonly<Record<string, Quality>>;

/** Collects what one way to decide said, shift after shift. */
export class Judge {
  readonly #said: Scored[] = [];
  #firsts = 0;
  #shifts = 0;

  /** One shift: what was said of everybody eligible, what they would answer, who came first. */
  hear(chances: readonly number[], wouldSayYes: readonly boolean[], firstTruth: number): void {
    chances.forEach((match, place) => {
      this.#said.push({ match, cameTrue: wouldSayYes[place] ?? false });
    });
    this.#firsts += firstTruth;
    this.#shifts += 1;
  }

  quality(): Quality {
    return {
      brier: brier(this.#said) ?? NaN,
      calibrationError: calibrationError(this.#said, BINS) ?? NaN,
      firstTruth: this.#firsts / this.#shifts,
    };
  }
}

/** Places of the eligible in the order of what was said of them. */
export function byChance(chances: readonly number[]): number[] {
  return chances.map((_, place) => place).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
}

const FIGURES = [
  { key: 'brier', name: 'Brier score', goal: '≤ 0.190' },
  { key: 'calibrationError', name: 'calibration error', goal: '≤ 0.03' },
  { key: 'firstTruth', name: 'first suggestion would say yes', goal: '≥ 0.63' },
] as const;

/** The three figures as rows, means over the seeds. */
export function qualityRows(when: string, results: readonly Qualities[], hasGoal: boolean): Row[] {
  const names = Object.keys(results[0] ?? {}).filter((one) => one !== 'ours' && one !== 'oracle');
  return FIGURES.map(({ key, name, goal }) => {
    const of = (decider: string): string =>
      meanOf(results, (one) => one[decider]?.[key] ?? NaN).toFixed(3);
    return {
      part: 'D1',
      what: `${name}, ${when}`,
      goal: hasGoal ? goal : null,
      ours: of('ours'),
      baselines: Object.fromEntries(names.map((one) => [one, of(one)])),
      oracle: of('oracle'),
    };
  });
}
