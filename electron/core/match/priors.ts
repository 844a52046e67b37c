import { fitMean, fitStrength, type Counts, type StrengthPrior } from './beta-binomial.ts';
import { totalsOf, type TrialTable } from './trials.ts';

/** What the agency's own history says before a caregiver's is looked at. */
export interface Priors {
  /** The rate of a caregiver nobody knows anything about. */
  readonly mean: number;
  /** How much caregivers resemble each other, in trials. */
  readonly caregiverStrength: number;
  /** How much one kind of shift resembles the rest of her record, in trials. */
  readonly similarStrength: number;
}

/** What is assumed where an agency has little history of its own. */
export interface Assumptions {
  readonly mean: number;
  /** Weight of `mean` in trials. */
  readonly meanStrength: number;
  readonly caregiver: StrengthPrior;
  readonly similar: StrengthPrior;
}

/** Asking somebody unknown is a coin toss until the agency's history says otherwise. */
export const ACCEPT_ASSUMPTIONS: Assumptions = {
  mean: 0.5,
  meanStrength: 4,
  caregiver: { median: 4, spread: 1 },
  similar: { median: 8, spread: 1 },
};

/** Home-care agencies see about one accepted shift in twenty given back or missed. */
export const WORK_ASSUMPTIONS: Assumptions = {
  mean: 0.95,
  meanStrength: 20,
  caregiver: { median: 20, spread: 1 },
  similar: { median: 40, spread: 1 },
};

/** Mean and strength depend on each other; three rounds bring both to rest. */
const ROUNDS = 3;
/** More groups would not change a strength visibly: its standard error is then a few percent. */
const MOST_GROUPS = 2_000;

/**
 * Trials of one caregiver, or of one block of her week, as they happened and not faded: fading
 * would leave less of those who are no longer asked, who are the ones who said no.
 */
interface Group {
  wins: number;
  trials: number;
}

/**
 * Fits the prior of a table of trials. `blockMinutes` is the width of the blocks of the week that
 * stand for kinds of shift, because "similar" itself does not divide shifts into groups.
 */
export function fitPriors(
  table: TrialTable,
  assumptions: Assumptions,
  blockMinutes: number,
): Priors {
  const people = groupByCaregiver(table);
  const asked = sample(people.filter((one) => one.trials > 0)).map((one) => countsOf(one, 0.5));
  let mean = assumptions.mean;
  let caregiverStrength = assumptions.caregiver.median;
  for (let round = 0; round < ROUNDS; round += 1) {
    mean = fitMean(asked, caregiverStrength, {
      mean: assumptions.mean,
      strength: assumptions.meanStrength,
    });
    const groups = people.filter((one) => one.trials > 1).map((one) => countsOf(one, mean));
    caregiverStrength = fitStrength(sample(groups), assumptions.caregiver);
  }
  const blocks = blocksAgainstTheRest(table, people, { mean, caregiverStrength, blockMinutes });
  return { mean, caregiverStrength, similarStrength: fitStrength(blocks, assumptions.similar) };
}

function groupByCaregiver(table: TrialTable): Group[] {
  const people: Group[] = [];
  for (let c = 0; c + 1 < table.first.length; c += 1) {
    const { counted, succeeded } = totalsOf(table, c);
    people.push({ trials: counted, wins: succeeded });
  }
  return people;
}

function countsOf(group: Group, expected: number): Counts {
  return { wins: group.wins, losses: group.trials - group.wins, expected };
}

/** Blocks of one caregiver's week, each against what her other trials would have promised. */
function blocksAgainstTheRest(
  table: TrialTable,
  people: readonly Group[],
  prior: { mean: number; caregiverStrength: number; blockMinutes: number },
): readonly Counts[] {
  const { mean, caregiverStrength, blockMinutes } = prior;
  // A spread of caregivers over the whole roster is enough, see MOST_GROUPS.
  const step = Math.max(1, Math.floor(table.weight.length / (MOST_GROUPS * 4)));
  const counts: Counts[] = [];
  for (let c = 0; c < people.length; c += step) {
    const person = people[c];
    if (person === undefined) continue;
    for (const block of blocksOf(table, c, blockMinutes)) {
      // A single trial says nothing about how alike the trials of a block are.
      if (block.trials < 2) continue;
      const wins = person.wins - block.wins + caregiverStrength * mean;
      const trials = person.trials - block.trials + caregiverStrength;
      const expected = Math.min(1 - 1e-6, Math.max(1e-6, wins / trials));
      counts.push({ ...countsOf(block, expected), expectedFrom: trials });
    }
  }
  return sample(counts);
}

function blocksOf(table: TrialTable, caregiver: number, blockMinutes: number): Iterable<Group> {
  const blocks = new Map<number, Group>();
  const to = table.first[caregiver + 1] ?? 0;
  for (let i = table.first[caregiver] ?? 0; i < to; i += 1) {
    const number = Math.floor((table.minute[i] ?? 0) / blockMinutes);
    const block = blocks.get(number) ?? { wins: 0, trials: 0 };
    block.wins += table.success[i] ?? 0;
    block.trials += 1;
    blocks.set(number, block);
  }
  return blocks.values();
}

function sample<T>(groups: readonly T[]): readonly T[] {
  const step = Math.ceil(groups.length / MOST_GROUPS);
  return step <= 1 ? groups : groups.filter((_, index) => index % step === 0);
}
