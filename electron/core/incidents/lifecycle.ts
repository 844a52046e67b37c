import type { Ask } from '../../../shared/domain/history.ts';
import type { IncidentId, ReplyId } from '../../../shared/domain/ids.ts';
import type { Candidate, Incident, LeftOut, Subject } from '../../../shared/domain/incident.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { wholePercent } from './candidate-words.ts';
import type { PresentedFinding } from './presented-finding.ts';
import { repliesAbout, type Heard } from './replies.ts';
import type { Resolution } from './resolution.ts';
import { restsTooLong } from './rest.ts';
import { outranks } from './urgency.ts';

/** An incident on its way through one decision. */
export interface Draft {
  readonly before: Incident | null;
  readonly after: Incident;
  /** What its finding wants; null where it is kept without one. */
  readonly urgency: 'now' | 'digest' | null;
  /** Whether it woke, holds another shift than before, or came back after it had really ended. */
  readonly hasNews: boolean;
  readonly verdict: 'opened' | 'reopened' | 'updated' | 'woke' | 'kept' | 'resolved';
  readonly reason: string;
}

/** A cause that was not known: a new incident. */
export function opened(
  presented: PresentedFinding,
  heard: Heard,
  id: IncidentId,
  now: Instant,
): Draft {
  const { finding } = presented;
  const after: Incident = {
    id,
    workflow: finding.workflow,
    cause: finding.cause,
    ...contentOf(presented, null),
    state: 'open',
    delivery: 'now',
    mutedBy: null,
    openedAt: now,
    changedAt: now,
    wakesAt: null,
    actor: null,
    resolvedAt: null,
    resolution: null,
    ...noted(null, repliesAbout(finding.subjects, heard)),
  };
  const { urgency } = finding;
  return { before: null, after, urgency, hasNews: false, verdict: 'opened', reason: 'new-cause' };
}

/**
 * A known cause that still stands, with what is true of it now. It keeps its state, except that
 * a resolved one re-opens, one whose time has come wakes, another shift wakes it from any rest, and
 * a rise in severity from an acknowledgement. A snooze was chosen knowing that the shift comes
 * nearer, so that alone does not end it; unless it was until something changes, or until somebody
 * who was asked answers. An answer that only a person understands is news of an open one. What was filled, cancelled or missed and comes back has happened
 * again and is told again; what merely cleared and comes back with the same shifts was a flap of
 * what was told already.
 */
export function updated(
  before: Incident,
  presented: PresentedFinding,
  heard: Heard,
  now: Instant,
): Draft {
  const { urgency, subjects } = presented.finding;
  const unclear = repliesAbout(subjects, heard).filter(
    (id) => before.repliesNoted?.includes(id) !== true,
  );
  const content = { ...before, ...contentOf(presented, before), ...noted(before, unclear) };
  const draft = { before, urgency };
  const hasGrown = tellsMore(before, content);
  if (before.state === 'resolved') {
    const after = { ...awake(content), resolvedAt: null, resolution: null };
    const hasNews = hasGrown || before.resolution !== 'cleared';
    return { ...draft, after, hasNews, verdict: 'reopened', reason: 'cause-came-back' };
  }
  const isWorse = outranks(content.severity, before.severity);
  if (before.state === 'open') {
    return {
      ...draft,
      after: content,
      hasNews: hasGrown || unclear.length > 0,
      verdict: 'updated',
      reason: 'known-cause',
    };
  }
  const isElse = before.wakesOnChange === true && hasOtherHope(before, content);
  const isAnswered =
    before.wakesOnReply === true && (unclear.length > 0 || hasAnswer(content, heard.asks));
  const reason = wakingReason(before, { hasGrown, isWorse, isElse, isAnswered }, now);
  if (reason === null) {
    return { ...draft, after: content, hasNews: false, verdict: 'updated', reason: before.state };
  }
  return { ...draft, after: awake(content), hasNews: true, verdict: 'woke', reason };
}

/** What may end a rest before its time. */
type Happened = 'hasGrown' | 'isWorse' | 'isElse' | 'isAnswered';

function wakingReason(
  before: Incident,
  { hasGrown, isWorse, isElse, isAnswered }: Readonly<Record<Happened, boolean>>,
  now: Instant,
): string | null {
  if (before.wakesAt !== null && before.wakesAt <= now) return `${before.state}-timed-out`;
  if (restsTooLong(before, now)) return 'clock-set-back';
  if (hasGrown) return 'another-shift';
  if (isElse) return 'other-suggestion';
  if (isAnswered) return 'somebody-answered';
  const hears = before.state === 'acknowledged' || before.wakesOnChange === true;
  return isWorse && hears ? 'more-severe' : null;
}

/** The first suggestion fell away, as when she said no, or somebody can be suggested at last. */
function hasOtherHope(before: Incident, { candidates }: Pick<Incident, 'candidates'>): boolean {
  const first = before.candidates[0];
  if (first === undefined) return candidates.length > 0;
  return candidates.every(({ caregiverId }) => caregiverId !== first.caregiverId);
}

/** Whether somebody said yes or no about one of its shifts while it rested. */
function hasAnswer({ subjects, restsSince }: Incident, asks: readonly Ask[]): boolean {
  const since = restsSince ?? null;
  if (since === null) return false;
  return asks.some(({ clientId, shiftStart, outcome, answeredAt }) => {
    const isAnswer = outcome === 'accepted' || outcome === 'declined';
    if (!isAnswer || answeredAt === null || answeredAt <= since) return false;
    return subjects.some((one) => one.clientId === clientId && one.start === shiftStart);
  });
}

/** The texts of which it took notice, these among them; nothing where there is none to add. */
function noted(
  before: Incident | null,
  replies: readonly ReplyId[],
): Pick<Incident, 'repliesNoted'> {
  if (replies.length === 0) return {};
  return { repliesNoted: [...(before?.repliesNoted ?? []), ...replies] };
}

/** No longer at rest. */
const AWAKE = {
  wakesAt: null,
  restsSince: null,
  wakesOnChange: false,
  wakesOnReply: false,
  actor: null,
} as const;

function awake(incident: Incident): Incident {
  return { ...incident, ...AWAKE, state: 'open' };
}

/** A cause of which nothing can be said, because its part of the schedule cannot be read. */
export function kept(before: Incident): Draft {
  const reason = 'schedule-not-readable';
  return { before, after: before, urgency: null, hasNews: false, verdict: 'kept', reason };
}

/** A cause that no longer stands. */
export function resolved(before: Incident, resolution: Resolution, now: Instant): Draft {
  const after: Incident = {
    ...before,
    ...AWAKE,
    state: 'resolved',
    resolvedAt: now,
    resolution,
  };
  return {
    before,
    after,
    urgency: null,
    hasNews: false,
    verdict: 'resolved',
    reason: resolution,
  };
}

/** What a finding says. Parts that say the same as before stay as they were written. */
function contentOf(
  { finding, ranking, headline, body }: PresentedFinding,
  before: Incident | null,
) {
  return {
    severity: finding.severity,
    headline,
    body,
    subjects: unlessSame(before?.subjects, finding.subjects, isSameSubject),
    caregiverId: finding.caregiverId,
    candidates: unlessSame(before?.candidates, ranking.candidates, isSameCandidate),
    excluded: unlessSame(before?.excluded, ranking.excluded, isSameExclusion, leftOut),
    details: isSameText(before?.details, finding.details) ? before.details : finding.details,
    expiresAt: finding.expiresAt,
  };
}

/**
 * Lists that were found to say the same as the ones an incident holds. A ranking is asked for its
 * hundreds of exclusions every minute and rarely changes, so each pair is compared once.
 */
const provenSame = new WeakMap<object, object>();

function unlessSame<Kept extends object, Now extends Kept>(
  before: Kept[] | undefined,
  now: readonly Now[],
  isSame: (a: Kept, b: Now) => boolean,
  keep: (one: Now) => Kept = (one) => one,
): Kept[] {
  if (before?.length !== now.length) return now.map(keep);
  if (provenSame.get(now) === before) return before;
  const differs = before.some((one, index) => {
    const other = now[index];
    return other === undefined || (one !== other && !isSame(one, other));
  });
  if (differs) return now.map(keep);
  provenSame.set(now, before);
  return before;
}

function isSameSubject(a: Subject, b: Subject): boolean {
  return a.shift === b.shift && a.clientId === b.clientId && a.start === b.start && a.end === b.end;
}

/** Matches drift by fractions as history ages; only what is shown counts as different. */
function isSameCandidate(a: Candidate, b: Candidate): boolean {
  return a.caregiverId === b.caregiverId && a.name === b.name && shown(a) === shown(b);
}

function shown({ match, interval, accepts, worked, reasons, cautions }: Candidate): string {
  return JSON.stringify([
    [match, ...interval].map(wholePercent),
    accepts && [accepts.accepted, accepts.asked, accepts.similar],
    worked && [worked.worked, worked.scheduled, worked.of],
    reasons,
    cautions.map(({ code, text }) => [code, text]),
  ]);
}

function isSameExclusion(a: LeftOut, b: LeftOut): boolean {
  return a.caregiverId === b.caregiverId && a.reason === b.reason;
}

/** The words are left unread, so that they are never written. */
function leftOut({ caregiverId, reason }: LeftOut): LeftOut {
  return { caregiverId, reason };
}

function isSameText(
  before: Incident['details'] | undefined,
  now: Readonly<Record<string, unknown>>,
): before is Incident['details'] {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now);
}

/**
 * Whether there is something new to say: another shift is affected. Of overtime the shift to hand on
 * moves as the week goes by; there it is that a week merely near a threshold now crosses it. The next
 * shifts of a pattern come round every week and are no news.
 */
function tellsMore(before: Incident, now: Pick<Incident, 'subjects' | 'details'>): boolean {
  if (before.workflow === 'pattern') return false;
  if (before.workflow !== 'overtime') return hasOtherShifts(before.subjects, now.subjects);
  return now.details['isAhead'] === true && before.details['isAhead'] !== true;
}

function hasOtherShifts(before: readonly Subject[], now: readonly Subject[]): boolean {
  return now.some(({ shift }) => before.every((known) => known.shift !== shift));
}
