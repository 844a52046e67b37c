import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { DAY, plus } from '../../../shared/util/time.ts';
import { minuteOfWeek } from '../match/trials.ts';
import type { Snapshot } from '../snapshot.ts';

/** How far back a weekly shift is looked for: long enough for a habit, short enough to be current. */
const LOOK_BACK = 8 * 7 * DAY;

/** Visits that make a regular, and the share of the visits at that time that have to be hers. */
const REGULAR = { visits: 3, share: 0.5 } as const;

/** Clock-ins this many minutes from the start, by the wall clock, are of the same weekly shift. */
const SAME_TIME = 60;
const WEEK_MINUTES = 7 * 24 * 60;

/**
 * Whose weekly shift this is: the caregiver who made more than half, and at least three, of the
 * last eight weeks' visits to the client on that weekday at about that time. Null where nobody did.
 */
export function regularOf(
  { visits, agency, now }: Pick<Snapshot, 'visits' | 'agency' | 'now'>,
  shift: Shift,
): CaregiverId | null {
  const since = plus(now, -LOOK_BACK);
  const planned = minuteOfWeek(shift.start, agency.timeZone);
  const same = (visitsByClient(visits).get(shift.clientId) ?? []).filter(({ clockIn }) => {
    if (clockIn === null || clockIn < since || clockIn > now) return false;
    // The week is a circle: a clock-in before midnight may be of the day after.
    const apart = Math.abs(minuteOfWeek(clockIn, agency.timeZone) - planned);
    return Math.min(apart, WEEK_MINUTES - apart) <= SAME_TIME;
  });
  const hers = [...Map.groupBy(same, (visit) => visit.caregiverId)];
  const regular = hers.find(
    ([, made]) => made.length >= REGULAR.visits && made.length > same.length * REGULAR.share,
  );
  return regular?.[0] ?? null;
}

const known = new WeakMap<readonly Visit[], Map<ClientId | null, Visit[]>>();

/** A snapshot's visits are the same list until one changes, so they are arranged once. */
function visitsByClient(visits: readonly Visit[]): Map<ClientId | null, Visit[]> {
  const made = known.get(visits) ?? Map.groupBy(visits, (visit) => visit.clientId);
  known.set(visits, made);
  return made;
}
