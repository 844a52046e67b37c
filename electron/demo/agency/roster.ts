/** Who works when in a regular week, in minutes since Sunday 00:00. */

export interface Span {
  readonly from: number;
  readonly to: number;
}

const WEEK = 7 * 1440;
const REST = 8 * 60;
const TRAVEL = 45;

/** The span of a shift of `minutes` that starts on `weekday` at `minute`. */
export function spanOf(shift: { weekday: number; minute: number; minutes: number }): Span {
  const from = shift.weekday * 1440 + shift.minute;
  return { from, to: from + shift.minutes };
}

/** Booked spans per caregiver; `onTopOf` shows through where this roster says nothing. */
export class Roster {
  readonly #spans = new Map<string, Span[]>();
  readonly #onTopOf: Roster | null;

  constructor(onTopOf: Roster | null = null) {
    this.#onTopOf = onTopOf;
  }

  book(caregiverId: string, span: Span): void {
    const spans = this.#spans.get(caregiverId);
    if (spans === undefined) this.#spans.set(caregiverId, [span]);
    else spans.push(span);
  }

  isFree(caregiverId: string, span: Span): boolean {
    return this.#of(caregiverId).every((other) => areApart(span, other));
  }

  minutes(caregiverId: string): number {
    return this.#of(caregiverId).reduce((sum, { from, to }) => sum + to - from, 0);
  }

  #of(caregiverId: string): readonly Span[] {
    const below = this.#onTopOf === null ? [] : this.#onTopOf.#of(caregiverId);
    return [...below, ...(this.#spans.get(caregiverId) ?? [])];
  }
}

/** Travel time between visits of one day, a night's rest between two; the week is a circle. */
function areApart(left: Span, right: Span): boolean {
  return [-WEEK, 0, WEEK].every((turn) => {
    const from = right.from + turn;
    const gap = Math.max(left.from - (right.to + turn), from - left.to);
    const isSameDay = Math.floor(left.from / 1440) === Math.floor(from / 1440);
    return gap >= (isSameDay ? TRAVEL : REST);
  });
}
