import { SECOND, type Instant } from '../../../shared/util/time.ts';

/** One call as the simulator saw it. Never holds a body, a query or a header. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Real time of arrival. */
  readonly at: Instant;
}

const KEPT = 50_000;

/** What clients did: counters and the newest 50,000 calls. */
export class RequestLog {
  /** Calls by status; 0 stands for connections that were reset or never answered. */
  readonly byStatus = new Map<number, number>();
  readonly log: LoggedRequest[] = [];
  readonly #lastSecond: Instant[] = [];
  #count = 0;
  #maxPerSecond = 0;

  get count(): number {
    return this.#count;
  }

  /** The most calls that arrived within any one second of real time. */
  get maxPerSecond(): number {
    return this.#maxPerSecond;
  }

  /** Counts an arrival and returns its number, from 1. */
  arrive(at: Instant): number {
    this.#count += 1;
    this.#lastSecond.push(at);
    while ((this.#lastSecond[0] ?? at) <= at - SECOND) this.#lastSecond.shift();
    this.#maxPerSecond = Math.max(this.#maxPerSecond, this.#lastSecond.length);
    return this.#count;
  }

  answered(request: LoggedRequest): void {
    this.byStatus.set(request.status, (this.byStatus.get(request.status) ?? 0) + 1);
    this.log.push(request);
    if (this.log.length > KEPT) this.log.shift();
  }
}
