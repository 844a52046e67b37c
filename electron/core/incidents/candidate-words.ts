import type { CaregiverId } from '../../../shared/domain/ids.ts';
import {
  EXCLUSION_REASONS,
  type Candidate,
  type Exclusion,
  type ExclusionReason,
} from '../../../shared/domain/incident.ts';
import type { Caregiver } from '../../../shared/domain/people.ts';

/** Her first name alone: texts may leave the computer. */
export function firstName(
  { caregiverId, name }: Candidate,
  caregivers: ReadonlyMap<CaregiverId, Caregiver>,
): string {
  return caregivers.get(caregiverId)?.firstName ?? name.split(' ')[0] ?? name;
}

/** The match as a whole percent, rounded down: 0.857 is "85%". */
export function percent({ match }: Candidate): string {
  return `${String(wholePercent(match))}%`;
}

/** 0 … 100, rounded down; a share that is whole but for binary rounding (0.29) stays whole. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/**
 * What the match rests on: similar shifts she accepted, then shifts she worked, then all of her
 * asks; plainly said when there is nothing.
 */
export function evidenceWords({ accepts, worked }: Candidate): string {
  const hasWorked = worked !== null && worked.scheduled > 0;
  const hasAnswered = accepts !== null && accepts.asked > 0;
  if (hasWorked && !(hasAnswered && accepts.similar)) {
    return `worked ${String(worked.worked)}/${String(worked.scheduled)} ${worked.of}`;
  }
  if (hasAnswered) {
    const of = accepts.similar ? 'similar shifts' : 'asks';
    return `accepted ${String(accepts.accepted)}/${String(accepts.asked)} ${of}`;
  }
  return 'new: no history yet';
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
