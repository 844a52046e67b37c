import type { Feed } from '../../../shared/domain/feed.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Ranking } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Snapshot } from '../snapshot.ts';

/** What a workflow may look at and ask. `rank` may be asked twice for a shift: remember answers. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly feed: Feed;
  /** Who could take the shift; `except` are left out with the reason `called-out`. */
  rank(shift: Shift, except?: ReadonlySet<CaregiverId>): Ranking;
  /** Probability, 0 … 1, that the shift stays unfilled until it starts. */
  fillRisk(ranking: Ranking, shift: Shift): number;
}
