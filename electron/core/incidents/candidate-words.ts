import type { CaregiverId } from '../../../shared/domain/ids.ts';
import {
  EXCLUSION_REASONS,
  type Candidate,
  type Exclusion,
  type ExclusionReason,
} from '../../../shared/domain/incident.ts';
import type { Caregiver } from '../../../shared/domain/people.ts';
import { nameInTexts } from './caregiver-names.ts';

/** A candidate as texts call her, which may leave the computer: never by her family name. */
export function candidateName(
  { caregiverId, name }: Candidate,
  caregivers: ReadonlyMap<CaregiverId, Caregiver>,
): string {
  return nameInTexts(caregiverId, caregivers) ?? name.split(' ')[0] ?? name;
}

/** The match as a whole percent, rounded down: 0.857 is "85%". */
export function percent({ match }: Candidate): string {
  return `${String(wholePercent(match))}%`;
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
export function evidenceWords({ accepts, worked }: Candidate): string {
  const asked = accepts?.asked ?? 0;
  const scheduled = worked?.scheduled ?? 0;
  const isAnswered = asked >= TELLING_ASKS;
  if (accepts !== null && isAnswered && accepts.similar) return acceptsWords(accepts);
  if (worked !== null && scheduled >= TELLING_SHIFTS) return workedWords(worked);
  if (accepts !== null && asked > 0 && (isAnswered || asked >= scheduled)) {
    return acceptsWords(accepts);
  }
  return worked !== null && scheduled > 0 ? workedWords(worked) : 'new: no history yet';
}

function acceptsWords({ accepted, asked, similar }: NonNullable<Candidate['accepts']>): string {
  return `accepted ${String(accepted)}/${String(asked)} ${similar ? 'similar shifts' : 'asks'}`;
}

/** "worked 8/9 Saturdays". */
export function workedWords({ worked, scheduled, of }: NonNullable<Candidate['worked']>): string {
  return `worked ${String(worked)}/${String(scheduled)} ${of}`;
}

const EXCLUSION_WORDS: Readonly<Partial<Record<ExclusionReason, string>>> = {
  'called-out': 'called out',
  blocked: 'blocked for this client',
  'opted-out': 'opted out',
  'declined-already': 'declined already',
  overlap: 'already booked',
  'time-off': 'off',
  unavailable: 'unavailable',
  'missing-tag': 'without a required tag',
  'credential-expired': 'with an expired credential',
  'travel-gap': 'too far from their other shifts',
  rest: 'in their rest time',
  'hour-cap': 'at the hour cap',
};

/** Why there is no candidate: the three most frequent reasons among those employed. */
export function nobodyWords(excluded: readonly Exclusion[]): string {
  const counts = EXCLUSION_REASONS.flatMap((reason) => {
    const words = EXCLUSION_WORDS[reason];
    const count = excluded.filter((one) => one.reason === reason).length;
    return words === undefined || count === 0 ? [] : [{ words, count }];
  });
  if (counts.length === 0) return 'Nobody is available';
  const most = counts.toSorted((a, b) => b.count - a.count).slice(0, 3);
  return `Nobody is available: ${most.map((one) => `${String(one.count)} ${one.words}`).join(', ')}`;
}
