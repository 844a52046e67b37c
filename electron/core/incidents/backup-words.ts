import type { Candidate, Finding, Ranking, Subject } from '../../../shared/domain/incident.ts';
import { hourWords } from '../sweep/clock-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { candidateName, nobodyWords, percent } from './candidate-words.ts';

/** Backups named for a single shift, and for each of several. */
const BACKUPS = 3;
const BACKUPS_EACH = 2;
/** Shifts of one finding that are spelled out. */
const SHIFTS = 3;

/** "with Mr. D." */
export function withClient({ clientId }: Subject, { clients }: Snapshot): string {
  return `with ${clients.get(clientId)?.shortName ?? 'a client'}`;
}

/** "Priority backups: Lisa 90%, Rachel 85%, Mike 78%". */
export function backupWords(ranking: Ranking | undefined, snapshot: Snapshot): string {
  const candidates = ranking?.candidates ?? [];
  if (candidates.length === 0) return nobodyWords(ranking?.excluded ?? []);
  const label = candidates.length === 1 ? 'Priority backup' : 'Priority backups';
  return `${label}: ${namesAndMatches(candidates.slice(0, BACKUPS), snapshot)}`;
}

/** "10 AM with Mr. D.: Lisa 90%, Rachel 85%. 2 PM with Mrs. A.: nobody free". */
export function severalBackups(
  { subjects }: Finding,
  rankings: readonly Ranking[],
  snapshot: Snapshot,
): string {
  const { timeZone } = snapshot.agency;
  const lines = subjects.slice(0, SHIFTS).map((subject, index) => {
    const best = (rankings[index]?.candidates ?? []).slice(0, BACKUPS_EACH);
    const who = best.length === 0 ? 'nobody free' : namesAndMatches(best, snapshot);
    return `${hourWords(subject.start, timeZone)} ${withClient(subject, snapshot)}: ${who}`;
  });
  const more = subjects.length - lines.length;
  return [...lines, ...(more > 0 ? [`And ${String(more)} more`] : [])].join('. ');
}

/** "Lisa 90%, Rachel 85%". */
export function namesAndMatches(
  candidates: readonly Candidate[],
  { caregivers }: Pick<Snapshot, 'caregivers'>,
): string {
  return candidates.map((one) => `${candidateName(one, caregivers)} ${percent(one)}`).join(', ');
}
