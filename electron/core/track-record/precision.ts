import type { Grade, GradedIncident } from '../../../shared/domain/insight.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { DAY } from '../../../shared/util/time.ts';
import { wilson, Z_90 } from '../statistics/wilson.ts';

/** Grades count for this long, in milliseconds. */
export const GRADES_COUNT_FOR = 90 * DAY;

/** Fewer grades than this prove nothing. */
const ENOUGH_GRADES = 20;

/**
 * The share of a workflow's alerts that have to be worth it, 0 … 1: alerts about tonight's shifts
 * must be right more often than hints for planning. Zero is never below its floor: a dead feed
 * silences everything else and is always told.
 */
export const FLOORS: Readonly<Record<Workflow, number>> = {
  'call-out': 0.4,
  'unfilled-shift': 0.4,
  'coverage-ahead': 0.25,
  overtime: 0.25,
  pattern: 0.15,
  capacity: 0.15,
  'visit-compliance': 0.25,
  'feed-health': 0,
};

/** A workflow's grades of the last 90 days. */
export interface RuleGrade {
  readonly workflow: Workflow;
  readonly counts: Readonly<Record<Grade, number>>;
  readonly graded: number;
  /**
   * Of all that were graded, the share that was right to speak: somebody acted, or nobody did and
   * the shift was missed. A miss must never make a rule quieter. Null with none.
   */
  readonly precision: number | null;
  readonly floor: number;
}

/** Counts grades by workflow, every workflow once. */
export function ruleGrades(graded: readonly GradedIncident[]): RuleGrade[] {
  const byWorkflow = Map.groupBy(graded, (one) => one.workflow);
  return (Object.keys(FLOORS) as Workflow[]).map((workflow) => {
    const own = byWorkflow.get(workflow) ?? [];
    const count = (grade: Grade): number => own.filter((one) => one.grade === grade).length;
    const counts = {
      'acted-on': count('acted-on'),
      'resolved-by-itself': count('resolved-by-itself'),
      ignored: count('ignored'),
      missed: count('missed'),
    };
    const precision = own.length === 0 ? null : right(counts) / own.length;
    return { workflow, counts, graded: own.length, precision, floor: FLOORS[workflow] };
  });
}

/**
 * Whether a workflow speaks in the digest only. It is demoted when even the optimistic end of its
 * precision (Wilson's 90 % interval) lies below the floor, with at least 20 grades; it comes back
 * when its precision reaches the floor again, or too few grades are left to hold anything against
 * it. The gap between the two keeps it from going to and fro.
 */
export function isBelowFloor(rule: RuleGrade, wasDemoted: boolean): boolean {
  const { counts, graded, floor, precision } = rule;
  if (floor === 0 || graded < ENOUGH_GRADES || precision === null) return false;
  if (wasDemoted) return precision < floor;
  const [, optimistic] = wilson(right(counts), graded, Z_90);
  return optimistic < floor;
}

function right(counts: RuleGrade['counts']): number {
  return counts['acted-on'] + counts.missed;
}
