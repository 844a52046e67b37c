import { SEVERITIES, type Incident, type Severity } from '../../../shared/domain/incident.ts';
import { MINUTE, type Instant } from '../../../shared/util/time.ts';

/** Whether `a` is more severe than `b`. */
export function outranks(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b);
}

/** The most severe of them; `info` for none. */
export function worstSeverity(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'info';
}

/** How long an acknowledgement lasts before the incident speaks again, in milliseconds. */
export const ACKNOWLEDGED_FOR: Readonly<Record<Severity, number>> = {
  critical: 5 * MINUTE,
  high: 20 * MINUTE,
  normal: 60 * MINUTE,
  info: 60 * MINUTE,
};

/** Order of the incident list: severity, then the soonest shift, then the oldest incident. */
export function byUrgency(a: Incident, b: Incident): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    soonest(a) - soonest(b) ||
    a.openedAt - b.openedAt ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** Conditions without a shift count from when they began. */
function soonest({ subjects, openedAt }: Incident): Instant {
  return (
    subjects.reduce<Instant | null>(
      (soonest, { start }) => (soonest === null || start < soonest ? start : soonest),
      null,
    ) ?? openedAt
  );
}
