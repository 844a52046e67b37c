import type { Ask } from '../../../shared/domain/history.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Grade } from '../../../shared/domain/insight.ts';
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
}

/**
 * What became of an alert, once its incident is resolved:
 *
 * - `acted-on`: somebody acknowledged or snoozed it, asked for one of its shifts while it stood,
 *   or filled it with a yes to an earlier ask
 * - `missed`: nobody did, and one of its shifts ended with nobody
 * - `resolved-by-itself`, `ignored`: nobody did and it passed, within an hour of being told or later
 *
 * Null where its end says nothing about the alert: it was never told, or the shift was filled or
 * cancelled in WellSky without a trace here.
 */
export function gradeOf({ incident, handledAt, toldAt, asks }: GradeInput): Grade | null {
  const { openedAt, resolvedAt, resolution } = incident;
  const asked = asks.some(({ askedAt }) => askedAt >= openedAt && askedAt <= (resolvedAt ?? 0));
  const accepted = resolution === 'filled' && asks.some(({ outcome }) => outcome === 'accepted');
  if (handledAt !== null || asked || accepted) return 'acted-on';
  if (resolution === 'missed') return 'missed';
  if (toldAt === null || resolution !== 'cleared' || resolvedAt === null) return null;
  return resolvedAt - toldAt >= IGNORED_AFTER ? 'ignored' : 'resolved-by-itself';
}
