import type { Ranking, Subject } from '../../../shared/domain/incident.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { localDate } from '../../../shared/util/time.ts';
import { dayHourWords, dayWords, hourWords } from '../sweep/clock-words.ts';
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
import { assignWords } from './yes-words.ts';

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
  const { rankings, snapshot, say, sharedStarts } = input;
  const { now, agency } = snapshot;
  const when = dayHourWords(subject.start, now, agency.timeZone, say);
  const whose = sharedStarts.has(subject.start) ? withClient(subject, input) : null;
  return {
    headline: say.incident.unfilled(when, whose, subject.start <= now),
    body: assignWords(subject, input) ?? suggestionWords(rankings[0], input),
  };
}

function suggestionWords(ranking: Ranking | undefined, { snapshot, say }: WordingInput): string {
  const [first, second] = ranking?.candidates ?? [];
  if (first === undefined) return nobodyWords(ranking?.excluded ?? [], say);
  const name = candidateName(first, snapshot.caregivers);
  const match = say.incident.hasMatch(name, percent(first, say), evidenceWords(first, say));
  if (second === undefined) return say.incident.onlyOne(match);
  const pronoun = snapshot.caregivers.get(first.caregiverId)?.pronoun ?? 'them';
  return say.incident.tryFirst(match, pronoun);
}

function callOutWords(input: WordingInput, subject: Subject): Words {
  const { finding, rankings, snapshot, say } = input;
  const name = nameInTexts(finding.caregiverId, snapshot.caregivers) ?? say.incident.aCaregiver;
  const { kind } = finding.details;
  if (finding.subjects.length > 1) {
    const shifts = severalShifts(input, subject);
    return { headline: severalLost(kind, name, shifts, say), body: severalBackups(input) };
  }
  return {
    headline: oneLost(kind, name, singleShift(subject, input), say),
    body: assignWords(subject, input) ?? backupWords(rankings[0], input),
  };
}

function oneLost(kind: unknown, name: string, shift: string, { incident }: Sentences): string {
  if (kind === 'logged') return incident.calledOutOf(name, shift);
  return kind === 'no-show' ? incident.noShow(name, shift) : incident.nowOpen(name, shift);
}

function severalLost(kind: unknown, name: string, shifts: string, say: Sentences): string {
  const { incident } = say;
  if (kind === 'logged') return incident.calledOutOfSeveral(name, shifts);
  return kind === 'no-show'
    ? incident.noShowSeveral(name, shifts)
    : incident.nowOpenSeveral(name, shifts);
}

/** "10 AM shift with Mr. D."; another day than today is named. */
function singleShift(subject: Subject, input: WordingInput): string {
  const { snapshot, say } = input;
  const hour = hourWords(subject.start, snapshot.agency.timeZone, say);
  return say.incident.oneShift(otherDay(subject, input), hour, withClient(subject, input));
}

/** "3 shifts today", "2 shifts on Friday". */
function severalShifts(input: WordingInput, subject: Subject): string {
  const { finding, say } = input;
  return say.incident.severalShifts(finding.subjects.length, otherDay(subject, input));
}

/** "Friday"; null for today. */
function otherDay({ start }: Subject, { snapshot, say }: WordingInput): string | null {
  const { now, agency } = snapshot;
  const isToday = localDate(start, agency.timeZone) === localDate(now, agency.timeZone);
  return isToday ? null : dayWords(start, now, agency.timeZone, say);
}
