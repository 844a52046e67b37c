import { MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { between, chance, normal, pick, randomFrom, type Random } from '../random.ts';
import type { AgencyDraft, DemoCaregiver, DemoShift } from './model.ts';
import type { Timeline } from './timeline.ts';
import type { World } from './world.ts';

/** Care logs without a valid start or end: 1.7 % in a large warehouse extract. */
const MISSING_CLOCK_OUT = 0.012;
const MISSING_CLOCK_IN = 0.005;
/** Shares of the shifts to come, and of open ones that somebody takes in time. */
const CANCELLED_BY_CLIENT = 0.02;
const GETS_FILLED = 0.7;

/** What a world needs to live. */
export interface Life {
  readonly seed: number;
  readonly startAt: Instant;
  readonly world: World;
  readonly timeline: Timeline;
  /** Caregivers who may cover for one another. */
  readonly pool: readonly DemoCaregiver[];
}

/** Writes the visits of the past and plans what will happen: clock-ins, call-outs, fills. */
export function bringToLife(life: Life, draft: AgencyDraft): void {
  for (const shift of draft.shifts) {
    planVisit(life, shift);
    if (!shift.pinned && shift.start > life.startAt) planMishaps(life, shift);
  }
  for (const { at, shift } of draft.callOutsToCome) {
    life.timeline.plan(at, () => {
      life.world.callOut(shift);
    });
  }
}

/** Plans clock-in and clock-out around the scheduled times; what is past happens at once. */
export function planVisit(life: Life, shift: DemoShift): void {
  const random = randomFrom(life.seed, 'visit', shift.occurrenceId);
  // The told situations state exact hours, so their people are punctual.
  const clockInAt = shift.pinned ? shift.start : plus(shift.start, jitter(random, -15, 12));
  const clockOutAt = shift.pinned ? shift.end : plus(shift.end, jitter(random, -20, 25));
  const plannedStart = shift.start;
  // The told situations count visits, so none of theirs loses a time stamp.
  const lost = shift.pinned ? 0.5 : random();
  happen(life, clockInAt, () => {
    if (shift.cancelled || shift.noShow || shift.start !== plannedStart) return;
    const visit = life.world.clockIn(shift, lost < MISSING_CLOCK_IN ? null : clockInAt);
    if (visit === null) return;
    const isOutLost = lost > 1 - MISSING_CLOCK_OUT;
    happen(life, clockOutAt, () => {
      life.world.clockOut(visit, isOutLost ? null : clockOutAt);
    });
  });
}

/** Most people are within five minutes; nobody clocks in more than 15 min early. */
function jitter(random: Random, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, normal(random) * 5))) * MINUTE;
}

function happen(life: Life, at: Instant, act: () => void): void {
  if (at <= life.startAt) act();
  else life.timeline.plan(at, act);
}

function planMishaps(life: Life, shift: DemoShift): void {
  const random = randomFrom(life.seed, 'mishap', shift.occurrenceId);
  const roll = random();
  const hoursAhead = 0.5 + 40 * random() ** 2;
  const at = plus(shift.start, -Math.round(hoursAhead * 60) * MINUTE);
  const absence = life.world.caregivers.get(shift.caregiverId ?? '')?.absence ?? 0;
  if (shift.caregiverId === null) {
    planFill(life, shift, life.startAt);
  } else if (at > life.startAt && roll < CANCELLED_BY_CLIENT) {
    life.timeline.plan(at, () => {
      life.world.cancel(shift);
    });
  } else if (at > life.startAt && roll < CANCELLED_BY_CLIENT + absence) {
    life.timeline.plan(at, () => {
      life.world.callOut(shift);
      planFill(life, shift, at);
    });
  }
}

/** Somebody takes the open shift some time before it starts, or nobody does. */
function planFill(life: Life, shift: DemoShift, openSince: Instant): void {
  if (chance(life.seed, 'filled', shift.occurrenceId) > GETS_FILLED) return;
  const random = randomFrom(life.seed, 'fill', shift.occurrenceId);
  const minutesLeft = Math.floor((shift.start - openSince) / MINUTE);
  if (minutesLeft < 20) return;
  const at = plus(openSince, between(random, 10, minutesLeft - 10) * MINUTE);
  life.timeline.plan(at, () => {
    if (shift.caregiverId === null && !shift.cancelled) fill(life, shift, random);
  });
}

function fill(life: Life, shift: DemoShift, random: Random): void {
  for (let tries = 0; tries < 20 && life.pool.length > 0; tries += 1) {
    const caregiver = pick(random, life.pool);
    if (!life.world.isFree(caregiver.id, shift)) continue;
    life.world.assign(shift, caregiver.id);
    return;
  }
}
