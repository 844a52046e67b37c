import type { ExplainedCaregiver, Explanation } from '../../../shared/contract/insights.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { considerationsInWords } from './explain-considerations.ts';
import { explainChances } from './explain-model.ts';
import { acceptSteps, workSteps } from './explain-steps.ts';
import { TIE_POINTS } from './order.ts';
import { placeEverybody, type Placing, type RankOptions } from './rank.ts';
import type { RankIndex } from './rank-index.ts';
import type { Scored } from './score.ts';

/**
 * Why everybody stands where she stands for a shift, in words and numbers; of one caregiver with
 * `only`. Computed from the same placing as the ranking, so that it cannot tell another story.
 */
export function explainShift(
  index: RankIndex,
  shift: Shift,
  options: RankOptions = {},
  only: CaregiverId | null = null,
): Explanation {
  const placing = placeEverybody(index, shift, options);
  const isMeant = (id: CaregiverId): boolean => only === null || only === id;
  const candidates = placing.placed.flatMap((one, place) =>
    isMeant(one.caregiverId) ? [explainCandidate(index, placing, one, place)] : [],
  );
  const excluded = placing.excluded
    .filter((one) => isMeant(one.caregiverId))
    .map(({ caregiverId, name, reason, text }) => ({
      ...EXCLUDED,
      caregiverId,
      name,
      exclusion: { reason, text },
    }));
  return {
    shift: shift.key,
    asOf: index.roster.now,
    rules: [...index.roster.say.explanation.rules(TIE_POINTS)],
    caregivers: [...candidates, ...excluded],
  };
}

const EXCLUDED = {
  place: null,
  match: null,
  interval: null,
  accepts: null,
  works: null,
  considerations: [],
  score: null,
  placeReason: null,
} satisfies Partial<ExplainedCaregiver>;

function explainCandidate(
  index: RankIndex,
  placing: Placing,
  scored: Scored,
  place: number,
): ExplainedCaregiver {
  const { caregiverId, entry } = scored;
  const chances = explainChances(index, placing.opening.shift, caregiverId);
  return {
    caregiverId,
    name: entry.caregiver.shortName,
    place: place + 1,
    match: scored.match,
    interval: chances?.interval ?? null,
    accepts: chances === null ? null : acceptSteps(chances, index.roster.say),
    works: chances === null ? null : workSteps(chances, index.roster.say),
    considerations: considerationsInWords(scored, placing.opening),
    score: scored.score,
    placeReason: placeReason(placing, scored, place),
    exclusion: null,
  };
}

/** Why she stands here and not where her score alone would put her; null where it does. */
function placeReason(
  { placed, explored, opening }: Placing,
  scored: Scored,
  place: number,
): string | null {
  const { say } = opening.roster;
  if (scored === explored) return say.explanation.exploration;
  const overtaken = placed.slice(place + 1).some((one) => one.score > scored.score);
  const overtaking = placed
    .slice(0, place)
    .some((one) => one !== explored && one.score < scored.score);
  if (!overtaken && !overtaking) return null;
  return say.explanation.tie(TIE_POINTS, scored.asksThisWeek);
}
