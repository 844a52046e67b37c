import { describe, expect, it } from 'vitest';
import { halvesOf } from '../../../../renderer/components/charts/frame.ts';
import { heatLevel } from '../../../../renderer/components/charts/week-heat.tsx';

describe('strength of a cell', () => {
  it.each([
    [0, 8, 0],
    [1, 8, 1],
    [2, 8, 1],
    [3, 8, 2],
    [6, 8, 3],
    [7, 8, 4],
    [8, 8, 4],
    [1, 1, 4],
    [0, 0, 0],
  ])('%d of at most %d is step %d', (count, most, level) => {
    expect(heatLevel(count, most)).toBe(level);
  });
});

describe('two halves of a chart', () => {
  const frame = { width: 400, height: 220, left: 40, right: 390, top: 10, bottom: 200 };

  it('lie above each other with room between them', () => {
    const [above, below] = halvesOf(frame, 30);
    expect(above.top).toBe(frame.top);
    expect(below.bottom).toBe(frame.bottom);
    expect(below.top - above.bottom).toBeCloseTo(30);
  });

  it('never have a negative height', () => {
    const [above, below] = halvesOf({ ...frame, bottom: 20 }, 30);
    expect(above.bottom).toBeGreaterThan(above.top);
    expect(below.top).toBeGreaterThan(above.bottom);
  });
});
