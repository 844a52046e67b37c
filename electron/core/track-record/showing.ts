import type { Ask } from '../../../shared/domain/history.ts';
import type { Candidate, Incident, Subject } from '../../../shared/domain/incident.ts';
import type { ShownMatch } from '../../../shared/domain/insight.ts';
import type { Instant } from '../../../shared/util/time.ts';

/** As many candidates as count as shown; nobody reads further down a list. */
const SHOWN = 10;

export interface ShowingInput {
  readonly subject: Subject;
  /** In the order in which they are shown. */
  readonly candidates: readonly Candidate[];
  /** Asks for this shift. */
  readonly asks: readonly Ask[];
  readonly now: Instant;
}

/**
 * The matches that a list shows now, to be held to what happens. What counts is the last one that
 * the scheduler saw before she asked, so a caregiver who was asked is left out: her match stays as
 * it was shown before. After the start nothing is promised any more.
 */
export function shownMatches({ subject, candidates, asks, now }: ShowingInput): ShownMatch[] {
  if (subject.start <= now) return [];
  const asked = new Set(asks.map((ask) => ask.caregiverId));
  return candidates.slice(0, SHOWN).flatMap(({ caregiverId, match }, index) => {
    if (asked.has(caregiverId)) return [];
    return {
      clientId: subject.clientId,
      shiftStart: subject.start,
      shiftEnd: subject.end,
      shiftKey: subject.shift,
      caregiverId,
      shownAt: now,
      match,
      place: index + 1,
      cameTrue: null,
      settledAt: null,
    };
  });
}

/**
 * Whether an incident shows another list than before the decision: it is new, it came back, or
 * its candidates or shifts changed.
 */
export function showsAnew(before: Incident | null, after: Incident): boolean {
  if (after.state === 'resolved' || after.candidates.length === 0) return false;
  return (
    before === null ||
    before.state === 'resolved' ||
    before.candidates !== after.candidates ||
    before.subjects !== after.subjects
  );
}
