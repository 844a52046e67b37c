import type { Feed, Window } from '../../../shared/domain/feed.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Instant, LocalDate } from '../../../shared/util/time.ts';
import type { Limits } from './plan.ts';

export interface FeedInput {
  readonly windows: readonly Window[];
  /** Active clients. */
  readonly clients: readonly ClientId[];
  readonly today: LocalDate;
  readonly now: Instant;
  readonly timeZone: string;
  readonly limits: Limits;
  readonly quarantined: number;
  /** Whether the newest sweep's answers held any shift at all (true while none was answered). */
  readonly anyShiftSeen: boolean;
  /** Outcome of the newest reading of the people lists (or of the token); null when it worked. */
  readonly peopleFailure: 'refused' | 'unreachable' | null;
}

export declare function feedOf(input: FeedInput): Feed;
