import type { Ask, CallOut } from '../../../shared/domain/history.ts';
import type { AppointmentId, CaregiverId } from '../../../shared/domain/ids.ts';
import {
  shiftKey,
  type CachedShift,
  type Shift,
  type Visit,
} from '../../../shared/domain/shift.ts';
import { DAY, HOUR, MINUTE, instant, plus, type Instant } from '../../../shared/util/time.ts';

/** A shift as the schedule showed it from `from` on, until its next state. */
export interface ShiftState {
  readonly from: Instant;
  readonly shift: Shift;
}

/** A shift of the past with everything that happened to it, in order of time; never empty. */
export interface PastShift {
  readonly start: Instant;
  readonly states: readonly ShiftState[];
  /** Whether the schedule of that time was not kept, so that it follows from other traces. */
  readonly isRebuilt: boolean;
  /** Whether it was filled at a time that nobody noted. */
  readonly isFillUnknown: boolean;
}

/** What is known of one shift: its client and start name it. */
export interface ShiftEvidence {
  readonly stored: CachedShift | null;
  /** By time of asking. */
  readonly asks: readonly Ask[];
  /** By time of report. */
  readonly callOuts: readonly CallOut[];
  readonly visits: readonly Visit[];
}

/** A schedule is made this long ahead; what is not known to have been seen later was seen then. */
const SEEN_AHEAD = 14 * DAY;

/** An acceptance without a time was given this long after the ask. */
const ANSWER_TAKES = HOUR;

/** The hours of a visit are those of its shift to within a few minutes. */
const QUARTER = 15 * MINUTE;

/** The shift itself without who had it; null where nothing tells when it ended. */
export function shiftFrom({ stored, asks, callOuts, visits }: ShiftEvidence): Shift | null {
  if (stored !== null) return { ...stored.shift, status: 'scheduled' };
  const told = asks[0] ?? callOuts[0];
  const [visit] = visits;
  if (told !== undefined) return plainShift(told.clientId, told.shiftStart, told.shiftEnd, visit);
  if (visit === undefined || visit.clientId === null) return null;
  const start = visit.plannedStart ?? rounded(visit.clockIn);
  const end = visit.plannedEnd ?? rounded(visit.clockOut);
  if (start === null || end === null || end <= start) return null;
  return plainShift(visit.clientId, start, end, visit);
}

function rounded(at: Instant | null): Instant | null {
  return at === null ? null : instant(Math.round(at / QUARTER) * QUARTER);
}

function plainShift(
  clientId: Shift['clientId'],
  start: Instant,
  end: Instant,
  visit: Visit | undefined,
): Shift {
  const appointmentId = visit?.appointmentId ?? (`past-${clientId}` as AppointmentId);
  const key = shiftKey(appointmentId, start);
  const status = 'scheduled';
  return { key, appointmentId, clientId, caregiverId: null, start, end, status, position: null };
}

/**
 * What happened to a shift, from what is still known of it: whoever called out had it until then,
 * whoever accepted has it from then on, and in between it was open. A shift that somebody was
 * asked for was open at the latest then; of the time before nothing is said. Who had it in the end
 * is known from the visit or the schedule; where nobody noted when she took it, the schedule's
 * last change counts, else the start.
 */
export function pastShift(shift: Shift, evidence: ShiftEvidence): PastShift {
  const seenAt = seenFrom(shift, evidence);
  const held = holders(shift, evidence, seenAt);
  const last = held.at(-1);
  const final = finalHolder(evidence, last?.caregiverId ?? null);
  const isChanged = last !== undefined && final !== last.caregiverId;
  if (isChanged) held.push({ from: lastChange(shift, evidence, last.from), caregiverId: final });
  const states = held.map(({ from, caregiverId }): ShiftState => ({
    from,
    shift: { ...shift, caregiverId },
  }));
  return {
    start: shift.start,
    states: withCancellation(states, shift, evidence),
    isRebuilt: evidence.stored === null,
    isFillUnknown: isChanged && last.caregiverId === null && !isNoted(shift, evidence, last.from),
  };
}

interface Held {
  readonly from: Instant;
  readonly caregiverId: CaregiverId | null;
}

/** Who had the shift from when on, as far as asks and call-outs tell, in order of time. */
function holders(shift: Shift, evidence: ShiftEvidence, seenAt: Instant): Held[] {
  const losses = evidence.callOuts.map((one): Turn => {
    return { from: one.reportedAt, before: one.caregiverId, caregiverId: null };
  });
  const first = firstHolder(evidence, seenAt);
  const held: Held[] = [first];
  for (const turn of [...losses, ...gains(evidence)].sort((a, b) => a.from - b.from)) {
    const last = held.at(-1) ?? first;
    const isWithin = turn.from > last.from && turn.from < shift.end;
    // Nobody takes what somebody has, and nobody gives back what somebody else has.
    if (isWithin && turn.before === last.caregiverId) held.push(turn);
  }
  return held;
}

/** A shift that went from one to another; null is nobody. */
interface Turn extends Held {
  readonly before: CaregiverId | null;
}

function firstHolder({ stored, asks, callOuts, visits }: ShiftEvidence, seenAt: Instant): Held {
  const [callOut] = callOuts;
  const [ask] = asks;
  if (callOut !== undefined && (ask === undefined || callOut.reportedAt <= ask.askedAt)) {
    return { from: seenAt, caregiverId: callOut.caregiverId };
  }
  if (ask !== undefined) return { from: ask.askedAt, caregiverId: null };
  const final = stored?.shift.caregiverId ?? visits[0]?.caregiverId ?? null;
  return { from: seenAt, caregiverId: final };
}

/** Who said yes and when; where one of them came in the end, only she and who gave it back. */
function gains(evidence: ShiftEvidence): Turn[] {
  const accepted = evidence.asks.filter(({ outcome }) => outcome === 'accepted');
  const final = finalHolder(evidence, null);
  const had = new Set([final, ...evidence.callOuts.map((one) => one.caregiverId)]);
  const isKnown = accepted.some((ask) => ask.caregiverId === final);
  return accepted
    .filter((ask) => !isKnown || had.has(ask.caregiverId))
    .map((ask) => ({ from: answeredAt(ask), before: null, caregiverId: ask.caregiverId }));
}

/** When an answer became known. */
export function answeredAt({ answeredAt: at, askedAt }: Ask): Instant {
  return at ?? plus(askedAt, ANSWER_TAKES);
}

/** Whoever came had it in the end; else the schedule says, and where it is silent the ledger. */
function finalHolder(
  { stored, visits }: ShiftEvidence,
  held: CaregiverId | null,
): CaregiverId | null {
  const came = visits[0]?.caregiverId;
  if (came !== undefined) return came;
  return stored === null ? held : stored.shift.caregiverId;
}

function isNoted({ start }: Shift, { stored }: ShiftEvidence, after: Instant): boolean {
  return stored !== null && stored.lastSeen > after && stored.lastSeen <= start;
}

function lastChange(shift: Shift, evidence: ShiftEvidence, after: Instant): Instant {
  const { stored } = evidence;
  if (stored !== null && isNoted(shift, evidence, after)) return stored.lastSeen;
  return instant(Math.max(shift.start, after + 1));
}

/** A shift that the schedule first showed after its start was not watched, but it was there. */
function seenFrom(shift: Shift, { stored, asks, callOuts }: ShiftEvidence): Instant {
  const wasWatched = stored !== null && stored.firstSeen <= shift.start;
  const first = wasWatched ? stored.firstSeen : plus(shift.start, -SEEN_AHEAD);
  const told = [...asks.map((ask) => ask.askedAt), ...callOuts.map((one) => one.reportedAt)];
  return instant(Math.min(first, ...told.map((at) => at - 1)));
}

function withCancellation(
  states: readonly ShiftState[],
  shift: Shift,
  { stored }: ShiftEvidence,
): ShiftState[] {
  const last = states.at(-1);
  if (stored?.shift.status !== 'cancelled' || last === undefined) return [...states];
  const from = instant(Math.max(last.from + 1, Math.min(stored.lastSeen, shift.start)));
  return [...states, { from, shift: { ...last.shift, status: 'cancelled' } }];
}
