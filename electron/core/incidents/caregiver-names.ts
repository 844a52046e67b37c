import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { isEmployed, type Caregiver } from '../../../shared/domain/people.ts';

type Caregivers = ReadonlyMap<CaregiverId, Caregiver>;

/** First names of more than one person, computed once for each reading of the caregivers. */
const repeatedNames = new WeakMap<Caregivers, ReadonlySet<string>>();

/**
 * What she is called in texts, which may leave the computer: her first name, and the family initial
 * where somebody else who is employed has the same first name ("Dolores M."). Null for nobody known.
 */
export function nameInTexts(id: CaregiverId | null, caregivers: Caregivers): string | null {
  const caregiver = id === null ? undefined : caregivers.get(id);
  if (caregiver === undefined) return null;
  const isShared = repeatedIn(caregivers).has(caregiver.firstName);
  return isShared ? caregiver.shortName : caregiver.firstName;
}

function repeatedIn(caregivers: Caregivers): ReadonlySet<string> {
  const known = repeatedNames.get(caregivers);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const caregiver of caregivers.values()) {
    if (!isEmployed(caregiver)) continue;
    (seen.has(caregiver.firstName) ? repeated : seen).add(caregiver.firstName);
  }
  repeatedNames.set(caregivers, repeated);
  return repeated;
}
