import {
  addDays,
  atLocal,
  instant,
  localDate,
  MINUTE,
  type Instant,
} from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import type { PastShift } from './past-shift.ts';

/** A moment at which a rehearsal looks at the agency. */
export interface Moment {
  readonly at: Instant;
  /**
   * Whether care logs are read and every workflow decides, as every hour; otherwise only those
   * about the shifts of which somebody has to be told at once.
   */
  readonly isWhole: boolean;
}

/** Hours of the day, by the agency's clock, at which a rehearsal looks in any case. */
const FIRST_HOUR = 5;
const LAST_HOUR = 22;

/** A change is seen by the next reading of the schedule, a quarter of an hour later at most. */
const READ_EVERY = 15 * MINUTE;

export interface MomentsInput {
  readonly shifts: readonly PastShift[];
  readonly today: Pick<Snapshot, 'agency' | 'policy' | 'visits'>;
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
}

/**
 * When a rehearsal looks at the agency, in order: every hour of the day, when somebody is late or
 * came late, and whenever a shift lost or found somebody. A decision at another time would say what
 * the one before it said, but for severities that rise within the hour.
 */
export function moments(input: MomentsInput): Moment[] {
  const { from, to, shifts } = input;
  const within = (at: Instant): boolean => at >= from && at < to;
  const whole = new Set([...hoursBetween(input), ...latenesses(input).map(seen)].filter(within));
  const changed = changes(shifts)
    .map(seen)
    .filter((at) => within(at) && !whole.has(at));
  return [
    ...[...whole].map((at) => ({ at, isWhole: true })),
    ...[...new Set(changed)].map((at) => ({ at, isWhole: false })),
  ].sort((a, b) => a.at - b.at);
}

function seen(at: Instant): Instant {
  return instant(Math.ceil(at / READ_EVERY) * READ_EVERY);
}

function hoursBetween({ from, to, today }: MomentsInput): Instant[] {
  const { timeZone } = today.agency;
  const hours: Instant[] = [];
  const last = localDate(to, timeZone);
  for (let day = localDate(from, timeZone); day <= last; day = addDays(day, 1)) {
    for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour += 1) {
      hours.push(atLocal(day, hour * 60, timeZone));
    }
  }
  return hours;
}

/** A shift that is seen for the first time and has somebody tells nothing new. */
function changes(shifts: readonly PastShift[]): Instant[] {
  return shifts.flatMap(({ states }) =>
    states
      .filter(({ shift }, index) => index > 0 || shift.caregiverId === null)
      .map((state) => state.from),
  );
}

/** When shifts without a clock-in begin to count as late, and when it came after all. */
function latenesses({ shifts, today }: MomentsInput): Instant[] {
  const lateMs = today.policy.visits.lateMinutes * MINUTE;
  const clockIns = Map.groupBy(
    today.visits.filter(({ clockIn }) => clockIn !== null),
    ({ clientId }) => clientId,
  );
  return shifts.flatMap(({ start, states }) => {
    const shift = states.at(-1)?.shift;
    if (shift === undefined || shift.status === 'cancelled') return [];
    const length = shift.end - start;
    const came = (clockIns.get(shift.clientId) ?? []).find(
      ({ clockIn }) => clockIn !== null && Math.abs(clockIn - start) < length,
    );
    const clockIn = came?.clockIn ?? null;
    const lateAt = instant(start + lateMs);
    if (clockIn === null) return [lateAt];
    return clockIn > lateAt ? [lateAt, clockIn] : [];
  });
}
