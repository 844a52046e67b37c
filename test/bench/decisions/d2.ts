import { findPatterns } from '../../../electron/core/patterns/find-patterns.ts';
import { habitsOf, type Habit } from '../../../electron/core/patterns/habits.ts';
import { tallies, valueOf } from '../../../electron/core/patterns/tally.ts';
import { exactTest } from '../../../electron/core/statistics/exact-test.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { WEEKDAYS } from '../../../shared/util/time.ts';
import { seededRandom } from '../../support/random.ts';
import { drawPlantedAgency, type Draw, type PlantedAgency } from './planted-agency.ts';
import { meanOf, type Row } from './row.ts';

/** Over the seven seeds of the bench: a thousand null agencies of each sort. */
const NULL_AGENCIES = 143;
const PLANTED_AGENCIES = 15;
const PLANTED_EACH = 6;
/** A strong habit: six of ten shifts of one weekday. */
const STRENGTH = 0.6;

const { q } = DEFAULT_POLICY.patterns;

/** A caregiver's weekday that some way to decide speaks of; other dimensions are null. */
interface Flag {
  readonly caregiverId: string;
  readonly weekday: number | null;
}

type Rule = (agency: PlantedAgency) => readonly Flag[];

const RULES = {
  ours: ({ snapshot }) =>
    findPatterns(snapshot)
      .patterns.filter(({ kind }) => kind !== 'works')
      .map(({ caregiverId, dimension, value }) => flagOf(caregiverId, dimension, value)),
  'three in a row': ({ snapshot }) => callOutHabits(snapshot).flatMap(threeInARow),
  'p < 0.05': ({ snapshot }) => callOutHabits(snapshot).flatMap(uncorrected),
} as const satisfies Record<string, Rule>;
type RuleName = keyof typeof RULES;

/** How one way to decide did at agencies without, and with, habits. */
export interface Errors {
  /** Mean share of false ones among its flags; at null agencies the share that got any flag. */
  readonly falseRate: number;
  /** Flags of an agency in half a year, on average. */
  readonly flags: number;
  /** Share of the planted habits that it named; NaN where there are none. */
  readonly found: number;
}

export interface D2 {
  /** Every shift is called out of by chance alone, at each caregiver's own rate. */
  readonly independent: Readonly<Record<RuleName, Errors>>;
  /** Illnesses of several days, which take all shifts of these days. */
  readonly illnesses: Readonly<Record<RuleName, Errors>>;
  /** Six of 150 caregivers call out of six in ten shifts of one weekday. */
  readonly planted: Readonly<Record<RuleName, Errors>>;
}

/** D2 on one seed. */
export function d2(seed: number): D2 {
  const random = seededRandom(seed);
  const nothing = { planted: 0, strength: 0 };
  const habits = { planted: PLANTED_EACH, strength: STRENGTH };
  return {
    independent: errorsOf(random, NULL_AGENCIES, { chance: 'shifts', ...nothing }),
    illnesses: errorsOf(random, NULL_AGENCIES, { chance: 'illnesses', ...nothing }),
    planted: errorsOf(random, PLANTED_AGENCIES, { chance: 'shifts', ...habits }),
  };
}

/** The rows of D2 over several seeds. */
export function run(seeds: readonly number[]): Promise<Row[]> {
  const results = seeds.map((seed) => d2(seed));
  const row = (
    what: string,
    goal: string | null,
    figure: (result: D2, rule: RuleName) => number,
  ): Row => {
    const shown = (rule: RuleName): string =>
      meanOf(results, (one) => figure(one, rule)).toFixed(3);
    const baselines = Object.fromEntries(
      ['three in a row' as const, 'p < 0.05' as const].map((rule) => [rule, shown(rule)]),
    );
    return { part: 'D2', what, goal, ours: shown('ours'), baselines, oracle: null };
  };
  const most = `≤ ${String(q)}`;
  const agencies = String(NULL_AGENCIES * seeds.length);
  return Promise.resolve([
    row(
      `false discovery rate, ${agencies} null agencies`,
      most,
      (one, rule) => one.independent[rule].falseRate,
    ),
    row('false flags an agency', null, (one, rule) => one.independent[rule].flags),
    row(
      `the same with illnesses of several days`,
      most,
      (one, rule) => one.illnesses[rule].falseRate,
    ),
    row('planted strong patterns found', '≥ 0.800', (one, rule) => one.planted[rule].found),
    row('false discovery rate beside them', most, (one, rule) => one.planted[rule].falseRate),
  ]);
}

function errorsOf(random: () => number, agencies: number, draw: Draw): Record<RuleName, Errors> {
  const drawn = Array.from({ length: agencies }, () => judge(drawPlantedAgency(random, draw)));
  const mean = (rule: RuleName): Errors => ({
    falseRate: meanOf(drawn, (one) => one[rule].falseRate),
    flags: meanOf(drawn, (one) => one[rule].flags),
    found: meanOf(drawn, (one) => one[rule].found),
  });
  return {
    ours: mean('ours'),
    'three in a row': mean('three in a row'),
    'p < 0.05': mean('p < 0.05'),
  };
}

function judge(agency: PlantedAgency): Record<RuleName, Errors> {
  const of = (rule: Rule): Errors => {
    const flags = rule(agency);
    const habits = new Set(agency.planted.map(nameOf));
    // Whoever has a habit has it with a client and at a time, too: these are not false.
    const hers = new Set<string>(agency.planted.map((one) => one.caregiverId));
    const isFalse = (one: Flag): boolean =>
      one.weekday === null ? !hers.has(one.caregiverId) : !habits.has(nameOf(one));
    const named = new Set(flags.map(nameOf));
    return {
      falseRate: flags.length === 0 ? 0 : flags.filter(isFalse).length / flags.length,
      flags: flags.length,
      found: agency.planted.filter((one) => named.has(nameOf(one))).length / habits.size,
    };
  };
  return {
    ours: of(RULES.ours),
    'three in a row': of(RULES['three in a row']),
    'p < 0.05': of(RULES['p < 0.05']),
  };
}

function nameOf({ caregiverId, weekday }: Flag): string {
  return `${caregiverId} ${String(weekday)}`;
}

function flagOf(caregiverId: string, dimension: string, value: string): Flag {
  const weekday = WEEKDAYS.findIndex((name) => name === value);
  return { caregiverId, weekday: dimension === 'weekday' ? weekday : null };
}

function callOutHabits(snapshot: PlantedAgency['snapshot']): Habit[] {
  return habitsOf(snapshot).filter(({ kind }) => kind === 'call-outs');
}

/** What people go by: three call-outs one after the other on the same weekday. */
function threeInARow({ caregiverId, history }: Habit): Flag[] {
  return WEEKDAYS.flatMap((value, weekday) => {
    const hers = history.occasions.filter((one) => valueOf(one, 'weekday') === value);
    const isRow = hers.some((_, index) => {
      const three = hers.slice(index, index + 3);
      return three.length === 3 && three.every((one) => history.isEvent(one));
    });
    return isRow ? [{ caregiverId, weekday }] : [];
  });
}

/** The exact test of every value as if it were the only one. */
function uncorrected({ caregiverId, history, dimensions }: Habit): Flag[] {
  return dimensions.flatMap((dimension) =>
    [...tallies(history, dimension)]
      .filter(([, { occasions }]) => exactTest(occasions) < 0.05)
      .map(([value]) => flagOf(caregiverId, dimension, value)),
  );
}
