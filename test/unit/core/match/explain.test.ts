import { describe, expect, it } from 'vitest';
import { explainShift } from '../../../../electron/core/match/explain.ts';
import { buildRankIndex } from '../../../../electron/core/match/rank-index.ts';
import { explanationText } from '../../../../electron/cli/explanation.ts';
import { explanationSchema } from '../../../../shared/contract/insights.ts';
import { aCaregiver, aShift, aSnapshot, at, caregiverId } from '../../../support/builders.ts';
import { anAsk, fridayAsks, ranked } from '../../../support/histories.ts';

const SNAPSHOT = aSnapshot({
  caregivers: [
    aCaregiver('Sarah'),
    aCaregiver('John'),
    aCaregiver('Amy'),
    aCaregiver('Ana', { active: false }),
  ],
  asks: [
    ...fridayAsks('sarah', 6, 7),
    ...fridayAsks('john', 2, 7),
    anAsk('amy', {
      shiftStart: at('2026-11-29 09:00'),
      askedAt: at('2026-11-26 09:00'),
      outcome: 'withdrawn',
    }),
  ],
});
const explanation = explainShift(buildRankIndex(SNAPSHOT), aShift());

describe('the explanation', () => {
  it('tells the story of the ranking', () => {
    const { candidates, excluded } = ranked(SNAPSHOT);
    const told = explanation.caregivers;
    expect(told.map((one) => one.caregiverId)).toEqual(
      [...candidates, ...excluded].map((one) => one.caregiverId),
    );
    expect(told.map((one) => one.match)).toEqual([...candidates.map((one) => one.match), null]);
    expect(told.at(-1)).toMatchObject({ exclusion: { reason: 'inactive' }, place: null });
    expect(explanationSchema.safeParse(explanation).success).toBe(true);
  });

  it('adds up: the match is the product, the score the match and the points', () => {
    for (const one of explanation.caregivers) {
      if (one.match === null) continue;
      const product = (one.accepts?.probability ?? 0) * (one.works?.probability ?? 0);
      const points = one.considerations.reduce((sum, { points: each }) => sum + each, 0);
      expect(product).toBeCloseTo(one.match, 12);
      expect(100 * one.match + points).toBeCloseTo(one.score ?? 0, 9);
      expect(one.accepts?.steps.at(-1)?.value).toBeCloseTo(one.accepts?.probability ?? 0, 12);
    }
  });

  it('counts in words', () => {
    const sarah = explanation.caregivers.find((one) => one.caregiverId === 'sarah');
    expect(sarah?.accepts?.steps.map((step) => step.text)).toEqual([
      'the agency’s rate',
      expect.stringMatching(
        /^6\/7 asks accepted \(by age and kind worth [\d.]+; the line above is worth [\d.]+\)$/,
      ),
      expect.stringMatching(/^6\/7 asks for similar shifts accepted/),
      'too few answered asks to learn from circumstances',
    ]);
    const amy = explanation.caregivers.find((one) => one.caregiverId === 'amy');
    expect(amy?.considerations).toContainEqual({
      code: 'few-asks',
      points: -0.5,
      dollars: null,
      text: 'asked 1× this week',
    });
  });

  it('can be of one caregiver alone', () => {
    const only = explainShift(buildRankIndex(SNAPSHOT), aShift(), {}, caregiverId('john'));
    expect(only.caregivers).toEqual([
      explanation.caregivers.find((one) => one.caregiverId === 'john'),
    ]);
  });

  it('says that a tie decided', () => {
    const caregivers = [aCaregiver('Amy'), aCaregiver('Bea')];
    const asks = SNAPSHOT.asks.filter((one) => one.caregiverId === 'amy');
    // Amy scores a point more and was asked once.
    const amy = { caregiverId: caregiverId('amy'), payRate: null, hoursWanted: 40 };
    const caregiverFacts = new Map([[amy.caregiverId, amy]]);
    const snapshot = aSnapshot({ caregivers, asks, caregiverFacts });
    const [first, second] = explainShift(buildRankIndex(snapshot), aShift()).caregivers;
    expect(first).toMatchObject({
      name: 'Bea O.',
      placeReason: 'tie within 2 points: asked 0 times this week',
    });
    expect(second?.score).toBeGreaterThan(first?.score ?? 0);
  });

  it('reads as text, cut to the limit', () => {
    const text = explanationText(explanation, 1);
    expect(text).toContain('  1. Sarah O.: match ');
    expect(text).not.toContain('  2. ');
    expect(text).toContain('Not listed: 1\n     Ana O.: Inactive in WellSky.\n');
  });
});
