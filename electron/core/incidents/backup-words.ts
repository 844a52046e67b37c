import type { Candidate, Ranking, Subject } from '../../../shared/domain/incident.ts';
import { hourWords } from '../sweep/clock-words.ts';
import { candidateName, nobodyWords, percent } from './candidate-words.ts';
import type { WordingInput } from './words.ts';
import { assignWords } from './yes-words.ts';

/** Backups named for a single shift, and for each of several. */
const BACKUPS = 3;
const BACKUPS_EACH = 2;
/** Shifts of one finding that are spelled out. */
const SHIFTS = 3;

/** What putting candidates into words takes. */
type Telling = Pick<WordingInput, 'snapshot' | 'say'>;

/** "with Mr. D." */
export function withClient({ clientId }: Subject, { snapshot, say }: Telling): string {
  const client = snapshot.clients.get(clientId)?.shortName ?? say.incident.aClient;
  return say.incident.withClient(client);
}

/** "Priority backups: Lisa 90%, Rachel 85%, Mike 78%". */
export function backupWords(ranking: Ranking | undefined, telling: Telling): string {
  const { incident } = telling.say;
  const candidates = ranking?.candidates ?? [];
  if (candidates.length === 0) return nobodyWords(ranking?.excluded ?? [], telling.say);
  const names = namesAndMatches(candidates.slice(0, BACKUPS), telling);
  return candidates.length === 1 ? incident.backup(names) : incident.backups(names);
}

/** "10 AM with Mr. D.: Lisa 90%, Rachel 85%. 2 PM with Mrs. A.: nobody free". */
export function severalBackups({ finding, rankings, ...telling }: WordingInput): string {
  const { snapshot, say } = telling;
  const { subjects } = finding;
  const lines = subjects.slice(0, SHIFTS).map((subject, index) => {
    const best = (rankings[index]?.candidates ?? []).slice(0, BACKUPS_EACH);
    const backups = best.length === 0 ? say.incident.nobodyFree : namesAndMatches(best, telling);
    const who = assignWords(subject, telling) ?? backups;
    const hour = hourWords(subject.start, snapshot.agency.timeZone, say);
    return say.incident.backupsAt(hour, withClient(subject, telling), who);
  });
  const more = subjects.length - lines.length;
  return [...lines, ...(more > 0 ? [say.incident.more(more)] : [])].join('. ');
}

/** "Lisa 90%, Rachel 85%". */
export function namesAndMatches(candidates: readonly Candidate[], telling: Telling): string {
  const { snapshot, say } = telling;
  return candidates
    .map((one) => `${candidateName(one, snapshot.caregivers)} ${percent(one, say)}`)
    .join(', ');
}
