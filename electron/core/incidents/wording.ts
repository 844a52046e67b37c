import type { Feed } from '../../../shared/domain/feed.ts';
import type { Candidate, Finding, Ranking, Subject } from '../../../shared/domain/incident.ts';
import { localDate, type Instant } from '../../../shared/util/time.ts';
import { dayWords, hourWords } from '../sweep/clock-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { evidenceWords, firstName, nobodyWords, percent } from './candidate-words.ts';
import { feedWords } from './feed-words.ts';

/** What an incident says: a headline of facts, and a body with one suggestion. */
export interface Words {
  readonly headline: string;
  readonly body: string;
}

export interface WordingInput {
  readonly finding: Finding;
  /** One for each subject, in their order. */
  readonly rankings: readonly Ranking[];
  readonly snapshot: Snapshot;
  readonly feed: Feed;
  /** Starts of several unfilled shifts: their headlines name the client to tell them apart. */
  readonly sharedStarts: ReadonlySet<Instant>;
}

/** Backups named for a single shift, and for each of several. */
const BACKUPS = 3;
const BACKUPS_EACH = 2;
/** Shifts of one call-out that are spelled out. */
const SHIFTS = 3;

/**
 * Puts a finding into words. Texts may leave the computer, so caregivers go by first name and
 * clients by their short name; nothing in them moves with the clock, so that the same facts
 * always read the same.
 */
export function wordsFor(input: WordingInput): Words {
  const { workflow, subjects } = input.finding;
  const [subject] = subjects;
  if (workflow === 'feed-health' || subject === undefined) return feedWords(input);
  if (workflow === 'call-out') return callOutWords(input, subject);
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
  const name = firstName(first, snapshot.caregivers);
  const match = `${name} has ${percent(first)} match (${evidenceWords(first)})`;
  if (second === undefined) return `${match}. Nobody else is available`;
  const pronoun = snapshot.caregivers.get(first.caregiverId)?.pronoun ?? 'them';
  return `${match}. Try ${pronoun} first?`;
}

function callOutWords(input: WordingInput, subject: Subject): Words {
  const { finding, rankings, snapshot } = input;
  const caregiver = finding.caregiverId ? snapshot.caregivers.get(finding.caregiverId) : undefined;
  const name = caregiver?.firstName ?? 'A caregiver';
  const isSingle = finding.subjects.length === 1;
  const what = isSingle ? singleShift(subject, snapshot) : severalShifts(input, subject);
  return {
    headline: lossWords(finding.details['kind'], name, what, isSingle),
    body: isSingle ? backupWords(rankings[0], snapshot) : severalBackups(input),
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

function withClient({ clientId }: Subject, { clients }: Snapshot): string {
  return `with ${clients.get(clientId)?.shortName ?? 'a client'}`;
}

function backupWords(ranking: Ranking | undefined, snapshot: Snapshot): string {
  const candidates = ranking?.candidates ?? [];
  if (candidates.length === 0) return nobodyWords(ranking?.excluded ?? []);
  const label = candidates.length === 1 ? 'Priority backup' : 'Priority backups';
  return `${label}: ${namesAndMatches(candidates.slice(0, BACKUPS), snapshot)}`;
}

/** "10 AM with Mr. D.: Lisa 90%, Rachel 85%. 2 PM with Mrs. A.: nobody free". */
function severalBackups({ finding, rankings, snapshot }: WordingInput): string {
  const { timeZone } = snapshot.agency;
  const lines = finding.subjects.slice(0, SHIFTS).map((subject, index) => {
    const best = (rankings[index]?.candidates ?? []).slice(0, BACKUPS_EACH);
    const who = best.length === 0 ? 'nobody free' : namesAndMatches(best, snapshot);
    return `${hourWords(subject.start, timeZone)} ${withClient(subject, snapshot)}: ${who}`;
  });
  const more = finding.subjects.length - lines.length;
  return [...lines, ...(more > 0 ? [`And ${String(more)} more`] : [])].join('. ');
}

function namesAndMatches(candidates: readonly Candidate[], { caregivers }: Snapshot): string {
  return candidates.map((one) => `${firstName(one, caregivers)} ${percent(one)}`).join(', ');
}
