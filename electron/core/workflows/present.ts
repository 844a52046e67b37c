import type { Finding, Ranking } from '../../../shared/domain/incident.ts';
import type { PresentedFinding } from '../incidents/presented-finding.ts';
import { wordsFor } from '../incidents/wording.ts';
import { shiftsByKey } from '../sweep/by-key.ts';
import type { Context } from './context.ts';
import { calledOutOf, liveCallOuts } from './shift-finding.ts';

const NOBODY: Ranking = { candidates: [], excluded: [] };

/** Ranks each finding's shifts and puts it into words: the step between `detect` and `decideIncidents`. */
export function presentFindings(
  context: Context,
  findings: readonly Finding[],
): PresentedFinding[] {
  const { snapshot, feed } = context;
  const callOuts = liveCallOuts(snapshot);
  const shifts = shiftsByKey(snapshot.shifts);
  return findings.map((finding) => {
    const rankings = finding.subjects.map((subject) => {
      const shift = shifts.get(subject.shift);
      return shift === undefined ? NOBODY : context.rank(shift, calledOutOf(shift, callOuts));
    });
    const words = wordsFor({ finding, rankings, snapshot, feed });
    return { finding, ranking: rankings[0] ?? NOBODY, ...words };
  });
}
