import type { Window } from '../../../shared/domain/feed.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Instant, LocalDate } from '../../../shared/util/time.ts';
import { spansFor } from './plan.ts';

/**
 * Windows are relative to today, so at midnight every one of them moves on a day. What is known
 * of the days they now cover comes from the windows that covered these days before: a window
 * counts as read when all of its days were, at the oldest of their readings.
 *
 * Returns only windows that have to be written; none on a day whose windows are in place.
 */
export function rollWindows(windows: readonly Window[], today: LocalDate): Window[] {
  const spans = spansFor(today);
  const isInPlace = (window: Window): boolean =>
    spans.some((span) => span.span === window.span && span.from === window.from);
  const moved = windows.filter((window) => !isInPlace(window));
  if (moved.length === 0) return [];
  const byClient = new Map<ClientId, Window[]>();
  for (const window of windows) {
    byClient.set(window.clientId, [...(byClient.get(window.clientId) ?? []), window]);
  }
  return moved.flatMap((window) => {
    const span = spans.find((one) => one.span === window.span);
    if (span === undefined) return [];
    const known = byClient.get(window.clientId) ?? [];
    const readAt = oldestReading(known, span.from, span.to);
    return [{ ...window, from: span.from, to: span.to, readAt }];
  });
}

function oldestReading(windows: readonly Window[], from: LocalDate, to: LocalDate): Instant | null {
  const covering = windows
    .filter((window) => window.from <= to && window.to >= from)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const first = covering[0];
  const last = covering.at(-1);
  if (first === undefined || last === undefined || first.from > from || last.to < to) return null;
  let oldest: Instant | null = null;
  for (const window of covering) {
    if (window.readAt === null) return null;
    if (oldest === null || window.readAt < oldest) oldest = window.readAt;
  }
  return oldest;
}
