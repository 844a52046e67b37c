import type { ChannelName } from '../../../shared/domain/channel.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { IncidentId, RecipientId } from '../../../shared/domain/ids.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { instant, type Instant } from '../../../shared/util/time.ts';
import { alertHold, heldUntil } from '../incidents/alert-hold.ts';
import { deliveryOf } from '../incidents/telling.ts';
import { nextDutyChange } from './duty.ts';
import { climbing, type LadderInput } from './ladder.ts';

/** One telling to come. */
export interface Planned {
  readonly incidentId: IncidentId;
  readonly channel: ChannelName;
  /** Null on the desktop. */
  readonly recipientId: RecipientId | null;
  readonly at: Instant;
}

type PlanInput = Omit<LadderInput, 'ids'>;

/** More steps than a ladder has; each is taken once, so that this only bounds a mistake. */
const MOST_STEPS = 200;

/**
 * What goes out about one incident until `until` if nobody does anything, everything arrives and
 * nothing changes: the ladder is climbed ahead of time. Duty has to be known up to then. What rests
 * wakes at its time and is told anew.
 */
export function plannedTellings(input: PlanInput, until: Instant): Planned[] {
  const begun = begin(input);
  if (begun === null) return [];
  const planned = [...begun.planned];
  let { deliveries, now } = begun;
  for (let step = 0; step < MOST_STEPS && now <= until; step += 1) {
    const ids = countingIds(`planned-${String(step)}`);
    const shown = deliveries.map((row) => shownBy(now, row, begun.input));
    const climb = climbing({ ...begun.input, deliveries: shown, now, ids });
    const queued = climb.deliveries.filter(({ state, createdAt }) => {
      return state === 'waiting' && createdAt === now;
    });
    planned.push(...queued.map((row) => plannedOf(row, now)));
    deliveries = [...deliveries, ...queued.map((row) => arrived(row, now))];
    // What follows a step is known once it has been taken.
    if (queued.length > 0) continue;
    const next = earliest(now, [
      climb.next,
      nextDutyChange(input.reach.duty, now),
      ...begun.planned.map(({ at }) => at),
    ]);
    if (next === null) break;
    now = next;
  }
  return planned.filter(({ at }) => at <= until);
}

/** As if the desktop had shown by `now` what it has to show by then. */
function shownBy(now: Instant, row: Delivery, input: PlanInput): Delivery {
  if (row.channel !== 'desktop' || row.state !== 'waiting') return row;
  const at = shownAt(row.dueAt, input);
  return at <= now ? arrived(row, at) : row;
}

function arrived(row: Delivery, at: Instant): Delivery {
  return { ...row, state: 'sent', attempts: 1, finishedAt: at };
}

interface Begun {
  readonly input: PlanInput;
  /** What the desktop will show. */
  readonly planned: readonly Planned[];
  readonly deliveries: readonly Delivery[];
  readonly now: Instant;
}

/** Where the climb begins; null where nothing will be told. */
function begin(input: PlanInput): Begun | null {
  const { incident, deliveries, now } = input;
  if (incident.state === 'resolved') return null;
  if (incident.state !== 'open') return beginAwake(input);
  const planned = deliveries
    .filter(({ channel, state }) => channel === 'desktop' && state === 'waiting')
    .map((row) => plannedOf(row, shownAt(row.dueAt, input)));
  return { input, planned, deliveries, now };
}

/** What rests speaks again at its time, if it is told as it happens at all. */
function beginAwake(input: PlanInput): Begun | null {
  const { incident, now } = input;
  if (incident.wakesAt === null || incident.delivery !== 'now') return null;
  const at = instant(Math.max(now, incident.wakesAt));
  const awake = { ...input, incident: { ...incident, state: 'open' as const } };
  const row = deliveryOf({ ...awake, now: at, ids: countingIds('planned-again') }, at);
  return {
    input: awake,
    planned: [plannedOf(row, shownAt(at, awake))],
    deliveries: [row],
    now: at,
  };
}

/** When what is due at `dueAt` is shown: after a pause or quiet hours that hold it. */
function shownAt(dueAt: Instant, { incident, alerts, zone, pausedUntil, now }: PlanInput): Instant {
  const due = instant(Math.max(now, dueAt));
  return heldUntil(incident, alertHold(due, pausedUntil, alerts, zone)) ?? due;
}

function plannedOf({ incidentId, channel, recipientId }: Delivery, at: Instant): Planned {
  return { incidentId, channel, recipientId, at };
}

function earliest(after: Instant, times: readonly (Instant | null)[]): Instant | null {
  const later = times.filter((at) => at !== null && at > after);
  return later.reduce<Instant | null>((first, at) => {
    return first === null || (at !== null && at < first) ? at : first;
  }, null);
}
