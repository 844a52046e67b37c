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

/** Hours of the day, by the agency's clock, at which a rehearsal looks in any case. */
const FIRST_HOUR = 5;
const LAST_HOUR = 22;

export interface MomentsInput {
  readonly shifts: readonly PastShift[];
  readonly today: Pick<Snapshot, 'agency' | 'policy' | 'visits'>;
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
}

/**
 * When a rehearsal looks at the agency, in order: every hour of the day, whenever somebody gave a
 * shift back or took one, and whenever somebody is late or came late. A decision at another time
 * would say what the one before it said, but for severities that rise within the hour.
 */
export function moments(input: MomentsInput): Instant[] {
  const { from, to } = input;
  const all = [...hoursBetween(input), ...changes(input.shifts), ...latenesses(input)];
  const within = all.filter((at) => at >= from && at < to).map(wholeMinute);
  return [...new Set(within)].filter((at) => at < to).sort((a, b) => a - b);
}

/** Looked at once the minute is over, so that what happened in it is known. */
function wholeMinute(at: Instant): Instant {
  return instant(Math.ceil(at / MINUTE) * MINUTE);
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
      .map((one) => one.from),
  );
}

/** When shifts without a clock-in begin to count as late, and when it came after all. */
function latenesses({ shifts, today }: MomentsInput): Instant[] {
  const lateMs = today.policy.visits.lateMinutes * MINUTE;
  const clockIns = Map.groupBy(
    today.visits.flatMap(({ clockIn, clientId }) =>
      clockIn === null ? [] : [{ clockIn, clientId }],
    ),
    ({ clientId }) => clientId,
  );
  return shifts.flatMap(({ start, states }) => {
    const shift = states.at(-1)?.shift;
    if (shift === undefined || shift.status === 'cancelled') return [];
    const came = (clockIns.get(shift.clientId) ?? []).find(
      ({ clockIn }) => Math.abs(clockIn - start) < shift.end - start,
    );
    const lateAt = instant(start + lateMs);
    if (came === undefined) return [lateAt];
    return came.clockIn > lateAt ? [lateAt, came.clockIn] : [];
  });
}
