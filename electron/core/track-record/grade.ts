import type { Ask } from '../../../shared/domain/history.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Grade } from '../../../shared/domain/insight.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';

/** Told this long ago or longer and nobody did anything: it was ignored. */
const IGNORED_AFTER = HOUR;

export interface GradeInput {
  /** Resolved. */
  readonly incident: Incident;
  /** When a person last acknowledged or snoozed it; null when nobody did. */
  readonly handledAt: Instant | null;
  /** When an alert about it first went out; null when none did. */
  readonly toldAt: Instant | null;
  /** Asks for its shifts. */
  readonly asks: readonly Ask[];
  /** Whether the caregiver has fewer hours than it said; of overtime only. */
  readonly hasFewerHours: boolean;
}

/**
 * Alerts about a caregiver who has the shifts: asking her for one is what causes overtime, not what
 * prevents it.
 */
const ABOUT_HOLDER: readonly Workflow[] = ['overtime', 'pattern', 'visit-compliance'];

/**
 * What became of an alert, once its incident is resolved:
 *
 * - `acted-on`: somebody acknowledged or snoozed it, asked for one of its shifts while it stood (where
 *   it is about whoever has them: asked somebody else), took hours from who was to have overtime, or
 *   filled it with a yes to an earlier ask
 * - `missed`: nobody did, and one of its shifts ended with nobody
 * - `resolved-by-itself`, `ignored`: nobody did and it passed, within an hour of being told or later
 *
 * Null where its end says nothing about the alert: it was never told, or the shift was filled or
 * cancelled in WellSky without a trace here.
 */
export function gradeOf(input: GradeInput): Grade | null {
  const { incident, toldAt } = input;
  const { resolvedAt, resolution } = incident;
  if (isActedOn(input)) return 'acted-on';
  if (resolution === 'missed') return 'missed';
  if (toldAt === null || resolution !== 'cleared' || resolvedAt === null) return null;
  return resolvedAt - toldAt >= IGNORED_AFTER ? 'ignored' : 'resolved-by-itself';
}

function isActedOn({ incident, handledAt, asks, hasFewerHours }: GradeInput): boolean {
  const { workflow, caregiverId, openedAt, resolvedAt, resolution } = incident;
  if (handledAt !== null || hasFewerHours) return true;
  const isAboutHolder = ABOUT_HOLDER.includes(workflow);
  const counting = isAboutHolder ? asks.filter((ask) => ask.caregiverId !== caregiverId) : asks;
  if (counting.some(({ askedAt }) => askedAt >= openedAt && askedAt <= (resolvedAt ?? 0))) {
    return true;
  }
  return resolution === 'filled' && counting.some(({ outcome }) => outcome === 'accepted');
}
