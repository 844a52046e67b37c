import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Feed } from '../../../shared/domain/feed.ts';
import type { Finding, Incident, Ranking } from '../../../shared/domain/incident.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import type { Decision, Snapshot } from '../snapshot.ts';

/** A finding with its words and the ranking of its first shift that is still to come. */
export interface PresentedFinding {
  readonly finding: Finding;
  readonly ranking: Ranking;
  readonly headline: string;
  readonly body: string;
}

export interface DecideInput {
  readonly findings: readonly PresentedFinding[];
  /** Unresolved ones, and those resolved in the last 30 minutes. */
  readonly incidents: readonly Incident[];
  /** Unfinished ones, and the last of each incident. */
  readonly deliveries: readonly Delivery[];
  readonly feed: Feed;
  readonly snapshot: Snapshot;
  readonly ids: IdSource;
}

export interface Decided {
  /** New and changed. */
  readonly incidents: readonly Incident[];
  /** New, reworded and withdrawn. */
  readonly deliveries: readonly Delivery[];
  readonly decisions: readonly Decision[];
}

export declare function decideIncidents(input: DecideInput): Decided;
