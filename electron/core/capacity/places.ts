import type { CapacityView } from '../../../shared/contract/insights.ts';
import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import { isEmployed } from '../../../shared/domain/people.ts';
import { DAY, HOUR, localTime, plus, type Instant } from '../../../shared/util/time.ts';
import { DAYPARTS, daypartOf, type Daypart } from '../calendar/daypart.ts';
import { workdayOf, workweekOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { shiftsToCome } from './booked.ts';
import { recentWork } from './recent-work.ts';
import { usualLengths } from './visit-span.ts';

/** Hours of the current workweek, done or to be done. */
interface WeekHours {
  readonly startsAt: Instant;
  readonly hours: number;
  readonly clientId: ClientId | null;
  /** Null for an open shift. */
  readonly caregiverId: CaregiverId | null;
}

const NO_LOCATION = 'No location';

/** Where hours are worked this week, by part of the day, and where caregivers want them. */
export function hoursByPlace(snapshot: Snapshot): Pick<CapacityView, 'places' | 'wanted'> {
  const week = hoursOfWeek(snapshot);
  return { places: placesOf(week, snapshot), wanted: wantedOf(week, snapshot) };
}

function hoursOfWeek(snapshot: Snapshot): WeekHours[] {
  const { agency, policy, now, visits } = snapshot;
  const week = workweekOf(now, policy.week, agency.timeZone);
  const today = workdayOf(now, policy.week, agency.timeZone).start;
  const done = recentWork(snapshot, { from: plus(week.start, -DAY), today }, usualLengths(visits));
  const toCome = shiftsToCome(snapshot).map(({ start, end, clientId, caregiverId }) => {
    return { startsAt: start, hours: (end - start) / HOUR, clientId, caregiverId };
  });
  return [...done, ...toCome].filter(
    ({ startsAt }) => startsAt >= week.start && startsAt < week.end,
  );
}

function placesOf(week: readonly WeekHours[], snapshot: Snapshot): CapacityView['places'] {
  const { clients, agency } = snapshot;
  const placeOf = ({ clientId }: WeekHours): string =>
    placeName(clientId === null ? null : (clients.get(clientId)?.locationId ?? null));
  const daypart = ({ startsAt }: WeekHours): Daypart =>
    daypartOf(localTime(startsAt, agency.timeZone).minute);
  const byPlace = Map.groupBy(week, placeOf);
  return [...byPlace.keys()].sort(byName).flatMap((place) => {
    const byDaypart = Map.groupBy(byPlace.get(place) ?? [], daypart);
    return DAYPARTS.flatMap((part) => {
      const inPart = byDaypart.get(part) ?? [];
      if (inPart.length === 0) return [];
      const open = inPart.filter(({ caregiverId }) => caregiverId === null);
      return [{ place, daypart: part, hours: sumOf(inPart), openHours: sumOf(open) }];
    });
  });
}

/** Of those whose wish is known, so that both figures speak of the same people. */
function wantedOf(week: readonly WeekHours[], snapshot: Snapshot): CapacityView['wanted'] {
  const byCaregiver = Map.groupBy(week, ({ caregiverId }) => caregiverId);
  const staff = [...snapshot.caregivers.values()].filter(isEmployed);
  const byPlace = Map.groupBy(staff, ({ locationId }) => placeName(locationId));
  return [...byPlace.keys()].sort(byName).map((place) => {
    const all = byPlace.get(place) ?? [];
    const told = all.flatMap(({ id }) => {
      const hoursWanted = snapshot.caregiverFacts.get(id)?.hoursWanted ?? null;
      return hoursWanted === null ? [] : [{ id, hoursWanted }];
    });
    return {
      place,
      hours: told.reduce((sum, { id }) => sum + sumOf(byCaregiver.get(id) ?? []), 0),
      hoursWanted: told.reduce((sum, { hoursWanted }) => sum + hoursWanted, 0),
      told: told.length,
      caregivers: all.length,
    };
  });
}

/** WellSky gives the number of a location, not its name. */
function placeName(locationId: string | null): string {
  return locationId === null ? NO_LOCATION : `Location ${locationId}`;
}

/** "Location 2" before "Location 12"; those without one last. */
function byName(a: string, b: string): number {
  if (a === NO_LOCATION || b === NO_LOCATION)
    return Number(a === NO_LOCATION) - Number(b === NO_LOCATION);
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

function sumOf(hours: readonly { readonly hours: number }[]): number {
  return hours.reduce((sum, one) => sum + one.hours, 0);
}
