import type { Candidate } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { openingOf } from '../eligibility/opening.ts';
import { chancesFor } from './chances.ts';
import { weekdayPlural, workedEvidence } from './evidence.ts';
import type { RankIndex } from './rank-index.ts';

/** How sure it is that whoever has a shift works it. */
export interface Reliability {
  /** P(works | accepted), 0 … 1. */
  readonly chance: number;
  readonly worked: Candidate['worked'];
}

/** The reliability of whoever has the shift; null for nobody and for people who are not known. */
export function reliabilityOf(index: RankIndex, shift: Shift): Reliability | null {
  const number = index.roster.entries.findIndex(
    ({ caregiver }) => caregiver.id === shift.caregiverId,
  );
  if (number < 0) return null;
  const opening = openingOf(index.roster, shift);
  const { works, work } = chancesFor(index, opening)(number, null);
  return {
    chance: works.mean,
    worked: workedEvidence(work, weekdayPlural(opening), opening.roster.say),
  };
}
