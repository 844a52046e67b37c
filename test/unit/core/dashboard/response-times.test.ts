import { expect, it } from 'vitest';
import { timeClassOf, timePercentile } from '../../../../electron/core/dashboard/response-times.ts';
import type { CallCount } from '../../../../shared/domain/api-call.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';

function counted(milliseconds: number, count = 1): CallCount {
  const timeClass = timeClassOf(milliseconds);
  return { from: FRIDAY_11_AM, resource: 'schedule', error: null, timeClass, count };
}

it('tells every percentile to 5 %, however many hours were added up', () => {
  const times = Array.from({ length: 2_000 }, (_, index) => 3 + index);
  const counts = times.map((one) => counted(one));
  for (const p of [0.05, 0.5, 0.95, 0.99, 1]) {
    const exact = times[Math.ceil(p * times.length) - 1] ?? NaN;
    const told = timePercentile(counts, p) ?? NaN;
    expect(Math.abs(told / exact - 1)).toBeLessThan(0.06);
  }
});

it.each([
  ['nothing', [], null],
  ['one that took no time', [counted(0)], 1],
  ['many quick ones and few slow ones', [counted(10, 94), counted(30_000, 6)], 30_000],
  ['just enough quick ones', [counted(10, 95), counted(30_000, 5)], 10],
])('the 95th percentile of %s', (_, counts, expected) => {
  const told = timePercentile(counts, 0.95);
  if (expected === null) expect(told).toBeNull();
  else expect(Math.abs(Number(told) - expected)).toBeLessThanOrEqual(0.05 * expected);
});
