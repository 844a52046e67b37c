import { describe, expect, it } from 'vitest';
import { explainChances } from '../../../../electron/core/match/explain-model.ts';
import { buildRankIndex } from '../../../../electron/core/match/rank-index.ts';
import { rankShift } from '../../../../electron/core/match/rank.ts';
import { aCaregiver, aShift, aSnapshot, caregiverId } from '../../../support/builders.ts';
import { fridayAsks } from '../../../support/histories.ts';
import { seededRandom } from '../../../support/random.ts';
import { MoodyAgency } from '../../../bench/decisions/moody-agency.ts';

describe('the steps behind a match', () => {
  it('say the counts of each level, and end at the match of the ranking', () => {
    const index = buildRankIndex(aSnapshot({ asks: fridayAsks('sarah', 6, 7) }));
    const steps = explainChances(index, aShift(), caregiverId('sarah'));
    expect(steps?.accepts.similar).toMatchObject({ succeeded: 6, of: 7 });
    expect(steps?.accepts.own).toMatchObject({ succeeded: 6, of: 7 });
    expect(steps?.accepts).toMatchObject({ context: 'too-few', answered: 7, circumstances: [] });
    expect(steps?.accepts.agency).toBeLessThan(steps?.accepts.own.probability ?? 0);
    expect(steps?.match).toBe(rankShift(index, aShift()).candidates[0]?.match);
  });

  it('put one circumstance on top of the other, up to the probability of a yes', () => {
    const snapshot = new MoodyAgency(seededRandom(33)).snapshot(0);
    const index = buildRankIndex(snapshot);
    expect(index.learned.context.verdict).toBe('better');
    const ranking = rankShift(index, aShift());
    for (const { caregiverId: id, match } of ranking.candidates.slice(0, 20)) {
      const steps = explainChances(index, aShift(), id);
      const { circumstances = [], probability, similar } = steps?.accepts ?? {};
      expect(circumstances.map((one) => one.about)).toEqual([
        'recalibration',
        'lead-time',
        'weekday',
        'daypart',
        'continuity',
        'distance',
        'hours-this-week',
        'recent-asks',
      ]);
      const points = circumstances.reduce((sum, one) => sum + one.points, 0);
      expect((similar?.probability ?? 0) + points / 100).toBeCloseTo(probability ?? NaN, 10);
      expect(circumstances.at(-1)?.probability).toBeCloseTo(probability ?? NaN, 12);
      expect(steps?.match).toBeCloseTo(match, 12);
    }
  });

  it('are not made up for somebody unknown', () => {
    const index = buildRankIndex(aSnapshot({ caregivers: [aCaregiver()] }));
    expect(explainChances(index, aShift(), caregiverId('nobody'))).toBeNull();
  });
});
