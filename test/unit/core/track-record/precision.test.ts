import { describe, expect, it } from 'vitest';
import {
  FLOORS,
  isBelowFloor,
  ruleGrades,
  type RuleGrade,
} from '../../../../electron/core/track-record/precision.ts';
import type { Grade, GradedIncident } from '../../../../shared/domain/insight.ts';
import type { IncidentId } from '../../../../shared/domain/ids.ts';
import type { Workflow } from '../../../../shared/domain/policy.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';

function grades(workflow: Workflow, counts: Partial<Record<Grade, number>>): GradedIncident[] {
  return Object.entries(counts).flatMap(([grade, count]) =>
    Array.from({ length: count }, (_, k) => ({
      incidentId: `${workflow}-${grade}-${String(k)}` as IncidentId,
      workflow,
      grade: grade as Grade,
      gradedAt: FRIDAY_11_AM,
    })),
  );
}

function rule(workflow: Workflow, counts: Partial<Record<Grade, number>>): RuleGrade {
  const found = ruleGrades(grades(workflow, counts)).find((one) => one.workflow === workflow);
  if (found === undefined) throw new Error('no such rule');
  return found;
}

describe('the precision of a rule', () => {
  it('counts every workflow once, and says nothing where nothing was graded', () => {
    const all = ruleGrades([]);
    expect(all.map((one) => one.workflow).sort()).toEqual(Object.keys(FLOORS).sort());
    expect(all.every((one) => one.precision === null && one.graded === 0)).toBe(true);
  });

  it('is the share that was right to speak, misses included', () => {
    const { precision, graded } = rule('overtime', {
      'acted-on': 3,
      missed: 2,
      ignored: 4,
      'resolved-by-itself': 1,
    });
    expect(precision).toBe(0.5);
    expect(graded).toBe(10);
  });
});

describe('a rule below its floor', () => {
  it.each<{
    what: string;
    counts: Partial<Record<Grade, number>>;
    was: boolean;
    expected: boolean;
  }>([
    { what: 'too few grades', counts: { ignored: 19 }, was: false, expected: false },
    { what: 'hardly ever worth it', counts: { ignored: 20 }, was: false, expected: true },
    {
      what: 'below, but perhaps by chance',
      counts: { ignored: 17, 'acted-on': 4 },
      was: false,
      expected: false,
    },
    {
      what: 'below beyond chance',
      counts: { ignored: 90, 'acted-on': 10 },
      was: false,
      expected: true,
    },
    {
      what: 'demoted, still below',
      counts: { ignored: 17, 'acted-on': 4 },
      was: true,
      expected: true,
    },
    {
      what: 'demoted, and at its floor again',
      counts: { ignored: 15, 'acted-on': 5 },
      was: true,
      expected: false,
    },
    { what: 'demoted, grades have aged out', counts: { ignored: 19 }, was: true, expected: false },
    { what: 'misses do not make it quieter', counts: { missed: 40 }, was: false, expected: false },
  ])('$what: $expected', ({ counts, was, expected }) => {
    expect(isBelowFloor(rule('overtime', counts), was)).toBe(expected);
  });

  it('never is the one about the feed', () => {
    expect(isBelowFloor(rule('feed-health', { ignored: 200 }), false)).toBe(false);
  });
});
