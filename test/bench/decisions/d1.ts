import { chancesFor } from '../../../electron/core/match/chances.ts';
import { buildRankIndex, type RankIndex } from '../../../electron/core/match/rank-index.ts';
import { rankShift } from '../../../electron/core/match/rank.ts';
import type { Snapshot } from '../../../electron/core/snapshot.ts';
import { openingOf } from '../../../electron/core/eligibility/opening.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import { DAY } from '../../../shared/util/time.ts';
import { seededRandom } from '../../support/random.ts';
import { d1Circumstances } from './d1-circumstances.ts';
import { askOf, drawAgency, type HiddenAgency, type Occasion } from './hidden-agency.ts';
import { COUNT_MATCHERS, type AskCounts, type CountMatcher } from './plain-matchers.ts';
import { byChance, Judge, qualityRows, type Qualities, type Quality } from './quality.ts';
import type { Row } from './row.ts';

const SHIFTS = 4_000;
/** Many, so that chance in who works there evens out: their starts are told by a hundred shifts. */
const STARTING = 40;
/** Few, so that there is something to learn from: each fills a thousand shifts in 100 days. */
const LEARNING = 4;
/** Whoever is wanted is called until one says yes, but nobody calls for ever. */
const MOST_CALLS = 5;

export interface D1 {
  /** From the history alone, as everybody starts. */
  readonly atStart: Qualities;
  /** While every answer is recorded and the next shift knows of it. */
  readonly inUse: Qualities;
}

/** What a way to decide says of one shift. */
interface Answer {
  /** Of each eligible caregiver, in their order. */
  readonly chances: readonly number[];
  /** Places of the eligible in the order in which to call. */
  readonly order: readonly number[];
}

/** One way to decide at one agency. */
interface Decider {
  answer(occasion: Occasion): Answer;
  /** What somebody said when she was called. */
  hear(occasion: Occasion, place: number): void;
}

const DECIDERS: Readonly<Record<string, (agency: HiddenAgency) => Decider>> = {
  ours: product,
  ...Object.fromEntries(Object.entries(COUNT_MATCHERS).map(([name, one]) => [name, counting(one)])),
  oracle: knowing,
};

/**
 * D1 on one seed: 4,000 shifts with 25 eligible caregivers each, a hundred at each of 40 agencies of
 * 120 caregivers whose hidden chance of a yes is drawn from Beta(1.2, 2.8), 15 % of them never
 * asked before. Scores are over all eligible, so nobody is judged by the easy half alone.
 */
export function d1(seed: number): D1 {
  const everybody = Object.keys(DECIDERS);
  return { atStart: qualities(seed, STARTING, everybody), inUse: d1InUse(seed, everybody) };
}

/** The second half of `d1` for some ways to decide only. */
export function d1InUse(seed: number, names: readonly string[]): Qualities {
  return qualities(seed, LEARNING, names, callAround);
}

type Aftermath = (decider: Decider, occasion: Occasion, order: readonly number[]) => void;

function qualities(
  seed: number,
  count: number,
  names: readonly string[],
  aftermath: Aftermath = () => undefined,
): Qualities {
  const wanted = Object.entries(DECIDERS).filter(([name]) => names.includes(name));
  return Object.fromEntries(
    wanted.map(([name, decider]) => {
      // The same agencies and the same answers for everybody.
      const random = seededRandom(seed);
      const agencies = Array.from({ length: count }, () => drawAgency(random, SHIFTS / count));
      return [name, qualityOf(agencies, decider, aftermath)];
    }),
  );
}

function qualityOf(
  agencies: readonly HiddenAgency[],
  decider: (agency: HiddenAgency) => Decider,
  aftermath: Aftermath,
): Quality {
  const judge = new Judge();
  for (const agency of agencies) {
    const one = decider(agency);
    for (const occasion of agency.occasions) {
      const { chances, order } = one.answer(occasion);
      const first = occasion.eligible[order[0] ?? 0] ?? 0;
      judge.hear(chances, occasion.wouldSayYes, agency.truth[first] ?? 0);
      aftermath(one, occasion, order);
    }
  }
  return judge.quality();
}

function callAround(decider: Decider, occasion: Occasion, order: readonly number[]): void {
  for (const place of order.slice(0, MOST_CALLS)) {
    decider.hear(occasion, place);
    if (occasion.wouldSayYes[place] === true) return;
  }
}

/**
 * The product: its own index, chances and order, on a snapshot that the answers are added to. To
 * spare thousands of indexes it learns overnight; those that count learn with every answer.
 */
function product({ snapshot, truth }: HiddenAgency): Decider {
  const asks: Ask[] = [...snapshot.asks];
  let index: RankIndex | null = null;
  let heard = asks.length;
  const indexAt = (now: Snapshot['now']): RankIndex => {
    if (index === null || (asks.length > heard && now - index.roster.now >= DAY)) {
      index = buildRankIndex({ ...snapshot, asks, now }, index?.learned);
      heard = asks.length;
    }
    return index;
  };
  return {
    answer({ now, shift, eligible }) {
      const current = indexAt(now);
      const isEligible = new Set(eligible);
      const except = new Set(
        current.roster.entries
          .filter((_, number) => !isEligible.has(number))
          .map(({ caregiver }) => caregiver.id),
      );
      const chancesOf = chancesFor(current, openingOf(current.roster, shift));
      const places = new Map(
        eligible.map((number, place) => [current.roster.entries[number]?.caregiver.id, place]),
      );
      return {
        chances: eligible.map((number) => chancesOf(number, null).accepts.mean),
        order: rankShift(current, shift, { except }).candidates.map(
          ({ caregiverId }) => places.get(caregiverId) ?? truth.length,
        ),
      };
    },
    hear({ now, shift, eligible, wouldSayYes }, place) {
      asks.push(askOf(eligible[place] ?? 0, shift, now, wouldSayYes[place] ?? false));
    },
  };
}

/** A way to decide that looks at counts only; it learns as soon as the product does. */
function counting(matcher: CountMatcher): (agency: HiddenAgency) => Decider {
  return ({ history }) => {
    const counts: AskCounts[] = history.map((one) => ({ ...one }));
    const chanceOf = matcher(counts);
    return {
      answer({ eligible }) {
        const chances = eligible.map((n) => chanceOf(counts[n] ?? { yes: 0, asked: 0 }));
        return { chances, order: byChance(chances) };
      },
      hear({ eligible, wouldSayYes }, place) {
        const hers = counts[eligible[place] ?? 0];
        if (hers === undefined) return;
        hers.asked += 1;
        if (wouldSayYes[place] === true) hers.yes += 1;
      },
    };
  };
}

/** Somebody who knows the hidden truth. */
function knowing({ truth }: HiddenAgency): Decider {
  return {
    answer({ eligible }) {
      const chances = eligible.map((number) => truth[number] ?? 0);
      return { chances, order: byChance(chances) };
    },
    hear: () => undefined,
  };
}

/** The printed rows: means over the seeds. */
export function run(seeds: readonly number[]): Promise<Row[]> {
  const results = seeds.map(d1);
  const circumstances = seeds.map((seed) => d1Circumstances(seed));
  return Promise.resolve([
    ...qualityRows(
      'from the history alone',
      results.map((one) => one.atStart),
      false,
    ),
    ...qualityRows(
      'while answers are recorded',
      results.map((one) => one.inUse),
      true,
    ),
    ...qualityRows('where circumstances matter', circumstances, false),
  ]);
}
