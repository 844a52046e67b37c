import type { Feed, RequestCounters } from '../../../shared/domain/feed.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Ranking } from '../../../shared/domain/incident.ts';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Standing } from '../overtime/standing.ts';
import type { PatternRun } from '../patterns/find-patterns.ts';
import type { Snapshot } from '../snapshot.ts';
import type { UsualFeed } from '../sweep/feed-record.ts';

/** What is known of the connection to WellSky beside the schedule itself. */
export interface FeedUpkeep {
  /** Since when the credentials have been in use; null before WellSky was first asked. */
  readonly credentialsSince: Instant | null;
  /** Of the newest run, as far as its cycles have ended. */
  readonly requests: RequestCounters;
  readonly usual: UsualFeed;
}

/** What a workflow may look at and ask. `rank` may be asked twice for a shift: remember answers. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly feed: Feed;
  readonly upkeep: FeedUpkeep;
  /** Who could take the shift; `except` are left out with the reason `called-out`. */
  rank(shift: Shift, except?: ReadonlySet<CaregiverId>): Ranking;
  /** Probability, 0 … 1, that the shift stays unfilled until it starts. */
  fillRisk(ranking: Ranking, shift: Shift): number;
  /** Whose workweek, this one or the next, is in overtime or near it. */
  overtime(): readonly Standing[];
  /** Call-outs and days off that cluster, and what is nearly always worked. */
  patterns(): PatternRun;
  /** How much the agency works and what is coming; null while nothing is known. */
  capacity(): CapacityOutlook | null;
}
