import { HOUR, MINUTE } from '../../../shared/util/time.ts';

/** Parts of the day as schedulers speak of them, by the local start of a shift. */
export const DAYPARTS = ['morning', 'afternoon', 'evening', 'night'] as const;
export type Daypart = (typeof DAYPARTS)[number];

const hour = (of: number): number => (of * HOUR) / MINUTE;

/** When each part begins, in minutes after local midnight; the night runs to the morning. */
const BEGINS: Readonly<Record<Daypart, number>> = {
  morning: hour(5),
  afternoon: hour(12),
  evening: hour(17),
  night: hour(22),
};

/** The part of the day in which a wall clock shows `minute` minutes after midnight. */
export function daypartOf(minute: number): Daypart {
  return DAYPARTS.findLast((part) => minute >= BEGINS[part]) ?? 'night';
}
