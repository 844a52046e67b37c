/** Parts of the day as schedulers speak of them, by the local start of a shift. */
export const DAYPARTS = ['morning', 'afternoon', 'evening', 'night'] as const;
export type Daypart = (typeof DAYPARTS)[number];

/** The part that each hour of the day belongs to: the night ends at 5, the morning at noon. */
const BY_HOUR: readonly Daypart[] = [
  ...Array<Daypart>(5).fill('night'),
  ...Array<Daypart>(7).fill('morning'),
  ...Array<Daypart>(5).fill('afternoon'),
  ...Array<Daypart>(5).fill('evening'),
  ...Array<Daypart>(2).fill('night'),
];

/** The part of the day in which a wall clock shows `minute` minutes after midnight, 0 … 1439. */
export function daypartOf(minute: number): Daypart {
  return BY_HOUR[Math.floor(minute / 60)] ?? 'night';
}
