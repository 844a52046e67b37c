import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../electron/core/snapshot.ts';
import { patternRun, patternsView } from '../../../../electron/engine/insights/patterns.ts';
import type { Memory } from '../../../../electron/engine/memory.ts';
import { patternsViewSchema } from '../../../../shared/contract/insights.ts';
import { aSnapshot, FRIDAY_11_AM } from '../../../support/builders.ts';
import { halfYear, mariasAgency, type Weekly } from '../../../support/half-year.ts';

const HABIT: readonly Weekly[] = [
  { weekday: 1, weeks: 3, calledOut: [1, 2, 3] },
  { weekday: 2, weeks: 25 },
  { weekday: 4, weeks: 25, calledOut: [9] },
];

/** Memory in which nothing changes but the snapshot that it is given. */
function memoryOf(snapshot: Snapshot): Pick<Memory, 'snapshot' | 'derive'> & { current: Snapshot } {
  const derived = new Map<string, unknown>();
  const memory = {
    current: snapshot,
    snapshot: () => memory.current,
    derive<T>(name: string, _tables: unknown, _now: unknown, compute: (of: Snapshot) => T): T {
      const known = derived.get(name) ?? compute(memory.current);
      derived.set(name, known);
      return known as T;
    },
  };
  return memory;
}

describe('the patterns of the panel', () => {
  it('say who, what and how often on both sides', () => {
    const view = patternsView(memoryOf(mariasAgency(halfYear(...HABIT))), FRIDAY_11_AM);
    expect(patternsViewSchema.parse(view).rows).toEqual([
      expect.objectContaining({
        ...{ name: 'Maria O.', label: 'Mondays', value: 'monday' },
        ...{ count: 3, opportunities: 3, otherCount: 1, otherOpportunities: 50 },
        text: 'Maria has called out the last 3 Mondays. Plan a backup for her Monday shifts',
      }),
    ]);
    expect(view.q).toBe(0.1);
    expect(view.tests).toBeGreaterThan(0);
  });

  it('say what is not known and what it would add', () => {
    const { rows, tests, missing } = patternsView(memoryOf(aSnapshot()), FRIDAY_11_AM);
    expect([rows, tests]).toEqual([[], 0]);
    expect(missing.map((sentence) => sentence.split('.')[0])).toEqual([
      'No visits are known yet',
      'No call-outs are known yet',
      'No days off are known',
    ]);
  });
});

describe('a run', () => {
  it('waits with the visits of a day, but not with a history that is still being read', () => {
    const whole = mariasAgency(halfYear(...HABIT));
    const memory = memoryOf({ ...whole, visits: whole.visits.slice(0, -1) });
    const first = patternRun(memory, FRIDAY_11_AM);
    memory.current = whole;
    expect(patternRun(memory, FRIDAY_11_AM)).toBe(first);
    memory.current = { ...whole, visits: [...whole.visits, ...whole.visits] };
    expect(patternRun(memory, FRIDAY_11_AM)).not.toBe(first);
  });
});
