import { findPatterns } from '../../../electron/core/patterns/find-patterns.ts';
import { habitsOf, type Habit } from '../../../electron/core/patterns/habits.ts';
import { tallies, valueOf } from '../../../electron/core/patterns/tally.ts';
import { exactTest } from '../../../electron/core/statistics/exact-test.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { WEEKDAYS } from '../../../shared/util/time.ts';
import { seededRandom } from '../../support/random.ts';
import { drawPlantedAgency, type Draw, type PlantedAgency } from './planted-agency.ts';
import { meanOf, type Row } from './row.ts';

/** Null agencies on one seed: a thousand over the seven seeds of the bench. */
const NULL_AGENCIES = 143;
/** For each agency with planted habits, and with illnesses, so many null ones. */
const EACH = 5;
const PLANTED = 6;
/** A strong habit: six of ten shifts of one weekday. */
const STRENGTH = 0.6;

const { q } = DEFAULT_POLICY.patterns;

/** Of whom something is said; `weekday` is null where it is about a client or a time of day. */
interface Flag {
  readonly caregiverId: string;
  readonly weekday: number | null;
}

const RULES = ['ours', 'three in a row', 'p < 0.05'] as const;
type RuleName = (typeof RULES)[number];

/** How one way to decide did at agencies without, or with, habits. */
interface Errors {
  /** Mean share of false ones among its flags: at null agencies the share that got any flag. */
  readonly falseRate: number;
  /** Flags of an agency from half a year, on average. */
  readonly flags: number;
  /** Mean share of the planted habits that it named; 1 where there are none. */
  readonly found: number;
}
type Compared = Readonly<Record<RuleName, Errors>>;

export interface D2 {
  /** Every shift is called out of by chance alone, at each caregiver's own rate. */
  readonly independent: Compared;
  /** Illnesses of several days, which take all shifts of these days. */
  readonly illnesses: Compared;
  /** Six of 150 caregivers call out of six in ten shifts of one weekday. */
  readonly planted: Compared;
}

/** D2 on one seed, with so many null agencies of 150 caregivers. */
export function d2(seed: number, agencies = NULL_AGENCIES): D2 {
  const random = seededRandom(seed);
  const some = Math.ceil(agencies / EACH);
  const nobody = { planted: 0, strength: 0 };
  return {
    independent: compare(random, agencies, { chance: 'shifts', ...nobody }),
    illnesses: compare(random, some, { chance: 'illnesses', ...nobody }),
    planted: compare(random, some, { chance: 'shifts', planted: PLANTED, strength: STRENGTH }),
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
    const shown = (rule: RuleName): string => {
      return meanOf(results, (one) => figure(one, rule)).toFixed(3);
    };
    const others = RULES.filter((rule) => rule !== 'ours');
    const baselines = Object.fromEntries(
      others.map((rule): [string, string] => [rule, shown(rule)]),
    );
    return { part: 'D2', what, goal, ours: shown('ours'), baselines, oracle: null };
  };
  const most = `≤ ${String(q)}`;
  const agencies = String(NULL_AGENCIES * seeds.length);
  return Promise.resolve([
    row(`false discovery rate, ${agencies} null agencies`, most, (one, rule) => {
      return one.independent[rule].falseRate;
    }),
    row('false flags an agency in half a year', null, (one, rule) => one.independent[rule].flags),
    row('false discovery rate, illnesses of days', most, (one, rule) => {
      return one.illnesses[rule].falseRate;
    }),
    row('planted strong patterns found', '≥ 0.8', (one, rule) => one.planted[rule].found),
    row('false discovery rate beside them', most, (one, rule) => one.planted[rule].falseRate),
  ]);
}

function compare(random: () => number, agencies: number, draw: Draw): Compared {
  const judged = Array.from({ length: agencies }, () => {
    const agency = drawPlantedAgency(random, draw);
    const flags = flagsOf(agency);
    return RULES.map((rule) => errorsOf(flags[rule], agency));
  });
  const mean = (rule: RuleName): Errors => {
    const of = judged.flatMap((all) => all[RULES.indexOf(rule)] ?? []);
    return {
      falseRate: meanOf(of, (one) => one.falseRate),
      flags: meanOf(of, (one) => one.flags),
      found: meanOf(of, (one) => one.found),
    };
  };
  return {
    ours: mean('ours'),
    'three in a row': mean('three in a row'),
    'p < 0.05': mean('p < 0.05'),
  };
}

function flagsOf({ snapshot }: PlantedAgency): Record<RuleName, Flag[]> {
  const habits = habitsOf(snapshot).filter(({ kind }) => kind === 'call-outs');
  return {
    ours: findPatterns(snapshot)
      .patterns.filter(({ kind }) => kind !== 'works')
      .map(({ caregiverId, dimension, value }) => flagOf(caregiverId, dimension, value)),
    'three in a row': habits.flatMap(threeInARow),
    'p < 0.05': habits.flatMap(uncorrected),
  };
}

function errorsOf(flags: readonly Flag[], { planted }: PlantedAgency): Errors {
  const habits = new Set(planted.map(nameOf));
  // Whoever has a habit has it with a client and at a time of day, too: to say so is not false.
  const hers = new Set<string>(planted.map((one) => one.caregiverId));
  const isTrue = (one: Flag): boolean =>
    one.weekday === null ? hers.has(one.caregiverId) : habits.has(nameOf(one));
  const named = new Set(flags.map(nameOf));
  const found = planted.filter((one) => named.has(nameOf(one))).length;
  const wrong = flags.filter((one) => !isTrue(one)).length;
  return {
    falseRate: flags.length === 0 ? 0 : wrong / flags.length,
    flags: flags.length,
    found: planted.length === 0 ? 1 : found / planted.length,
  };
}

function nameOf({ caregiverId, weekday }: Flag): string {
  return `${caregiverId} ${String(weekday)}`;
}

function flagOf(caregiverId: string, dimension: string, value: string): Flag {
  const weekday = WEEKDAYS.findIndex((name) => name === value);
  return { caregiverId, weekday: dimension === 'weekday' ? weekday : null };
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
