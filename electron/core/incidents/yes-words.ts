import type { Subject } from '../../../shared/domain/incident.ts';
import { standingYes } from '../outreach/yes.ts';
import { nameInTexts } from './caregiver-names.ts';
import type { WordingInput } from './words.ts';

type Telling = Pick<WordingInput, 'snapshot' | 'say'>;

/** "Sarah said yes: assign her in WellSky"; null where nobody who was asked has taken the shift. */
export function assignWords(subject: Subject, { snapshot, say }: Telling): string | null {
  const yes = standingYes(snapshot, subject);
  if (yes === null) return null;
  const name = nameInTexts(yes.caregiverId, snapshot.caregivers) ?? say.incident.aCaregiver;
  const pronoun = snapshot.caregivers.get(yes.caregiverId)?.pronoun ?? 'them';
  return say.incident.assign(name, pronoun);
}
