import { chancesFor } from '../../../electron/core/match/chances.ts';
import { kilometresTo } from '../../../electron/core/match/considerations.ts';
import { buildRankIndex, type RankIndex } from '../../../electron/core/match/rank-index.ts';
import { rankShift } from '../../../electron/core/match/rank.ts';
import { openingOf } from '../../../electron/core/eligibility/opening.ts';
import { neighboursOf } from '../../../electron/core/eligibility/schedule-conflict.ts';
import { seededRandom } from '../../support/random.ts';
import { MoodyAgency, type MoodyOccasion } from './moody-agency.ts';
import { COUNT_MATCHERS } from './plain-matchers.ts';
import { byChance, Judge, type Qualities } from './quality.ts';
import { WEIGHT_MATCHERS } from './weight-matchers.ts';

/** Two agencies fill ten shifts a day for a month. */
const AT_LENGTH = { agencies: 2, days: 30 };

/**
 * D1 where circumstances matter, with the same history for everybody. Beside the product with all
 * it learns stands its plain estimate, which knows her record only.
 */
export function d1Circumstances(seed: number, { agencies, days } = AT_LENGTH): Qualities {
  const random = seededRandom(seed);
  const judges = new Map<string, Judge>();
  const judgeOf = (name: string): Judge => {
    const judge = judges.get(name) ?? new Judge();
    judges.set(name, judge);
    return judge;
  };
  for (let n = 0; n < agencies; n += 1) {
    const agency = new MoodyAgency(random);
    let index: RankIndex | null = null;
    for (let day = 0; day < days; day += 1) {
      index = buildRankIndex(agency.snapshot(day), index?.learned);
      for (const occasion of agency.day(day)) tell(judgeOf, index, occasion);
    }
  }
  return Object.fromEntries([...judges].map(([name, judge]) => [name, judge.quality()]));
}

function tell(judgeOf: (name: string) => Judge, known: RankIndex, occasion: MoodyOccasion): void {
  const { circumstances, wouldSayYes } = occasion;
  // Everybody learns overnight; the time of the ask is the only news of the day.
  const index = { ...known, roster: { ...known.roster, now: occasion.now } };
  const hear = (name: string, chances: readonly number[], first = byChance(chances)[0]): void => {
    judgeOf(name).hear(chances, wouldSayYes, circumstances[first ?? 0]?.truth ?? 0);
  };
  const ours = productChances(index, occasion);
  hear('ours', ours.chances, ours.first);
  hear('ours by her record alone', ours.plain);
  for (const [name, matcher] of Object.entries(COUNT_MATCHERS)) {
    hear(name, circumstances.map(matcher(circumstances)));
  }
  for (const [name, scoreOf] of Object.entries(WEIGHT_MATCHERS)) {
    hear(name, circumstances.map(scoreOf));
  }
  hear(
    'oracle',
    circumstances.map(({ truth }) => truth),
  );
}

/** What the product says of each eligible caregiver, and whom it puts first. */
function productChances(index: RankIndex, { shift, eligible }: MoodyOccasion) {
  const { entries } = index.roster;
  const opening = openingOf(index.roster, shift);
  const chancesOf = chancesFor(index, opening);
  const hers = eligible.flatMap((number) => {
    const entry = entries[number];
    if (entry === undefined) return [];
    const kilometres = kilometresTo(entry, opening, neighboursOf(entry, opening));
    const { accepts, plain } = chancesOf(number, kilometres);
    return [{ id: entry.caregiver.id, accepts: accepts.mean, plain: plain.mean }];
  });
  const listed = new Set(hers.map(({ id }) => id));
  const except = new Set(entries.map((one) => one.caregiver.id).filter((id) => !listed.has(id)));
  const [first] = rankShift(index, shift, { except, limit: 1 }).candidates;
  return {
    chances: hers.map(({ accepts }) => accepts),
    plain: hers.map(({ plain }) => plain),
    first: hers.findIndex(({ id }) => id === first?.caregiverId),
  };
}
