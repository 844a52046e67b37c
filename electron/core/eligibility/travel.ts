import type { Position } from '../../../shared/domain/people.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { MINUTE } from '../../../shared/util/time.ts';

const EARTH_RADIUS_KM = 6371;
/** Road kilometres per great-circle kilometre; studies of US cities find 1.2 to 1.4. */
const ROAD_FACTOR = 1.3;
const ROAD_KM_PER_HOUR = 40;
/** Parking, walking to the door, signing out. */
const FIXED_MINUTES = 5;
const KM_PER_MILE = 1.609344;

/** Great-circle distance in kilometres (haversine formula). */
export function kilometresBetween(a: Position, b: Position): number {
  const latitude = radians(b.latitude - a.latitude) / 2;
  const longitude = radians(b.longitude - a.longitude) / 2;
  const chord =
    Math.sin(latitude) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Estimated time on the way in milliseconds for a great-circle distance. */
export function travelTime(kilometres: number): number {
  return ((kilometres * ROAD_FACTOR * 60) / ROAD_KM_PER_HOUR + FIXED_MINUTES) * MINUTE;
}

/** Road distance in words, for example "12 miles". */
export function distanceText(kilometres: number, { caution }: Sentences): string {
  return caution.miles(Math.round((kilometres * ROAD_FACTOR) / KM_PER_MILE));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
