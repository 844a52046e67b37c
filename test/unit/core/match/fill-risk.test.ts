import { describe, expect, it } from 'vitest';
import { fillRisk } from '../../../../electron/core/match/fill-risk.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { aCandidate, aShift } from '../../../support/builders.ts';

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
});
