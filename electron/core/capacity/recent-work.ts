import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, plus, type Instant } from '../../../shared/util/time.ts';
import { pairVisits } from '../attendance/pairing.ts';
import { workOf } from '../attendance/work.ts';
import type { Snapshot } from '../snapshot.ts';
import { spanOf, visitAt, type UsualLength } from './visit-span.ts';

/** Work of the past; it belongs to the day on which its shift was to start. */
export interface DoneWork {
  readonly startsAt: Instant;
  readonly hours: number;
  readonly caregiverId: CaregiverId;
  /** Null where the care log names no client. */
  readonly clientId: ClientId | null;
}

/**
 * What was worked in visits since `from`, and in shifts since a day later: as clocked where a visit
 * says so, and as scheduled where the visit is still to come in, because those of the last day
 * are read over night. The day between lets a clock-in before midnight find its shift. Of the
 * shifts that start on `today` or later, those that are not over are left out.
 */
export function recentWork(
  { shifts, visits, callOuts, now }: Pick<Snapshot, 'shifts' | 'visits' | 'callOuts' | 'now'>,
  { from, today }: { readonly from: Instant; readonly today: Instant },
  usual: UsualLength,
): DoneWork[] {
  const [first, last] = [plus(from, DAY), plus(now, DAY)];
  const pairing = pairVisits(
    shifts.filter((shift) => shift.start >= first && shift.start < last),
    visits.filter((visit) => (visitAt(visit) ?? from) >= from),
  );
  const planned = workOf({ shifts, visits, callOuts }, { ...pairing, unplanned: [] })
    .filter(({ shift }) => shift !== null && (shift.start < today || shift.end <= now))
    .map(({ caregiverId, start, end, shift }) => ({
      startsAt: shift?.start ?? start,
      hours: (end - start) / HOUR,
      caregiverId,
      clientId: shift?.clientId ?? null,
    }));
  return [...planned, ...pairing.unplanned.flatMap((visit) => unplannedWork(visit, usual))];
}

function unplannedWork(visit: Visit, usual: UsualLength): DoneWork[] {
  const { caregiverId, clientId } = visit;
  const span = spanOf(visit, usual);
  if (span === null) return [];
  return [{ startsAt: span.start, hours: (span.end - span.start) / HOUR, caregiverId, clientId }];
}
