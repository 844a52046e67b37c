import type { Ranking, Subject } from '../../../shared/domain/incident.ts';
import { dayWords, hourWords } from '../sweep/clock-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { namesAndMatches, severalBackups, withClient } from './backup-words.ts';
import { evidenceWords, candidateName, nobodyWords, percent } from './candidate-words.ts';
import { nameInTexts } from './caregiver-names.ts';
import type { Words, WordingInput } from './words.ts';

/** Candidates named beside the first, whose evidence is told. */
const RUNNERS_UP = 1;

/**
 * The words of a `coverage-ahead` finding: "Saturday 7 AM with Mrs. A." and "Best matches: Emma
 * 92% (worked 8/9 Saturdays), David 88%". Whoever is off is only said to be off: a reason would
 * tell which absences are protected.
 */
export function coverageWords(input: WordingInput, subject: Subject): Words {
  const { finding, rankings, snapshot } = input;
  const { subjects, details } = finding;
  const name = caregiverName(input);
  if (subjects.length > 1) {
    const day = dayWords(subject.start, snapshot.now, snapshot.agency.timeZone);
    return {
      headline: `${name} is off on ${day}: ${String(subjects.length)} shifts to cover`,
      body: severalBackups(finding, rankings, snapshot),
    };
  }
  const holiday = details['holiday'];
  const notes = [
    ...(typeof holiday === 'string' ? [` (${holiday})`] : []),
    ...(details['kind'] === 'caregiver-off' ? [`, ${name} is off`] : []),
    ...(details['kind'] === 'regular-off' ? [`, usually ${name}`] : []),
  ];
  return {
    headline: `${whenAndWhere(subject, snapshot)}${notes.join('')}`,
    body: matchWords(rankings[0], snapshot),
  };
}

/** "Saturday 7 AM with Mrs. A." */
function whenAndWhere(subject: Subject, snapshot: Snapshot): string {
  const { timeZone } = snapshot.agency;
  const day = dayWords(subject.start, snapshot.now, timeZone);
  return `${day} ${hourWords(subject.start, timeZone)} ${withClient(subject, snapshot)}`;
}

function matchWords(ranking: Ranking | undefined, snapshot: Snapshot): string {
  const [first, ...others] = ranking?.candidates ?? [];
  if (first === undefined) return nobodyWords(ranking?.excluded ?? []);
  const best = `${candidateName(first, snapshot.caregivers)} ${percent(first)} (${evidenceWords(first)})`;
  if (others.length === 0) return `Best match: ${best}. Nobody else is available`;
  return `Best matches: ${best}, ${namesAndMatches(others.slice(0, RUNNERS_UP), snapshot)}`;
}

function caregiverName({ finding, snapshot }: WordingInput): string {
  return nameInTexts(finding.caregiverId, snapshot.caregivers) ?? 'The caregiver';
}
