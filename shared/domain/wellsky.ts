import type { Instant, LocalDate } from '../util/time.ts';
import type { Capabilities, Quarantined, RequestCounters } from './feed.ts';
import type { ClientId, TagId } from './ids.ts';
import type { Charge } from './insight.ts';
import type { Caregiver, Client, Tag } from './people.ts';
import type { Shift, Visit } from './shift.ts';

/**
 * Why a read gave nothing.
 * `refused`: credentials or entitlement (401, 403 classified by body). `unreachable`: network,
 * time-out, 5xx, 429 or unreadable answers after all retries, or an open circuit breaker.
 * `misrouted`: the gateway's "wrong URL" 403, a programming error that is never retried.
 */
export interface ReadFailure {
  readonly kind: 'refused' | 'unreachable' | 'misrouted';
  /** What happened, in one sentence without PHI or secrets. */
  readonly message: string;
  readonly status: number | null;
}

/** The outcome of reading one list to its end. Only a complete read may remove anything. */
export type ReadResult<T> =
  | {
      readonly ok: true;
      readonly rows: readonly T[];
      readonly quarantined: readonly Quarantined[];
      readonly readAt: Instant;
    }
  | { readonly ok: false; readonly failure: ReadFailure };

/** Days `from` … `to`, inclusive, of one client's schedule in agency time. */
export interface DayRange {
  readonly clientId: ClientId;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How urgent a read is: `urgent` (the scheduler waits) jumps the queue. */
export type ReadPriority = 'urgent' | 'sweep';

/**
 * Read access to one WellSky tenant. Implementations share one rate limit over all calls, retry
 * reads, and never throw for anything WellSky or the network can do.
 */
export interface WellSky {
  /** Clients and prospects changed since `since` (null: all). */
  clients(since: Instant | null): Promise<ReadResult<Client>>;
  /** Caregivers and applicants changed since `since` (null: all). */
  caregivers(since: Instant | null): Promise<ReadResult<Caregiver>>;
  /** Shifts that start within the range's days; at most 7 days including the overlap of one day at both ends, so 5 net. */
  shifts(range: DayRange, priority: ReadPriority): Promise<ReadResult<Shift>>;
  /** Visits of a client whose clock-in lies within the range's days; any length. */
  visits(range: DayRange, priority: ReadPriority): Promise<ReadResult<Visit>>;
  /** Charge items of a client whose period begins within the range's days; any length. */
  charges(range: DayRange, priority: ReadPriority): Promise<ReadResult<Charge>>;
  /** One profile tag; an empty list when WellSky has no such tag. */
  tag(id: TagId): Promise<ReadResult<Tag>>;
  /** Finds out how this tenant answers. */
  probe(): Promise<
    | { readonly ok: true; readonly capabilities: Capabilities }
    | { readonly ok: false; readonly failure: ReadFailure }
  >;
  counters(): RequestCounters;
  /** Spaces calls from now on by another rate. */
  setPace(requestsPerSecond: number): void;
  /** Ends timers and connections. */
  close(): void;
}
