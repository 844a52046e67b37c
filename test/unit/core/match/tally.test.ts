import { describe, expect, it } from 'vitest';
import { countTrials, isSimilar, type Tally } from '../../../../electron/core/match/tally.ts';
import {
  buildTrialTable,
  minuteOfWeek,
  type Trial,
} from '../../../../electron/core/match/trials.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { clientId, DENVER, FRIDAY_11_AM } from '../../../support/builders.ts';
import { seededRandom } from '../../../support/random.ts';

const CAREGIVERS = 5;
const OPTIONS = {
  caregivers: CAREGIVERS,
  now: FRIDAY_11_AM,
  halfLifeDays: 180,
  zone: DENVER,
} as const;

function drawTrials(count: number): Trial[] {
  const random = seededRandom(3);
  return Array.from({ length: count }, (): Trial => {
    const at = plus(FRIDAY_11_AM, -Math.floor(random() * 200 * 24 * 4) * 15 * MINUTE);
    const client = Math.floor(random() * 6);
    return {
      caregiver: Math.floor(random() * CAREGIVERS),
      clientId: client === 0 ? null : clientId(`client-${String(client)}`),
      at,
      decidedAt: plus(at, -HOUR),
      success: random() < 0.4,
    };
  });
}

describe('tallies', () => {
  const trials = drawTrials(1_500);
  const table = buildTrialTable(trials, OPTIONS);

  it.each([
    { start: plus(FRIDAY_11_AM, 3 * HOUR), radius: 120, client: 'client-1' },
    { start: plus(FRIDAY_11_AM, 12.5 * HOUR), radius: 90, client: 'client-2' },
    { start: plus(FRIDAY_11_AM, 36.9 * HOUR), radius: 720, client: 'nobody' },
    { start: plus(FRIDAY_11_AM, 37.1 * HOUR), radius: 0, client: 'client-3' },
  ])('are what looking at every trial would count ($radius min, $client)', (wanted) => {
    const client = table.clientNumbers.get(clientId(wanted.client)) ?? -1;
    const minute = minuteOfWeek(wanted.start, DENVER);
    const tallyOf = countTrials(table, { client, minute, radius: wanted.radius });
    for (let caregiver = 0; caregiver < CAREGIVERS; caregiver += 1) {
      const hers = trials.filter((one) => one.caregiver === caregiver);
      const occasion = { clientId: clientId(wanted.client), minute };
      const similar = hers.filter((one) =>
        isSimilar({ ...one, minute: minuteOfWeek(one.at, DENVER) }, occasion, wanted.radius),
      );
      const withClient = hers.filter((one) => one.clientId === wanted.client);
      const near = hers.filter((one) => {
        const apart = Math.abs(minuteOfWeek(one.at, DENVER) - minute);
        return Math.min(apart, 7 * 24 * 60 - apart) <= wanted.radius;
      });
      const won = (all: readonly Trial[]) => all.filter((one) => one.success);
      expectClose(tallyOf(caregiver), {
        trials: weightOf(hers),
        wins: weightOf(won(hers)),
        similarTrials: weightOf(similar),
        similarWins: weightOf(won(similar)),
        clientWins: weightOf(won(withClient)),
        counted: hers.length,
        succeeded: won(hers).length,
        similarCounted: similar.length,
        similarSucceeded: won(similar).length,
        clientCounted: withClient.length,
        clientSucceeded: won(withClient).length,
        timeCounted: near.length,
        timeSucceeded: won(near).length,
      });
    }
  });
});

function weightOf(trials: readonly Trial[]): number {
  return trials.reduce((sum, one) => sum + 2 ** ((one.decidedAt - FRIDAY_11_AM) / DAY / 180), 0);
}

function expectClose(actual: Tally, expected: Tally): void {
  for (const [name, value] of Object.entries(expected)) {
    expect(actual[name as keyof Tally], name).toBeCloseTo(Number(value), 9);
  }
}
