import { describe, expect, it } from 'vitest';
import { discoveries } from '../../../../electron/core/statistics/false-discovery.ts';

/** Tests whose values could have been anything. */
function free(...values: number[]) {
  return values.map((p) => ({ p, least: 0 }));
}

describe('the false discovery rate', () => {
  it('is held as Benjamini and Hochberg do, by hand', () => {
    // Sorted 0.01, 0.02, 0.03, 0.5: times 4 / rank gives 0.04, 0.04, 0.04, 0.5.
    const found = discoveries(free(0.5, 0.03, 0.01, 0.02), 0.1);
    const expected = [0.5, 0.04, 0.04, 0.04];
    found.qValues.forEach((value, place) => {
      expect(value).toBeCloseTo(expected[place] ?? -1, 12);
    });
    expect(found).toMatchObject({ criticalP: 0.03, tests: 4 });
  });

  it('gives the example of their paper of 1995: four of fifteen at 5 %', () => {
    const published = [
      ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459],
      ...[0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
    ];
    const { qValues, criticalP } = discoveries(free(...published), 0.05);
    expect(qValues.filter((value) => value <= 0.05)).toHaveLength(4);
    expect(criticalP).toBe(0.0095);
  });

  it('sets tests aside that could never have been a discovery', () => {
    const hopeless = Array.from({ length: 1000 }, () => ({ p: 1, least: 0.2 }));
    const found = discoveries([{ p: 0.04, least: 0.001 }, ...hopeless], 0.1);
    expect(found.tests).toBe(1);
    expect(found.qValues[0]).toBeCloseTo(0.04, 12);
    expect(found.qValues[1]).toBe(1);
  });

  it('keeps those that could have been one, however they came out', () => {
    const possible = Array.from({ length: 9 }, () => ({ p: 1, least: 0.001 }));
    const found = discoveries([{ p: 0.04, least: 0.001 }, ...possible], 0.1);
    expect(found.tests).toBe(10);
    expect(found.qValues[0]).toBeCloseTo(0.4, 12);
    expect(found.criticalP).toBe(0);
  });

  it('finds nothing among no tests', () => {
    expect(discoveries([], 0.1)).toEqual({ qValues: [], criticalP: 0, tests: 0 });
  });
});
