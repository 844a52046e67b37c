import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import { minuteOfWeek } from '../match/trials.ts';
import type { Snapshot } from '../snapshot.ts';

/** How far back a weekly shift is looked for: long enough for a habit, short enough to be current. */
const LOOK_BACK = 8 * 7 * DAY;

/** Visits that make a regular, and the share of the visits at that time that have to be hers. */
const REGULAR = { visits: 3, share: 0.5 } as const;

/** Clock-ins this many minutes from the start, by the wall clock, are of the same weekly shift. */
const SAME_TIME = 60;
const WEEK_MINUTES = 7 * 24 * 60;

type RegularInput = Pick<Snapshot, 'visits' | 'agency' | 'now'>;

/**
 * Whose weekly shift this is: the caregiver who made more than half, and at least three, of the
 * last eight weeks' visits to the client on that weekday at about that time. Null where nobody did.
 */
export function regularOf(input: RegularInput, shift: Shift): CaregiverId | null {
  const { agency, now } = input;
  const since = plus(now, -LOOK_BACK);
  const planned = minuteOfWeek(shift.start, agency.timeZone);
  const same = arrivalsOf(input, shift.clientId).filter(({ at, minute }) => {
    // The week is a circle: a clock-in before midnight may be of the day after.
    const apart = Math.abs(minute - planned);
    return at >= since && at <= now && Math.min(apart, WEEK_MINUTES - apart) <= SAME_TIME;
  });
  if (same.length < REGULAR.visits) return null;
  const hers = [...Map.groupBy(same, (one) => one.caregiverId)];
  const regular = hers.find(
    ([, made]) => made.length >= REGULAR.visits && made.length > same.length * REGULAR.share,
  );
  return regular?.[0] ?? null;
}

/** One clock-in with a client. */
interface Arrival {
  readonly caregiverId: CaregiverId;
  readonly at: Instant;
  /** Of the week, by the wall clock. */
  readonly minute: number;
}

/** The visits of the last weeks, as far as they were asked for. */
interface Arrivals {
  /** Nothing older is in it. */
  readonly since: Instant;
  readonly zone: string;
  readonly visits: ReadonlyMap<ClientId | null, readonly Visit[]>;
  readonly byClient: Map<ClientId, readonly Arrival[]>;
}

/** A snapshot's visits are the same list until one changes, so they are arranged once. */
const known = new WeakMap<readonly Visit[], Arrivals>();

function arrivalsOf(input: RegularInput, clientId: ClientId): readonly Arrival[] {
  const { visits, zone, byClient } = arranged(input);
  const arrivals =
    byClient.get(clientId) ??
    (visits.get(clientId) ?? []).flatMap(({ caregiverId, clockIn }): Arrival[] =>
      clockIn === null ? [] : [{ caregiverId, at: clockIn, minute: minuteOfWeek(clockIn, zone) }],
    );
  byClient.set(clientId, arrivals);
  return arrivals;
}

function arranged({ visits, agency, now }: RegularInput): Arrivals {
  const since = plus(now, -LOOK_BACK);
  const zone = agency.timeZone;
  const before = known.get(visits);
  if (before !== undefined && before.since <= since && before.zone === zone) return before;
  // Visits stand in the order of time: those of the months before are left alone.
  const older = visits.findLastIndex(({ clockIn }) => clockIn !== null && clockIn < since);
  const made = {
    ...{ since, zone },
    visits: Map.groupBy(visits.slice(older + 1), (visit) => visit.clientId),
    byClient: new Map<ClientId, readonly Arrival[]>(),
  };
  known.set(visits, made);
  return made;
}
