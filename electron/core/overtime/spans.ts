import { HOUR } from '../../../shared/util/time.ts';
import type { TimeSpan } from './workweek.ts';

/** Time that is worked in one go, without gaps or overlaps inside. */
export interface Worked extends TimeSpan {
  /** Milliseconds worked before it in the same stretch, see `STRETCH_BREAK`. */
  readonly stretchBefore: number;
}

/**
 * A pause longer than this ends a stretch of consecutive hours. A shorter one is a meal or the way
 * to the next client: it does not count as work, but the stretch goes on after it (7 CCR 1103-1 Rule
 * 4.1.1(C) leaves duty-free meal periods out of its twelve hours and says nothing of longer pauses).
 */
const STRETCH_BREAK = HOUR;

/** The spans as one line of time, by start: what overlaps or touches counts once. */
export function workedOf(spans: readonly TimeSpan[]): Worked[] {
  const worked: Worked[] = [];
  let last: Worked | undefined;
  for (const { start, end } of inOrder(spans)) {
    if (end <= start) continue;
    if (last !== undefined && start <= last.end) {
      if (end <= last.end) continue;
      last = { ...last, end };
      worked[worked.length - 1] = last;
    } else {
      last = { start, end, stretchBefore: stretchUntil(last, start) };
      worked.push(last);
    }
  }
  return worked;
}

function inOrder(spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const isSorted = spans.every((span, index) => (spans[index - 1]?.start ?? 0) <= span.start);
  return isSorted ? spans : spans.toSorted((a, b) => a.start - b.start);
}

function stretchUntil(last: Worked | undefined, start: number): number {
  if (last === undefined || start - last.end > STRETCH_BREAK) return 0;
  return last.stretchBefore + last.end - last.start;
}

/** Milliseconds of the whole stretch that the worked time `at` belongs to; 0 where nothing is worked. */
export function stretchAround(worked: readonly Worked[], at: number): number {
  let index = worked.findIndex(({ start, end }) => at >= start && at < end);
  let stretch = 0;
  for (let one = worked[index]; one !== undefined; index += 1, one = worked[index]) {
    if (stretch > 0 && one.stretchBefore === 0) break;
    stretch = one.stretchBefore + one.end - one.start;
  }
  return stretch;
}

/** Milliseconds of `span` that lie within `period`; a shift over the boundary is split there. */
export function overlapOf(span: TimeSpan, period: TimeSpan): number {
  return Math.max(0, Math.min(span.end, period.end) - Math.max(span.start, period.start));
}

/** The same in hours. */
export function hoursOf(span: TimeSpan, period: TimeSpan): number {
  return overlapOf(span, period) / HOUR;
}

/** Hours of all `spans` that lie within `period`; what overlaps counts twice. */
export function hoursWithin(spans: readonly TimeSpan[], period: TimeSpan): number {
  return timeWithin(spans, period) / HOUR;
}

/** Milliseconds of all `spans` that lie within `period`. */
export function timeWithin(spans: readonly TimeSpan[], period: TimeSpan): number {
  let time = 0;
  for (const span of spans) time += overlapOf(span, period);
  return time;
}
