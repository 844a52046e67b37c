import type { Feed } from '../../../shared/domain/feed.ts';
import type { Finding, Ranking } from '../../../shared/domain/incident.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';

/** What an incident says: a headline of facts, and a body with one suggestion. */
export interface Words {
  readonly headline: string;
  readonly body: string;
}

export interface WordingInput {
  readonly finding: Finding;
  /** One for each subject, in their order. */
  readonly rankings: readonly Ranking[];
  readonly snapshot: Snapshot;
  /** In the agency's language. */
  readonly say: Sentences;
  readonly feed: Feed;
  /** Starts of several unfilled shifts: their headlines name the client to tell them apart. */
  readonly sharedStarts: ReadonlySet<Instant>;
}
