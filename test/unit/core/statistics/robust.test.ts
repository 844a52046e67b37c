import { describe, expect, it } from 'vitest';
import { median, scatter, winsorisedMean } from '../../../../electron/core/statistics/robust.ts';

describe('what a few odd values cannot spoil', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('the median and the mean of nothing are no numbers', () => {
    expect(median([])).toBeNaN();
    expect(winsorisedMean([], 2)).toBeNaN();
  });

  it('scatter is that of the middle half, in the scale of a standard deviation', () => {
    expect(scatter([8, 9, 10, 11, 1_000])).toBeCloseTo(1.4826, 9);
  });

  it('the winsorised mean is the mean where nothing is odd', () => {
    expect(winsorisedMean([10, 11, 12, 13, 14], 2)).toBe(12);
  });

  it('the winsorised mean moves an outlier to the edge instead of following it', () => {
    const spoilt = winsorisedMean([10, 11, 12, 13, 14_000], 2);
    expect(spoilt).toBeGreaterThan(11);
    expect(spoilt).toBeLessThan(13);
    expect(winsorisedMean([5, 5, 5, 5, 900], 2)).toBe(5);
  });
});
