import { SECOND, type Instant } from './time.ts';

/**
 * Milliseconds to wait by a `Retry-After` header (RFC 9110 section 10.2.3): seconds or an HTTP
 * date. A date is measured from the `Date` header of the same answer, which the same clock wrote,
 * so that a wrong clock on either side never undercuts it; from our clock where there is none.
 * Null when there is nothing to honour.
 */
export function retryAfterMs(
  header: string | null,
  dateHeader: string | null,
  now: Instant,
): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * SECOND);
  // Temporal does not read the RFC 1123 form; Date.parse does, and nothing else is asked of it.
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const serverNow = dateHeader === null ? NaN : Date.parse(dateHeader);
  const from = Number.isNaN(serverNow) ? now : serverNow;
  // HTTP dates drop the fraction of the second.
  return Math.max(0, until - from + SECOND);
}
