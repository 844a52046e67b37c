import { addDays, atLocal, HOUR, localDate, MINUTE, plus, type Instant } from './time.ts';

/** When the day begins for a pause "until tomorrow". */
const MORNING = 7 * 60;

export const PAUSE_SPANS = ['halfHour', 'hour', 'tomorrow'] as const;
export type PauseSpan = (typeof PAUSE_SPANS)[number];

/** When a pause that begins now ends, by the agency's clock. */
export function pauseEnd(span: PauseSpan, now: Instant, zone: string): Instant {
  if (span === 'halfHour') return plus(now, 30 * MINUTE);
  if (span === 'hour') return plus(now, HOUR);
  return atLocal(addDays(localDate(now, zone), 1), MORNING, zone);
}
