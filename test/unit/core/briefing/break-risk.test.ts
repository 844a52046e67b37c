import { describe, expect, it } from 'vitest';
import { breakRisks } from '../../../../electron/core/briefing/break-risk.ts';
import type { FoundPattern } from '../../../../electron/core/patterns/find-patterns.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { aContext, aShift, aSnapshot, caregiverId } from '../../../support/builders.ts';

const tom = caregiverId('tom');
/** Friday 2 PM. */
const shift = aShift({ caregiverId: tom });

/** Tom gave back three of four shifts of that weekday, or more or less of them. */
function aPattern(over: Partial<FoundPattern> = {}): FoundPattern {
  const flagged = { kind: 'call-outs', dimension: 'weekday', value: 'friday' } as const;
  // What the risk does not look at is left out.
  return { caregiverId: tom, ...flagged, count: 3, opportunities: 4, ...over } as FoundPattern;
}

function riskOf(
  chance: number | null,
  patterns: readonly FoundPattern[] = [],
  shifts: readonly Shift[] = [shift],
) {
  const context = {
    ...aContext(aSnapshot({ shifts })),
    patterns: () => ({ patterns, tests: patterns.length }),
  };
  const known = chance === null ? null : { chance, worked: null };
  const [first] = breakRisks(context, shifts.slice(0, 1), () => known);
  return first === undefined ? null : { risk: Number(first.risk.toFixed(4)), why: first.reasons };
}

describe('how likely a shift is to break', () => {
  it('is how rarely she works what she has', () => {
    expect(riskOf(0.9)).toEqual({ risk: 0.1, why: [] });
  });

  it('is even where nothing is known of her', () => {
    expect(riskOf(null)).toEqual({ risk: 0.5, why: [] });
  });

  it.each([
    ['of that weekday says more', aPattern(), 0.75, ['a pattern to plan for']],
    [
      'of that weekday says less',
      aPattern({ count: 1, opportunities: 20 }),
      0.1,
      ['a pattern to plan for'],
    ],
    ['is of another weekday', aPattern({ value: 'monday' }), 0.1, []],
    ['is of another caregiver', aPattern({ caregiverId: caregiverId('ana') }), 0.1, []],
    ['is of days off', aPattern({ kind: 'days-off' }), 0.1, []],
    ['is that she works', aPattern({ kind: 'works' }), 0.1, []],
  ])('where a flagged pattern %s', (_case, pattern, risk, why) => {
    expect(riskOf(0.9, [pattern])).toEqual({ risk, why });
  });

  it('has one and a half times the odds where others confirmed', () => {
    const confirmed = aShift({ caregiverId: tom, status: 'confirmed' });
    expect(riskOf(0.8, [], [shift, confirmed])).toEqual({ risk: 0.2727, why: ['not confirmed'] });
    expect(riskOf(0.8, [], [confirmed])).toEqual({ risk: 0.2, why: [] });
  });

  it('is certain for a shift without anybody', () => {
    expect(riskOf(0.9, [], [aShift()])).toEqual({ risk: 1, why: ['nobody yet'] });
  });
});
