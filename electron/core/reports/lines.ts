import type { Charge } from '../../../shared/domain/insight.ts';
import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';
import { pairVisits } from '../attendance/pairing.ts';

/** One piece of work as three sources see it: the schedule, the visit and the charge. */
export interface WorkLine {
  readonly at: Instant;
  /** Null where no source names one. */
  readonly clientId: ClientId | null;
  readonly caregiverId: CaregiverId | null;
  readonly shift: Shift | null;
  readonly visits: readonly Visit[];
  readonly charges: readonly Charge[];
}

/** A charge begins this close to the visit or shift that it is for. */
const CHARGE_REACH = 3 * HOUR;

/**
 * Puts shifts, visits and charges of one period side by side, each in exactly one line. A charge
 * belongs to the line of its client, and of its caregiver where both name one, whose start is
 * nearest to its own within 3 h; what nothing fits stands alone.
 */
export function workLines(
  shifts: readonly Shift[],
  visits: readonly Visit[],
  charges: readonly Charge[],
): WorkLine[] {
  const { pairs, unplanned } = pairVisits(shifts, visits);
  const lines = [
    ...pairs.map(({ shift, visits: made }) => ofShift(shift, made)),
    ...unplanned.flatMap(ofVisit),
  ];
  const byClient = Map.groupBy(lines, (line) => line.clientId);
  const charged = new Map<WorkLine, Charge[]>();
  const alone: WorkLine[] = [];
  for (const charge of charges) {
    const line = nearest(byClient.get(charge.clientId) ?? [], charge);
    if (line === null) alone.push(ofCharge(charge));
    else charged.set(line, [...(charged.get(line) ?? []), charge]);
  }
  const whole = lines.map((line) => ({ ...line, charges: charged.get(line) ?? [] }));
  return [...whole, ...alone].sort((a, b) => a.at - b.at);
}

function ofShift(shift: Shift, visits: readonly Visit[]): WorkLine {
  const { start: at, clientId } = shift;
  const caregiverId = visits[0]?.caregiverId ?? shift.caregiverId;
  return { at, clientId, caregiverId, shift, visits, charges: [] };
}

/** A visit without any time cannot be placed in a period, so it is in no report. */
function ofVisit(visit: Visit): WorkLine[] {
  const { clientId, caregiverId } = visit;
  const at = visit.clockIn ?? visit.plannedStart ?? visit.clockOut;
  if (at === null) return [];
  return [{ at, clientId, caregiverId, shift: null, visits: [visit], charges: [] }];
}

function ofCharge(charge: Charge): WorkLine {
  const { start: at, clientId, caregiverId } = charge;
  return { at, clientId, caregiverId, shift: null, visits: [], charges: [charge] };
}

function nearest(lines: readonly WorkLine[], charge: Charge): WorkLine | null {
  const isHers = ({ caregiverId }: WorkLine): boolean =>
    caregiverId === null || charge.caregiverId === null || caregiverId === charge.caregiverId;
  const near = lines.filter(
    (line) => Math.abs(line.at - charge.start) <= CHARGE_REACH && isHers(line),
  );
  return near.reduce<WorkLine | null>(
    (best, line) =>
      best === null || Math.abs(line.at - charge.start) < Math.abs(best.at - charge.start)
        ? line
        : best,
    null,
  );
}
