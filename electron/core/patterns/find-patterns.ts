import type { Pattern, PatternDetails, PatternDimension } from '../../../shared/domain/insight.ts';
import { addDays, localDate } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { exactTest, leastExactTest } from '../statistics/exact-test.ts';
import { discoveries, type TestValue } from '../statistics/false-discovery.ts';
import { habitsOf, type Habit } from './habits.ts';
import { streakOf, tallies, valueOf, type History, type Tally } from './tally.ts';

/** A pattern with what its words need. */
export type FoundPattern = Pattern & PatternDetails;

/** What one run over all caregivers came to. */
export interface PatternRun {
  /** Call-outs before days off before positive ones, the most certain first. */
  readonly patterns: readonly FoundPattern[];
  /** How many tests the false discovery rate was controlled over. */
  readonly tests: number;
}

/** No flag rests on fewer events, on as many different days. */
const LEAST_EVENTS = 3;
/** She nearly always works when she takes at least this share of her opportunities. */
const NEARLY_ALWAYS = 0.85;

const KINDS = ['call-outs', 'days-off', 'works'] as const;
const DIMENSIONS = ['weekday', 'daypart', 'client'] as const;

interface Hypothesis extends TestValue {
  readonly habit: Habit;
  readonly dimension: PatternDimension;
  readonly value: string;
  readonly tally: Tally;
}

/**
 * The patterns of the last 26 weeks that chance does not explain. Each caregiver's share on each
 * weekday, part of the day and client is tested against her own share on all her other
 * opportunities (Fisher, one-sided), once over shifts and once over days; the larger value counts,
 * so that neither three shifts of one sick day nor a day with more shifts makes a pattern. Over
 * all tests of the run the false discovery rate is held at `policy.patterns.q`: over those of
 * call-outs and days off together, and over the positive ones apart, because many true
 * discoveries among these would loosen the bar for what is held against somebody.
 *
 * Weekday, part of the day and client overlap. Of each caregiver and kind the strongest is told,
 * and another only where it survives without the opportunities of those already told.
 */
export function findPatterns(snapshot: Snapshot): PatternRun {
  const hypotheses = habitsOf(snapshot).flatMap(hypothesesOf);
  const [positive = [], negative = []] = [true, false].map((isPositive) =>
    hypotheses.filter(({ habit }) => (habit.kind === 'works') === isPositive),
  );
  const runs = [negative, positive].map((family) => survivors(family, snapshot));
  return {
    patterns: runs.flatMap((run) => run.patterns).sort(byCertainty),
    tests: runs.reduce((total, run) => total + run.tests, 0),
  };
}

/** Every value that could be told at all, by its margins: whatever fell on which side. */
function hypothesesOf(habit: Habit): Hypothesis[] {
  const { occasions, isEvent } = habit.history;
  if (occasions.filter((one) => isEvent(one)).length < LEAST_EVENTS) return [];
  return habit.dimensions.flatMap((dimension) =>
    [...tallies(habit.history, dimension)]
      .filter(([, { days }]) => days.opportunities >= LEAST_EVENTS)
      .map(([value, tally]) => ({
        ...{ habit, dimension, value, tally },
        p: Math.max(exactTest(tally.occasions), exactTest(tally.days)),
        least: Math.max(leastExactTest(tally.occasions), leastExactTest(tally.days)),
      })),
  );
}

function survivors(family: readonly Hypothesis[], snapshot: Snapshot): PatternRun {
  const { policy, agency, now } = snapshot;
  const { qValues, criticalP, tests } = discoveries(family, policy.patterns.q);
  const flagged = family
    .map((hypothesis, index) => ({ ...hypothesis, qValue: qValues[index] ?? 1 }))
    .filter((one) => one.qValue <= policy.patterns.q && isTelling(one));
  const byHabit = Map.groupBy(flagged, (one) => one.habit);
  const patterns = [...byHabit.values()]
    .flatMap((all) => independent(all, criticalP))
    .flatMap((one) => patternOf(one, one.qValue, snapshot));
  const today = localDate(now, agency.timeZone);
  return { patterns: patterns.filter(({ expiresOn }) => today <= expiresOn), tests };
}

function isTelling({ habit, tally }: Hypothesis): boolean {
  const { count, opportunities } = tally.occasions;
  if (tally.days.count < LEAST_EVENTS) return false;
  return habit.kind !== 'works' || count >= NEARLY_ALWAYS * opportunities;
}

/** The strongest, and those that are still there without the opportunities of the ones before. */
function independent<T extends Hypothesis>(flagged: readonly T[], criticalP: number): T[] {
  const told: T[] = [];
  for (const one of flagged.toSorted(byStrength)) {
    const { history } = one.habit;
    const isTold = (occasion: History['occasions'][number]): boolean =>
      told.some(({ dimension, value }) => valueOf(occasion, dimension) === value);
    const rest = { ...history, occasions: history.occasions.filter((o) => !isTold(o)) };
    const tally = tallies(rest, one.dimension).get(one.value);
    if (tally === undefined || tally.days.count < LEAST_EVENTS) continue;
    const p = Math.max(exactTest(tally.occasions), exactTest(tally.days));
    if (p <= criticalP) told.push(one);
  }
  return told;
}

/** Of equal strength the weekday first: it is the easiest to plan for. */
function byStrength(a: Hypothesis, b: Hypothesis): number {
  return (
    a.p - b.p ||
    DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) ||
    (a.value < b.value ? -1 : 1)
  );
}

function patternOf(
  { habit, dimension, value, tally, p }: Hypothesis,
  qValue: number,
  { policy, agency }: Snapshot,
): FoundPattern[] {
  const { lastAt } = tally;
  if (lastAt === null) return [];
  const lastDay = localDate(lastAt, agency.timeZone);
  return [
    {
      ...{ caregiverId: habit.caregiverId, kind: habit.kind, dimension, value },
      ...tally.occasions,
      ...{ pValue: p, qValue, lastAt },
      expiresOn: addDays(lastDay, policy.patterns.expireDays),
      days: tally.days.opportunities,
      streak: streakOf(habit.history, dimension, value),
    },
  ];
}

function byCertainty(a: FoundPattern, b: FoundPattern): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.pValue - b.pValue ||
    (a.caregiverId < b.caregiverId ? -1 : 1)
  );
}
