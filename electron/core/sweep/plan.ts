import type { Span, Window } from '../../../shared/domain/feed.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { DayRange } from '../../../shared/domain/wellsky.ts';
import {
  addDays,
  HOUR,
  localDate,
  MINUTE,
  plus,
  SECOND,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { EARLY_CLOCK_IN, lateShifts, type LateInput } from './attendance.ts';

/** Days `from` … `to`, inclusive, of every client's schedule that one request reads. */
export interface DaySpan {
  readonly span: Span;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One request of the sweep. */
export interface PlannedRead extends DayRange {
  readonly span: Span;
}

/** How old a reading may become before nothing is alerted from it, in milliseconds. */
export interface Limits {
  /** Today and tomorrow. */
  readonly nearMs: number;
  /** Every later day. */
  readonly farMs: number;
}

export interface SweepInput {
  readonly today: LocalDate;
  readonly now: Instant;
  /** Active clients; prospects and former clients left out. */
  readonly clients: readonly ClientId[];
  readonly windows: readonly Window[];
  readonly shifts: readonly Shift[];
  readonly policy: Policy;
  /** Read every window, due or not. */
  readonly everything: boolean;
}

/** The part of the request budget that the sweep plans with; people, visits and clicks share the rest. */
const SWEEP_SHARE = 0.8;

/** A window is read again at this part of its limit, so that a retry or a pause does no harm. */
const DUE_AT = 2 / 3;

/** Every client's next 14 days are complete at least this often. */
const WHOLE_SWEEP = HOUR;

/** Reading one schedule more often than this gains nothing worth the requests. */
const SHORTEST_AGE = 20 * SECOND;

/** For this long after a change a schedule counts as restless. */
const RESTLESS = HOUR;

/**
 * The spans of days around `today`. WellSky gives at most 7 days a request, one of which overlaps
 * at each end because its day boundaries may be those of UTC; 5 remain.
 */
export function spansFor(today: LocalDate): readonly DaySpan[] {
  const span = (name: Span, first: number): DaySpan => ({
    span: name,
    from: addDays(today, first),
    to: addDays(today, first + 4),
  });
  return [span('near', -1), span('middle', 4), span('far', 9)];
}

/**
 * How old readings may become: the policy's limits, or, where the request budget cannot meet them
 * for so many clients, the limits that it can.
 */
export function reachableLimits(clients: number, policy: Policy): Limits {
  const ages = plannedAges(clients, policy);
  return {
    nearMs: Math.max(policy.sweep.nearMinutes * MINUTE, ages.near / DUE_AT),
    farMs: Math.max(policy.sweep.farMinutes * MINUTE, ages.far / DUE_AT),
  };
}

interface Ages {
  readonly near: number;
  readonly far: number;
}

/** Ages at which windows are read again at the latest, stretched alike where the budget is short. */
function plannedAges(clients: number, { sweep }: Policy): Ages {
  const near = sweep.nearMinutes * MINUTE * DUE_AT;
  const far = Math.min(sweep.farMinutes * MINUTE * DUE_AT, WHOLE_SWEEP);
  const load = (clients / near + (2 * clients) / far) * SECOND;
  const stretch = Math.max(1, load / (sweep.requestsPerSecond * SWEEP_SHARE));
  return { near: near * stretch, far: far * stretch };
}

/** How soon a change in a window would matter, most urgent first. */
const TIERS = ['within 4 h', 'within 24 h', 'near', 'middle', 'far'] as const;
type Tier = (typeof TIERS)[number];

interface Item {
  readonly read: PlannedRead;
  readonly tier: Tier;
  readonly isRestless: boolean;
  /** Milliseconds since the last complete reading; infinite before the first. */
  readonly age: number;
}

/**
 * The requests that are due, in the order in which to make them. What is past its planned age
 * comes first, then by risk: schedules with a shift inside 4 h, inside 24 h, then near days before
 * middle before far ones; restless schedules before quiet ones, old readings before young ones.
 *
 * What is left of the budget goes to the schedules with shifts inside 24 h: they come round as
 * often as it allows, at most every 20 s.
 */
export function planSweep(input: SweepInput): PlannedRead[] {
  const items = itemsOf(input);
  const ages = plannedAges(input.clients.length, input.policy);
  const soonAge = ageOfSoon(items, ages, input);
  const latest = (item: Item): number => (item.read.span === 'near' ? ages.near : ages.far);
  const isOverdue = (item: Item): boolean => item.age >= latest(item);
  const isDue = (item: Item): boolean => {
    const wanted = isSoon(item) ? soonAge : latest(item);
    return input.everything || item.age >= (item.isRestless ? wanted / 2 : wanted);
  };
  const due = items.filter(isDue);
  return [
    ...due.filter(isOverdue).sort(byRisk),
    ...due.filter((item) => !isOverdue(item)).sort(byRisk),
  ].map((item) => item.read);
}

function isSoon({ tier }: Item): boolean {
  return tier === 'within 4 h' || tier === 'within 24 h';
}

function ageOfSoon(items: readonly Item[], ages: Ages, { clients, policy }: SweepInput): number {
  const soon = items.filter(isSoon).length;
  const planned = (clients.length / ages.near + (2 * clients.length) / ages.far) * SECOND;
  const spare = policy.sweep.requestsPerSecond * SWEEP_SHARE - planned;
  if (spare <= 0) return ages.near;
  return Math.min(ages.near, Math.max(SHORTEST_AGE, (soon / spare) * SECOND));
}

function byRisk(a: Item, b: Item): number {
  return (
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    Number(b.isRestless) - Number(a.isRestless) ||
    olderFirst(a.age, b.age) ||
    (a.read.clientId < b.read.clientId ? -1 : 1)
  );
}

/** Two windows that were never read are both infinitely old. */
function olderFirst(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

function itemsOf(input: SweepInput): Item[] {
  const windows = Map.groupBy(input.windows, (window) => window.clientId);
  const soonest = soonestShifts(input);
  const restless = restlessClients(input);
  const spans = spansFor(input.today);
  return input.clients.flatMap((clientId) =>
    spans.map(({ span, from, to }): Item => {
      const window = windows.get(clientId)?.findLast((one) => one.span === span);
      const readAt = window?.readAt ?? null;
      // A reading from the future means that the clock was set back: it says nothing.
      const age = readAt === null || readAt > input.now ? Infinity : input.now - readAt;
      return {
        read: { clientId, span, from, to },
        tier: span === 'near' ? nearTier(soonest.get(clientId), age, input.now) : span,
        isRestless: restless.has(clientId),
        age,
      };
    }),
  );
}

/** A near window that was never read may hold anything. */
function nearTier(soonest: Instant | undefined, age: number, now: Instant): Tier {
  const wait = soonest === undefined ? Infinity : soonest - now;
  if (wait <= 4 * HOUR) return 'within 4 h';
  return wait <= 24 * HOUR || age === Infinity ? 'within 24 h' : 'near';
}

/** Each client's next start; a shift that is running counts, because it can still be called out. */
function soonestShifts({ shifts, now }: SweepInput): Map<ClientId, Instant> {
  const soonest = new Map<ClientId, Instant>();
  for (const shift of shifts) {
    if (shift.end <= now || shift.status === 'cancelled') continue;
    const known = soonest.get(shift.clientId);
    if (known === undefined || shift.start < known) soonest.set(shift.clientId, shift.start);
  }
  return soonest;
}

function restlessClients({ windows, now }: SweepInput): Set<ClientId> {
  const changed = windows.filter(
    ({ changedAt }) => changedAt !== null && changedAt <= now && now - changedAt < RESTLESS,
  );
  return new Set(changed.map((window) => window.clientId));
}

/**
 * The visits to read now, longest waiting first: those of clients with a late shift, when the
 * last complete reading is from before the shift was late, or older than the near limit.
 */
export function planVisitReads(
  input: LateInput & Pick<Snapshot, 'agency' | 'clients' | 'visitsReadAt'>,
): DayRange[] {
  const { now, policy, agency } = input;
  const starts = new Map<ClientId, Instant>();
  for (const shift of lateShifts(input)) {
    const client = input.clients.get(shift.clientId);
    if (client?.active !== true || client.isClient === false) continue;
    const lastRead = input.visitsReadAt.get(shift.clientId) ?? null;
    // A reading from the future (the clock was set back) counts as none.
    const readAt = lastRead !== null && lastRead <= now ? lastRead : null;
    const lateAt = plus(shift.start, policy.visits.lateMinutes * MINUTE);
    const isKnown =
      readAt !== null && readAt >= lateAt && now - readAt < policy.sweep.nearMinutes * MINUTE;
    const known = starts.get(shift.clientId);
    if (!isKnown && (known === undefined || shift.start < known)) {
      starts.set(shift.clientId, shift.start);
    }
  }
  return [...starts]
    .sort(([a, aStart], [b, bStart]) => aStart - bStart || (a < b ? -1 : 1))
    .map(([clientId, start]) => ({
      clientId,
      from: localDate(plus(start, -EARLY_CLOCK_IN), agency.timeZone),
      to: localDate(now, agency.timeZone),
    }));
}
