import type { Finding, Ranking } from '../../../shared/domain/incident.ts';

/** A finding with its words and the ranking of its first shift. */
export interface PresentedFinding {
  readonly finding: Finding;
  readonly ranking: Ranking;
  readonly headline: string;
  readonly body: string;
}
