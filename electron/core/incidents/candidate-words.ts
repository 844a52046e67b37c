import type { CaregiverId } from '../../../shared/domain/ids.ts';
import {
  EXCLUSION_REASONS,
  type Candidate,
  type Exclusion,
  type ExclusionReason,
} from '../../../shared/domain/incident.ts';
import type { Caregiver } from '../../../shared/domain/people.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { nameInTexts } from './caregiver-names.ts';

/** A candidate as texts call her, which may leave the computer: never by her family name. */
export function candidateName(
  { caregiverId, name }: Candidate,
  caregivers: ReadonlyMap<CaregiverId, Caregiver>,
): string {
  return nameInTexts(caregiverId, caregivers) ?? name.split(' ')[0] ?? name;
}

/** The match as a whole percent, rounded down: 0.857 is "85%". */
export function percent({ match }: Candidate, { candidate }: Sentences): string {
  return candidate.percent(wholePercent(match));
}

/** 0 … 100, rounded down; a share that is whole but for binary rounding (0.29) stays whole. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** Fewer asks, or shifts scheduled, than these explain a percent only where there is nothing else. */
const TELLING_ASKS = 3;
const TELLING_SHIFTS = 5;

/**
 * What the match mainly rests on: answers to similar asks, then enough shifts that were scheduled,
 * then answers to all asks. Where there is little of everything, whichever is more; plainly said
 * when there is nothing.
 */
export function evidenceWords({ accepts, worked }: Candidate, say: Sentences): string {
  const asked = accepts?.asked ?? 0;
  const scheduled = worked?.scheduled ?? 0;
  const isAnswered = asked >= TELLING_ASKS;
  if (accepts !== null && isAnswered && accepts.similar) return acceptsWords(accepts, say);
  if (worked !== null && scheduled >= TELLING_SHIFTS) return workedWords(worked, say);
  if (accepts !== null && asked > 0 && (isAnswered || asked >= scheduled)) {
    return acceptsWords(accepts, say);
  }
  return worked !== null && scheduled > 0 ? workedWords(worked, say) : say.candidate.noHistory;
}

function acceptsWords(
  { accepted, asked, similar }: NonNullable<Candidate['accepts']>,
  { candidate }: Sentences,
): string {
  return candidate.accepted(accepted, asked, similar);
}

/** "worked 8/9 Saturdays". */
export function workedWords(
  { worked, scheduled, of }: NonNullable<Candidate['worked']>,
  { candidate }: Sentences,
): string {
  return candidate.worked(worked, scheduled, of);
}

/** Why there is no candidate: the three most frequent reasons among those employed. */
export function nobodyWords(excluded: readonly Exclusion[], { candidate }: Sentences): string {
  // Whoever is not hired or left is nobody to wonder about, and has no words.
  const words: Partial<Record<ExclusionReason, (count: number) => string>> = candidate.excluded;
  const counts = EXCLUSION_REASONS.flatMap((reason) => {
    const say = words[reason];
    const count = excluded.filter((one) => one.reason === reason).length;
    return say === undefined || count === 0 ? [] : [{ text: say(count), count }];
  });
  if (counts.length === 0) return candidate.nobody;
  const most = counts.toSorted((a, b) => b.count - a.count).slice(0, 3);
  return candidate.nobodyBecause(most.map(({ text }) => text));
}
