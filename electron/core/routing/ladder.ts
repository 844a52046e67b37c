import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import { instant, MINUTE, minuteOfDay, type Instant } from '../../../shared/util/time.ts';
import { lastDue } from '../briefing/due.ts';
import { alertHold, heldUntil } from '../incidents/alert-hold.ts';
import { deliveryOf, reworded, sayingAgain, saysAgain, withdrawn } from '../incidents/telling.ts';
import { nextDutyChange } from './duty.ts';
import {
  addressOf,
  assignedTo,
  lanesFor,
  type Lane,
  type Lanes,
  type Reach,
  type Step,
} from './lanes.ts';

export interface LadderInput {
  readonly incident: Incident;
  /** All of this incident. */
  readonly deliveries: readonly Delivery[];
  readonly reach: Reach;
  readonly alerts: Policy['alerts'];
  readonly zone: string;
  /** Until when alerts were paused the last time; null: never. */
  readonly pausedUntil: Instant | null;
  readonly now: Instant;
  readonly language: Language;
  readonly ids: IdSource;
}

export interface Climb {
  /** New, reworded and withdrawn ones. */
  readonly deliveries: readonly Delivery[];
  /** When the next is due if nobody does anything and duty stays as it is; null: never. */
  readonly next: Instant | null;
}

/** A step that nobody has taken yet. */
interface NextStep {
  readonly lane: Lane;
  readonly step: Step;
  readonly rung: number;
  /** `Infinity`: it waits for nothing that time brings. */
  readonly due: number;
}

/** One telling: all that follows from what was said on the desktop, or from a hand-over. */
interface TellingSoFar {
  readonly rootId: DeliveryId | null;
  /** What was sent of it outside, or is to be: what was withdrawn in time never was. */
  readonly made: readonly Delivery[];
  /** From when on the first step outside may be taken. */
  readonly begins: (lanes: Lanes) => number;
}

/**
 * What follows when nobody acknowledges what the desktop showed. Everybody whose matter it is has a
 * lane: her channels in the order of the agency's ladder, each so long after the one before as the
 * severity allows, at once where that one failed or its channel does not work. When all lanes have
 * come to their end, those of the people on call follow. Only an open incident that may interrupt
 * climbs, and only a critical or high one; one that was handed over is told to that person whatever
 * it is. What no longer holds is taken back, what has changed is reworded. Steps are taken that are
 * due by `dueBy`, which is later than now where something leaves that they can leave with.
 */
export function climbing(input: LadderInput, dueBy: Instant = input.now): Climb {
  const { incident, deliveries, reach, now } = input;
  const outside = deliveries.filter(({ channel }) => channel !== 'desktop');
  const waiting = outside.filter(({ state }) => state === 'waiting');
  const silent = silenceOf(incident, reach);
  if (silent !== null) return { deliveries: withdrawn(waiting, silent, now), next: null };

  const telling = tellingSoFar(input, outside);
  const lanes = lanesFor(incident, reach, now);
  const stale = waiting.filter((row) => !telling.made.includes(row) || !isOnLanes(row, lanes));
  const valid = waiting.filter((row) => !stale.includes(row));
  const steps = nextSteps(lanes, { ...telling, made: without(telling.made, stale) }, input);
  const from = Math.max(now, heldNow(input) ?? now);
  const due = steps.filter((one) => one.due <= dueBy && from <= now);
  const later = steps.filter((one) => !due.includes(one)).map((one) => Math.max(from, one.due));
  return {
    deliveries: [
      ...withdrawn(stale, 'no-longer-theirs', now),
      ...reworded(valid, input),
      ...due.flatMap((one) => rungOf(one, telling, input) ?? []),
    ],
    next: earliest([...later, ...(steps.length === 0 ? [whenSomebodyComes(lanes, input)] : [])]),
  };
}

/** Why an incident is told to nobody outside now; null where it may be. */
function silenceOf(incident: Incident, { recipients }: Reach): string | null {
  const { state, delivery } = incident;
  if (state !== 'open') return state;
  if (delivery === 'now') return null;
  return delivery === 'digest' && assignedTo(incident, recipients) !== null ? null : delivery;
}

function tellingSoFar(input: LadderInput, outside: readonly Delivery[]): TellingSoFar {
  const { incident, deliveries } = input;
  const last = lastOnDesktop(deliveries);
  const rootId = followedNow(deliveries);
  // What is shown again delays nothing: the first may have been seen.
  const first = deliveries.find(({ id }) => id === rootId) ?? last;
  const since = handedOverAt(input);
  const made = outside.filter(
    (row) =>
      row.follows === rootId &&
      (since === null || row.createdAt >= since) &&
      row.state !== 'withdrawn' &&
      row.state !== 'expired',
  );
  const begins = ({ isOffDuty }: Lanes): number => {
    if (since !== null && (first === null || first.createdAt <= since)) return since;
    if (first === null || last === null) return Infinity;
    const isNow = isOffDuty && incident.severity === 'critical';
    if (isNow) return toldAt(first, input);
    return Math.min(afterwards(first, input, true), afterwards(last, input, true));
  };
  return { rootId, made, begins };
}

/**
 * The telling that what is sent outside now follows; null where the desktop was told nothing. What
 * is shown again because it may not have arrived is the same telling.
 */
export function followedNow(deliveries: readonly Delivery[]): DeliveryId | null {
  const root = lastOnDesktop(deliveries);
  return root === null ? null : (root.follows ?? root.id);
}

/** When it was handed to whom it is handed; a time to come, which no clock gave, counts as long ago. */
function handedOverAt({ incident, reach, now }: LadderInput): number | null {
  const at = incident.assignedAt ?? null;
  if (at === null || assignedTo(incident, reach.recipients) === null) return null;
  return at > now ? 0 : at;
}

/** The last telling on the desktop, sent or to be sent. */
function lastOnDesktop(deliveries: readonly Delivery[]): Delivery | null {
  return deliveries
    .filter(({ channel, state }) => channel === 'desktop' && state !== 'withdrawn')
    .reduce<Delivery | null>(
      (last, one) => (last === null || one.createdAt >= last.createdAt ? one : last),
      null,
    );
}

function nextSteps(lanes: Lanes, telling: TellingSoFar, input: LadderInput): NextStep[] {
  const begins = telling.begins(lanes);
  const first = lanes.first.map((lane) => walk(lane, begins, 0, telling, input));
  const pending = first.flatMap(({ next }) => next ?? []);
  if (pending.length > 0) return pending;
  const end = Math.max(...first.map(({ end }) => end));
  const rungs = Math.max(0, ...lanes.first.map(({ steps }) => steps.length));
  return lanes.then.flatMap((lane) => walk(lane, end, rungs, telling, input).next ?? []);
}

/** How far somebody has been told: her next step, or when the wait after the last one ends. */
function walk(
  lane: Lane,
  begins: number,
  rungsBefore: number,
  { made }: TellingSoFar,
  input: LadderInput,
): { readonly next: NextStep | null; readonly end: number } {
  let due = begins;
  for (const [index, step] of lane.steps.entries()) {
    const row = made.find((one) => isSameStep(one, lane, step, input.reach));
    if (row === undefined) {
      return { next: { lane, step, rung: rungsBefore + index + 1, due }, end: Infinity };
    }
    due = afterwards(row, input, step.isWell);
  }
  return { next: null, end: due };
}

/** Whether this was sent to her over this channel, or to somebody else at the same address. */
function isSameStep(
  { recipientId, channel }: Delivery,
  { recipient }: Lane,
  { channel: wanted, address }: Step,
  { recipients, channels }: Reach,
): boolean {
  if (channel !== wanted) return false;
  if (recipientId === recipient.id) return true;
  const other = recipients.find(({ id }) => id === recipientId);
  const through = channels.find((one) => one.channel === wanted);
  return other !== undefined && through !== undefined && addressOf(other, through) === address;
}

/** When what follows a telling is due: at once where it did not arrive. */
function afterwards(row: Delivery, input: LadderInput, isWell: boolean): number {
  const { state, receipt, attempts } = row;
  const isStuck = state === 'unknown' || (state === 'waiting' && attempts > 0);
  if (state === 'failed' || receipt === 'undelivered' || (isStuck && !isWell)) return input.now;
  return toldAt(row, input) + patience(input);
}

/** How long an acknowledgement is awaited; without end for what is not urgent. */
function patience({ incident: { severity }, alerts }: LadderInput): number {
  if (severity === 'critical') return alerts.criticalMinutes * MINUTE;
  return severity === 'high' ? alerts.highMinutes * MINUTE : Infinity;
}

/**
 * When somebody could first have seen it: when it was sent. What was never tried may be seen from now
 * on at the earliest, however long the computer slept; what was tried in vain counts from when it was
 * written and nothing held it. A time to come, which a clock that was set back leaves behind, counts
 * as long ago.
 */
function toldAt(row: Delivery, input: LadderInput): number {
  const { finishedAt, attempts, createdAt, dueAt, state } = row;
  const { now } = input;
  if (finishedAt !== null) return finishedAt > now ? 0 : finishedAt;
  const isFirstTry = attempts === 0 || (attempts === 1 && state === 'leased');
  if (isFirstTry) return Math.max(now, dueAt, heldNow(input) ?? 0);
  return Math.max(Math.min(createdAt, now), heldNow(input) ?? releasedAt(input));
}

/** When the last pause or quiet night ended that held an alert of this severity. */
function releasedAt({ incident, alerts, pausedUntil, zone, now }: LadderInput): number {
  const paused = pausedUntil !== null && pausedUntil <= now ? pausedUntil : 0;
  if (incident.severity === 'critical' || alerts.quietFrom === null || alerts.quietTo === null) {
    return paused;
  }
  const end = { minute: minuteOfDay(alerts.quietTo), weekday: null };
  return Math.max(paused, lastDue({ ...end, goodFor: Infinity }, now, zone));
}

function heldNow({ incident, alerts, pausedUntil, zone, now }: LadderInput): Instant | null {
  return heldUntil(incident, alertHold(now, pausedUntil, alerts, zone));
}

function isOnLanes(row: Delivery, { first, then }: Lanes): boolean {
  return [...first, ...then].some(
    ({ recipient, steps }) =>
      recipient.id === row.recipientId && steps.some(({ channel }) => channel === row.channel),
  );
}

function rungOf(next: NextStep, { rootId }: TellingSoFar, input: LadderInput): Delivery | null {
  const { lane, step, rung } = next;
  const row = deliveryOf(input, input.now);
  if (row.expiresAt <= input.now) return null;
  const { deliveries, reach, language } = input;
  // It may have arrived, was to be sent once more, and came too late for that.
  const mayHaveArrived = deliveries.some((one) => {
    const isOfThis = one.follows === rootId && isSameStep(one, lane, step, reach);
    return isOfThis && one.state === 'expired' && saysAgain(one);
  });
  const body = mayHaveArrived ? sayingAgain(row.body, language) : row.body;
  const { id: recipientId } = lane.recipient;
  return { ...row, body, channel: step.channel, recipientId, follows: rootId, rung };
}

/** Where nobody can be told at all, the next who comes on duty may change that. */
function whenSomebodyComes({ first }: Lanes, { reach, now }: LadderInput): number {
  return first.length > 0 ? Infinity : (nextDutyChange(reach.duty, now) ?? Infinity);
}

function earliest(times: readonly number[]): Instant | null {
  const first = Math.min(...times);
  return Number.isFinite(first) ? instant(first) : null;
}

function without(rows: readonly Delivery[], gone: readonly Delivery[]): Delivery[] {
  return rows.filter((row) => !gone.includes(row));
}
