import type { Instant, LocalDate } from '../util/time.ts';
import type { Capabilities, Quarantined, RequestCounters } from './feed.ts';
import type { CaregiverId, ClientId, TagId, VisitId } from './ids.ts';
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

/** A to-do on the dashboard of the office. */
export interface AdminTask {
  /** At most `MAX_TASK_CHARACTERS`. */
  readonly description: string;
  /** The day on which it is to be done, in agency time. */
  readonly executionDate: LocalDate;
  readonly dueAt: Instant;
  readonly clientId: ClientId;
  /** WellSky ids of the office people who see it; digits. */
  readonly owners: readonly string[];
}

/** A line in the care log of a visit. */
export interface ShiftNote {
  readonly text: string;
  readonly recordedAt: Instant;
}

/** A shift with somebody for it. WellSky documents no such call. */
export interface Assignment {
  readonly shift: Shift;
  readonly caregiverId: CaregiverId;
}

/** A to-do or note as WellSky shows it afterwards. */
export interface WrittenText {
  readonly id: string;
  readonly text: string;
}

/** Why a write surely did nothing: WellSky refused it, or it never reached WellSky. */
export const WRITE_FAULTS = [
  /** Credentials are not accepted. */
  'credentials',
  /** 403 of the application: this account may not. */
  'not-granted',
  'agency',
  /** WellSky has no such call. */
  'no-such-call',
  /** 404: the visit, shift or person is not there. */
  'not-found',
  /** 400, 422: something in it is not accepted. */
  'not-accepted',
  'no-connection',
  /** WellSky asks for silence. */
  'pause',
] as const;
export type WriteFault = (typeof WRITE_FAULTS)[number];

/** Why nobody knows whether a write happened. */
export const WRITE_DOUBTS = [
  'timed-out',
  'broke-off',
  'server-error',
  /** Accepted, as it seems, but the answer is damaged. */
  'unreadable',
  /** Standby was closed meanwhile. */
  'closed',
] as const;
export type WriteDoubt = (typeof WRITE_DOUBTS)[number];

/**
 * What became of one write. `done` was accepted, under an id where WellSky names one. `refused` and
 * `not-sent` surely did nothing; a `permanent` refusal would come again. `unknown` may have happened.
 */
export type WriteOutcome =
  | { readonly kind: 'done'; readonly id: string | null }
  | { readonly kind: 'refused'; readonly reason: WriteFault; readonly permanent: boolean }
  | { readonly kind: 'not-sent'; readonly reason: WriteFault }
  | { readonly kind: 'unknown'; readonly reason: WriteDoubt };

/**
 * The few things that Standby may write into one WellSky tenant, with what is needed to see them
 * again. Shares token, rate limit and observer with the reads. A write is made exactly once: it is
 * never repeated, whatever came of it, and nothing here clocks anybody in or out.
 */
export interface WellSkyWrites {
  createAdminTask(task: AdminTask): Promise<WriteOutcome>;
  /** One to-do; an empty list when WellSky has none of that id. */
  readAdminTask(id: string): Promise<ReadResult<WrittenText>>;
  /** Adds to the care log of a visit that is there already. */
  addShiftNote(visit: VisitId, note: ShiftNote): Promise<WriteOutcome>;
  readShiftNotes(visit: VisitId): Promise<ReadResult<WrittenText>>;
  /** Experimental. */
  assign(assignment: Assignment): Promise<WriteOutcome>;
}
