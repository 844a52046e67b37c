import { describe, expect, it } from 'vitest';
import { fillRisk } from '../../../../electron/core/match/fill-risk.ts';
import { buildRankIndex } from '../../../../electron/core/match/rank-index.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { aCandidate, aShift, aSnapshot, aVisit } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const shift = aShift();
const early = plus(shift.start, -24 * HOUR);
const risk = (candidates: ReturnType<typeof aCandidate>[], now = early): number =>
  fillRisk({ candidates, excluded: [] }, shift, now);

describe('fill risk', () => {
  it('is certain without candidates or without time', () => {
    expect(risk([])).toBe(1);
    expect(risk([aCandidate('Amy', 0.9)], plus(shift.start, -19 * MINUTE))).toBe(1);
    expect(risk([aCandidate('Amy', 0.9)], plus(shift.start, HOUR))).toBe(1);
  });

  it('multiplies the chances that each reachable candidate says no', () => {
    const two = [aCandidate('Amy', 0.5), aCandidate('Bea', 0.8)];
    expect(risk(two)).toBeCloseTo(0.2 * (1 - 0.5 * 0.9), 12);
    expect(risk(two, plus(shift.start, -20 * MINUTE))).toBeCloseTo(0.2, 12);
  });

  it('does not count on people whose ask budget is spent', () => {
    const spent = aCandidate('Amy', 0.9, { cautions: [{ code: 'ask-budget', text: '' }] });
    expect(risk([spent])).toBe(1);
  });

  it('counts on twelve asks at most', () => {
    const many = Array.from({ length: 40 }, (_, i) => aCandidate(`C${String(i)}`, 0.1));
    expect(risk(many)).toBe(risk(many.slice(0, 12)));
  });

  it('follows the agency where many of its own open shifts stayed unfilled', () => {
    // Of 200 shifts of the past every other one found nobody, although there was a day to look.
    const asks = Array.from({ length: 200 }, (_, n) => {
      const shiftStart = plus(shift.start, -(n + 1) * 12 * HOUR);
      const outcome = n % 2 === 0 ? 'accepted' : 'declined';
      return anAsk('sarah', { clientId: shift.clientId, shiftStart, outcome });
    });
    const old = aShift({ start: plus(shift.start, -150 * DAY) });
    const index = buildRankIndex(aSnapshot({ asks, visits: [aVisit(old)] }));
    const ranking = { candidates: [aCandidate('Amy', 0.6), aCandidate('Bea', 0.6)], excluded: [] };
    expect(index.learned.fill.verdict).toBe('better');
    expect(fillRisk(ranking, shift, early, index)).toBeGreaterThan(fillRisk(ranking, shift, early));
    expect(fillRisk({ candidates: [], excluded: [] }, shift, early, index)).toBe(1);
  });
});
