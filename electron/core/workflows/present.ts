import type { CallOut } from '../../../shared/domain/history.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Finding, Ranking } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { Instant } from '../../../shared/util/time.ts';
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
  const shared = sharedStarts(findings);
  const say = sentencesIn(snapshot.policy.texts.language);
  return findings.map((finding) => {
    const rankings = finding.subjects.map((subject) => {
      const shift = shifts.get(subject.shift);
      // Nobody is asked for a shift that is over, or to relieve somebody of a few minutes.
      const isSpent = finding.workflow === 'overtime' && finding.severity === 'info';
      if (shift === undefined || shift.end <= snapshot.now || isSpent) return NOBODY;
      return context.rank(shift, passedOver(finding, shift, callOuts));
    });
    const words = wordsFor({ finding, rankings, snapshot, say, feed, sharedStarts: shared });
    return { finding, ranking: rankings.at(suggestedPlace(finding)) ?? NOBODY, ...words };
  });
}

/** Number of the subject whose candidates are suggested: of overtime the shift to hand on, its last. */
export function suggestedPlace({ workflow }: Pick<Finding, 'workflow'>): number {
  return workflow === 'overtime' ? -1 : 0;
}

/**
 * Who gave the shift back and is passed over for that: everybody who called out of it, and of a
 * call-out whoever it is about, though the shift may still be hers. Somebody who is off, late, works
 * too much, or has a habit, has not called out; eligibility says why she is not asked.
 */
export function passedOver(
  { workflow, caregiverId }: Pick<Finding, 'workflow' | 'caregiverId'>,
  shift: Shift,
  callOuts: readonly CallOut[],
): ReadonlySet<CaregiverId> {
  const isLost = workflow === 'call-out' && shift.caregiverId === caregiverId;
  return calledOutOf(isLost ? shift : { ...shift, caregiverId: null }, callOuts);
}

/** When two or more unfilled shifts start together. */
function sharedStarts(findings: readonly Finding[]): Set<Instant> {
  const seen = new Set<Instant>();
  const shared = new Set<Instant>();
  for (const { workflow, subjects } of findings) {
    if (workflow !== 'unfilled-shift') continue;
    for (const { start } of subjects) (seen.has(start) ? shared : seen).add(start);
  }
  return shared;
}
