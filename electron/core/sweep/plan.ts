import type { Span, Window } from '../../../shared/domain/feed.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import type { Instant, LocalDate } from '../../../shared/util/time.ts';

/** Days `from` … `to`, inclusive, of every client's schedule that one request reads. */
export interface DaySpan {
  readonly span: Span;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One request of the sweep, in the order in which they are to be sent. */
export interface PlannedRead extends DaySpan {
  readonly clientId: ClientId;
}

/** How old a reading may become, in milliseconds. */
export interface Limits {
  /** Today and tomorrow. */
  readonly nearMs: number;
  /** Every later day. */
  readonly farMs: number;
}

export interface SweepInput {
  readonly today: LocalDate;
  readonly now: Instant;
  readonly timeZone: string;
  /** Active clients; prospects and former clients left out. */
  readonly clients: readonly ClientId[];
  readonly windows: readonly Window[];
  readonly shifts: readonly Shift[];
  readonly policy: Policy;
  /** Read every window, due or not. */
  readonly everything: boolean;
}

export interface VisitReadInput {
  readonly now: Instant;
  readonly timeZone: string;
  readonly clients: readonly ClientId[];
  readonly shifts: readonly Shift[];
  readonly visits: readonly Visit[];
  readonly visitsReadAt: ReadonlyMap<ClientId, Instant>;
  readonly policy: Policy;
}

/** Days of one client's visits to read now. */
export interface PlannedVisitRead {
  readonly clientId: ClientId;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export declare function spansFor(today: LocalDate): readonly DaySpan[];
export declare function planSweep(input: SweepInput): PlannedRead[];
export declare function reachableLimits(clients: number, policy: Policy): Limits;
export declare function planVisitReads(input: VisitReadInput): PlannedVisitRead[];
