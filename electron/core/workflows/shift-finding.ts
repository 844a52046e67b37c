import type { CallOut } from '../../../shared/domain/history.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Finding, Severity, Subject } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Context } from './context.ts';

/** Beyond this an open shift is worth knowing, not worth interrupting for. */
const DIGEST_BEYOND = 72 * HOUR;

/**
 * How pressing it is that the shift has nobody: critical when it more likely than not stays
 * unfilled or starts within 4 h, high from one in four or within 24 h, otherwise normal.
 */
export function shiftSeverity(
  context: Context,
  shift: Shift,
  except: ReadonlySet<CaregiverId>,
): Severity {
  const lead = shift.start - context.snapshot.now;
  if (lead <= 4 * HOUR) return 'critical';
  const risk = context.fillRisk(context.rank(shift, except), shift);
  if (risk >= 0.5) return 'critical';
  return risk >= 0.25 || lead <= 24 * HOUR ? 'high' : 'normal';
}

/** Whether the start is near enough to interrupt somebody. */
export function shiftUrgency(shift: Shift, now: Instant): Finding['urgency'] {
  return shift.start - now > DIGEST_BEYOND ? 'digest' : 'now';
}

/** The shift as the subject of a finding. */
export function subjectOf({ key, clientId, start, end }: Shift): Subject {
  return { shift: key, clientId, start, end };
}

/** Call-outs of shifts that are not over. */
export function liveCallOuts({ callOuts, now }: Snapshot): CallOut[] {
  return callOuts.filter((callOut) => callOut.shiftEnd > now);
}

/** Who is not asked for the shift: whoever still holds it, and everybody who called out of it. */
export function calledOutOf(shift: Shift, callOuts: readonly CallOut[]): Set<CaregiverId> {
  const out = callOuts.filter(
    (callOut) => callOut.clientId === shift.clientId && callOut.shiftStart === shift.start,
  );
  const ids = out.map((callOut) => callOut.caregiverId);
  return new Set(shift.caregiverId === null ? ids : [...ids, shift.caregiverId]);
}
