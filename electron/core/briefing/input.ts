import type { Briefing } from '../../../shared/contract/insights.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Instant, LocalDate } from '../../../shared/util/time.ts';
import type { Reliability } from '../match/reliability.ts';
import type { Context } from '../workflows/context.ts';

/** What a briefing is made from. */
export interface BriefingInput {
  readonly context: Context;
  /** When it was due; now for one that was asked for. */
  readonly dueAt: Instant;
  readonly unresolved: readonly Incident[];
  /** Resolved at or after an instant; asked for only where it is needed, for there are many. */
  readonly resolvedSince: (at: Instant) => readonly Incident[];
  /** Days on which WellSky answered, of the last two weeks. */
  readonly readDays: readonly LocalDate[];
  /** How sure it is that whoever has the shift works it. */
  readonly reliability: (shift: Shift) => Reliability | null;
}

export type Section = Briefing['sections'][number];
export type Line = Section['lines'][number];
