import type { Ranking, Subject } from '../../../shared/domain/incident.ts';
import { localDate } from '../../../shared/util/time.ts';
import { dayWords, hourWords } from '../sweep/clock-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { backupWords, severalBackups, withClient } from './backup-words.ts';
import { evidenceWords, candidateName, nobodyWords, percent } from './candidate-words.ts';
import { nameInTexts } from './caregiver-names.ts';
import { capacityWords } from './capacity-words.ts';
import { coverageWords } from './coverage-words.ts';
import { feedWords } from './feed-words.ts';
import { patternWords } from './pattern-words.ts';
import { overtimeWords } from './overtime-words.ts';
import { visitWords } from './visit-words.ts';
import type { Words, WordingInput } from './words.ts';

/**
 * Puts a finding into words. Texts may leave the computer, so caregivers go by first name and
 * clients by their short name; nothing in them moves with the clock, so that the same facts
 * always read the same.
 */
export function wordsFor(input: WordingInput): Words {
  const { workflow, subjects } = input.finding;
  const [subject] = subjects;
  if (workflow === 'overtime') return overtimeWords(input);
  if (workflow === 'visit-compliance') return visitWords(input);
  if (workflow === 'capacity') return capacityWords(input);
  if (workflow === 'pattern') return patternWords(input);
  if (workflow === 'feed-health' || subject === undefined) return feedWords(input);
  if (workflow === 'call-out') return callOutWords(input, subject);
  if (workflow === 'coverage-ahead') return coverageWords(input, subject);
  return unfilledWords(input, subject);
}

function unfilledWords(input: WordingInput, subject: Subject): Words {
  const { rankings, snapshot, sharedStarts } = input;
  const { now, agency } = snapshot;
  const day = dayWords(subject.start, now, agency.timeZone);
  const when = `${day} ${hourWords(subject.start, agency.timeZone)}`;
  const whose = sharedStarts.has(subject.start) ? ` ${withClient(subject, snapshot)}` : '';
  const started = subject.start <= now ? ', already started' : '';
  return {
    headline: `${when} shift${whose} unfilled${started}`,
    body: suggestionWords(rankings[0], snapshot),
  };
}

function suggestionWords(ranking: Ranking | undefined, snapshot: Snapshot): string {
  const [first, second] = ranking?.candidates ?? [];
  if (first === undefined) return nobodyWords(ranking?.excluded ?? []);
  const name = candidateName(first, snapshot.caregivers);
  const match = `${name} has ${percent(first)} match (${evidenceWords(first)})`;
  if (second === undefined) return `${match}. Nobody else is available`;
  const pronoun = snapshot.caregivers.get(first.caregiverId)?.pronoun ?? 'them';
  return `${match}. Try ${pronoun} first?`;
}

function callOutWords(input: WordingInput, subject: Subject): Words {
  const { finding, rankings, snapshot } = input;
  const name = nameInTexts(finding.caregiverId, snapshot.caregivers) ?? 'A caregiver';
  const isSingle = finding.subjects.length === 1;
  const what = isSingle ? singleShift(subject, snapshot) : severalShifts(input, subject);
  return {
    headline: lossWords(finding.details['kind'], name, what, isSingle),
    body: isSingle
      ? backupWords(rankings[0], snapshot)
      : severalBackups(finding, rankings, snapshot),
  };
}

function lossWords(kind: unknown, name: string, what: string, isSingle: boolean): string {
  if (kind === 'logged') return `${name} called out of ${isSingle ? 'the ' : ''}${what}`;
  if (kind === 'no-show') return `No clock-in from ${name} for ${isSingle ? 'the ' : ''}${what}`;
  return `${name}'s ${what} ${isSingle ? 'is' : 'are'} now open`;
}

/** "10 AM shift with Mr. D."; another day than today is named. */
function singleShift(subject: Subject, snapshot: Snapshot): string {
  const { timeZone } = snapshot.agency;
  const day = isToday(subject, snapshot)
    ? ''
    : `${dayWords(subject.start, snapshot.now, timeZone)} `;
  return `${day}${hourWords(subject.start, timeZone)} shift ${withClient(subject, snapshot)}`;
}

/** "3 shifts today", "2 shifts on Friday". */
function severalShifts({ finding, snapshot }: WordingInput, subject: Subject): string {
  const day = dayWords(subject.start, snapshot.now, snapshot.agency.timeZone);
  const when = isToday(subject, snapshot) ? 'today' : `on ${day}`;
  return `${String(finding.subjects.length)} shifts ${when}`;
}

function isToday({ start }: Subject, { now, agency }: Snapshot): boolean {
  return localDate(start, agency.timeZone) === localDate(now, agency.timeZone);
}
