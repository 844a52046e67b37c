import type { Ranking } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import type { WriteKind } from '../../../shared/domain/write.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { localTime } from '../../../shared/util/time.ts';
import { clockText } from '../eligibility/words.ts';
import { candidateName, evidenceWords, nobodyWords } from '../incidents/candidate-words.ts';
import { nameInTexts } from '../incidents/caregiver-names.ts';
import { standingYes } from '../outreach/yes.ts';
import type { Snapshot } from '../snapshot.ts';
import { dateWords } from '../sweep/clock-words.ts';

/** What a suggested text rests on. */
export interface TextInput {
  readonly snapshot: Snapshot;
  readonly shift: Shift;
  /** Of the incident that the shift is part of; null where there is none. */
  readonly headline: string | null;
  readonly ranking: Ranking;
}

/**
 * What is suggested to be written: the shift with WellSky's own ids, what Standby says of it, whom to
 * call first and why. Caregivers go by first name; of the client there is the id and what the headline
 * calls her.
 */
export function suggestedText(kind: WriteKind, input: TextInput): string {
  const { snapshot, shift, headline } = input;
  const say = sentencesIn(snapshot.policy.texts.language);
  const when = whenWords(shift, snapshot.agency.timeZone, say);
  const said = headline === null ? [] : [sentence(headline)];
  if (kind === 'assignment') return '';
  if (kind === 'shift-note') return [say.writeBack.note(when), ...said].join(' ');
  const { clientId, appointmentId } = shift;
  if (!isOpen(shift)) {
    return [say.writeBack.shift(when, clientId, appointmentId), ...said].join(' ');
  }
  const what = say.writeBack.openShift(when, clientId, appointmentId);
  return [what, ...said, nextStep(input, say)].join(' ');
}

/** "Fri Nov 27, 2:00 PM to 5:00 PM", by the agency's wall: it may be read on any day. */
function whenWords({ start, end }: Shift, zone: string, say: Sentences): string {
  const { weekday, date } = localTime(start, zone);
  const day = say.times.on(say.times.shortWeekday(weekday), dateWords(date, say));
  return say.writeBack.when(day, clockText(start, zone, say), clockText(end, zone, say));
}

function nextStep({ snapshot, shift, ranking }: TextInput, say: Sentences): string {
  const { caregivers } = snapshot;
  const yes = standingYes(snapshot, shift);
  const name = nameInTexts(yes?.caregiverId ?? null, caregivers);
  if (name !== null) return say.writeBack.saidYes(name);
  const [first] = ranking.candidates;
  if (first === undefined) return sentence(nobodyWords(ranking.excluded, say));
  return say.writeBack.firstCall(candidateName(first, caregivers), evidenceWords(first, say));
}

/** "Mr. D." ends a sentence as well as it abbreviates. */
function sentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}
