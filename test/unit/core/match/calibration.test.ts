import { describe, expect, it } from 'vitest';
import { ACCEPT_ASSUMPTIONS, fitPriors } from '../../../../electron/core/match/priors.ts';
import { estimate } from '../../../../electron/core/match/estimate.ts';
import { countTrials } from '../../../../electron/core/match/tally.ts';
import {
  buildTrialTable,
  minuteOfWeek,
  type Trial,
} from '../../../../electron/core/match/trials.ts';
import { HOUR, DAY, plus } from '../../../../shared/util/time.ts';
import { clientId, DENVER, FRIDAY_11_AM } from '../../../support/builders.ts';
import { drawBeta, seededRandom } from '../../../support/random.ts';

const CAREGIVERS = 120;
const ASKS = 4_000;
const TESTED = 20_000;

/** An agency whose caregivers say yes with hidden probabilities from Beta(1.2, 2.8). */
function simulate(seed: number) {
  const random = seededRandom(seed);
  const hidden = Array.from({ length: CAREGIVERS }, () => drawBeta(1.2, 2.8, random));
  const anyone = () => Math.floor(random() * CAREGIVERS);
  const seen = Math.floor(CAREGIVERS * 0.85);
  const trials: Trial[] = Array.from({ length: ASKS }, () => {
    const caregiver = Math.floor(random() * seen);
    const at = plus(FRIDAY_11_AM, -Math.floor(random() * 26 * 7 * 24) * HOUR);
    return {
      caregiver,
      clientId: clientId(`client-${String(Math.floor(random() * 100))}`),
      at,
      decidedAt: plus(at, -DAY),
      success: random() < (hidden[caregiver] ?? 0),
    };
  });
  const table = buildTrialTable(trials, {
    caregivers: CAREGIVERS,
    now: FRIDAY_11_AM,
    halfLifeDays: 180,
    zone: DENVER,
  });
  const priors = fitPriors(table, ACCEPT_ASSUMPTIONS, 240);
  const forecasts = Array.from({ length: TESTED }, () => {
    const caregiver = anyone();
    const at = plus(FRIDAY_11_AM, Math.floor(random() * 7 * 24) * HOUR);
    const client = table.clientNumbers.get(clientId(`client-${String(anyone())}`)) ?? -1;
    const tallyOf = countTrials(table, { client, minute: minuteOfWeek(at, DENVER), radius: 120 });
    const said = estimate(tallyOf(caregiver), priors).mean;
    return { said, happened: random() < (hidden[caregiver] ?? 0) ? 1 : 0 };
  });
  return { priors, forecasts };
}

type Forecasts = ReturnType<typeof simulate>['forecasts'];

function brier(forecasts: Forecasts): number {
  return forecasts.reduce((sum, one) => sum + (one.said - one.happened) ** 2, 0) / forecasts.length;
}

/** Mean distance between what was said and what happened, over tenths of the scale. */
function calibrationError(forecasts: Forecasts): number {
  let error = 0;
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const bin = forecasts.filter((one) => Math.floor(one.said * 10) === tenth);
    error += Math.abs(bin.reduce((sum, one) => sum + one.said - one.happened, 0));
  }
  return error / forecasts.length;
}

describe('on an agency with hidden truth', () => {
  it.each([1, 2, 3])('match is honest and sharp (seed %d)', (seed) => {
    const { priors, forecasts } = simulate(seed);
    expect(brier(forecasts)).toBeLessThanOrEqual(0.2);
    expect(calibrationError(forecasts)).toBeLessThanOrEqual(0.04);
    // The truth is a mean of 0.3 and a strength of 4, and no kind of shift differs from another.
    expect(priors.mean).toBeGreaterThan(0.22);
    expect(priors.mean).toBeLessThan(0.38);
    expect(priors.caregiverStrength).toBeGreaterThan(2);
    expect(priors.caregiverStrength).toBeLessThan(8);
    // Up from the guess of 8; blocks of two or three asks cannot move it much further.
    expect(priors.similarStrength).toBeGreaterThan(12);
  });
});
