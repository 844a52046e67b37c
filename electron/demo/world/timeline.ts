import type { Instant } from '../../../shared/util/time.ts';

interface Happening {
  readonly at: Instant;
  readonly order: number;
  readonly run: (at: Instant) => void;
}

/** What is yet to happen in the world, in order of time; equal times keep the order of planning. */
export class Timeline {
  /** Latest first, so that the next one is taken from the end. */
  #planned: Happening[] = [];
  #isSorted = true;
  #count = 0;

  plan(at: Instant, run: (at: Instant) => void): void {
    this.#count += 1;
    this.#planned.push({ at, order: this.#count, run });
    this.#isSorted = false;
  }

  /** Runs everything due by `now`, including what that plans for a time before `now`. */
  runUntil(now: Instant): void {
    for (let next = this.#next(now); next !== undefined; next = this.#next(now)) {
      next.run(next.at);
    }
  }

  #next(now: Instant): Happening | undefined {
    if (!this.#isSorted) {
      this.#planned.sort((left, right) => right.at - left.at || right.order - left.order);
      this.#isSorted = true;
    }
    const next = this.#planned.at(-1);
    return next !== undefined && next.at <= now ? this.#planned.pop() : undefined;
  }
}
