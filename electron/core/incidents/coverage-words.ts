import type { Ranking, Subject } from '../../../shared/domain/incident.ts';
import { dayHourWords, dayWords } from '../sweep/clock-words.ts';
import { namesAndMatches, severalBackups, withClient } from './backup-words.ts';
import { evidenceWords, candidateName, nobodyWords, percent } from './candidate-words.ts';
import { nameInTexts } from './caregiver-names.ts';
import type { Words, WordingInput } from './words.ts';
import { assignWords } from './yes-words.ts';

/** Candidates named beside the first, whose evidence is told. */
const RUNNERS_UP = 1;

/**
 * The words of a `coverage-ahead` finding: "Saturday 7 AM with Mrs. A." and "Best matches: Emma
 * 92% (worked 8/9 Saturdays), David 88%". Whoever is off is only said to be off: a reason would
 * tell which absences are protected.
 */
export function coverageWords(input: WordingInput, subject: Subject): Words {
  const { finding, rankings, snapshot, say } = input;
  const { subjects, details } = finding;
  const name = nameInTexts(finding.caregiverId, snapshot.caregivers) ?? say.incident.theCaregiver;
  if (subjects.length > 1) {
    const day = dayWords(subject.start, snapshot.now, snapshot.agency.timeZone, say);
    return {
      headline: say.incident.isOffOn(name, day, subjects.length),
      body: severalBackups(input),
    };
  }
  const holiday = details['holiday'];
  const notes = [
    ...(typeof holiday === 'string' ? [` (${holiday})`] : []),
    ...(details['kind'] === 'caregiver-off' ? [say.incident.isOff(name)] : []),
    ...(details['kind'] === 'regular-off' ? [say.incident.usually(name)] : []),
  ];
  return {
    headline: `${whenAndWhere(subject, input)}${notes.join('')}`,
    body: assignWords(subject, input) ?? matchWords(rankings[0], input),
  };
}

/** "Saturday 7 AM with Mrs. A." */
function whenAndWhere(subject: Subject, input: WordingInput): string {
  const { snapshot, say } = input;
  const when = dayHourWords(subject.start, snapshot.now, snapshot.agency.timeZone, say);
  return say.incident.whenAndWhere(when, withClient(subject, input));
}

function matchWords(ranking: Ranking | undefined, input: WordingInput): string {
  const { snapshot, say } = input;
  const [first, ...others] = ranking?.candidates ?? [];
  if (first === undefined) return nobodyWords(ranking?.excluded ?? [], say);
  const name = candidateName(first, snapshot.caregivers);
  const best = say.incident.matchWhy(name, percent(first, say), evidenceWords(first, say));
  if (others.length === 0) return say.incident.bestMatch(best);
  return say.incident.bestMatches(best, namesAndMatches(others.slice(0, RUNNERS_UP), input));
}
