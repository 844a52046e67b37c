import type { Finding } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import {
  addDays,
  formatInstant,
  HOUR,
  localDate,
  plus,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { visitDefects, VISIT_DEFECTS, type VisitDefect } from '../attendance/visit-defects.ts';
import type { VisitRecord } from '../incidents/visit-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { isVisitFeedAlive } from '../sweep/attendance.ts';
import { asOfSnapshot } from '../sweep/as-of.ts';
import { visitSilence } from '../sweep/visit-silence.ts';
import type { Context } from './context.ts';
import { subjectOf } from './shift-finding.ts';
import { unattendedShifts } from './unattended.ts';

/**
 * What the visit records of today and yesterday say against the schedule. A running shift without
 * a clock-in is told now, one finding each (a call-out that holds the shift mutes it). Everything
 * else is work for the office, one finding for each kind of defect and day: the list to go
 * through in WellSky stays one list however many visits an outage of the telephony line leaves
 * without a clock-out.
 */
export function visitCompliance(context: Context, shifts: readonly Shift[]): Finding[] {
  const { snapshot } = context;
  const late = unattendedShifts(snapshot, shifts).map(lateFinding);
  const { timeZone } = snapshot.agency;
  const dayOf = ({ at }: VisitDefect): LocalDate => localDate(at, timeZone);
  const byCause = Map.groupBy(recentDefects(snapshot), (one) => `visits:${one.code}:${dayOf(one)}`);
  return [...late, ...[...byCause].map(([cause, defects]) => recordFinding(cause, defects))];
}

function lateFinding(shift: Shift): Finding {
  return {
    workflow: 'visit-compliance',
    cause: `shift:${shift.key}`,
    severity: 'high',
    subjects: [subjectOf(shift)],
    caregiverId: shift.caregiverId,
    details: { kind: 'no-clock-in' },
    urgency: 'now',
    expiresAt: shift.end,
  };
}

function recordFinding(cause: string, defects: readonly VisitDefect[]): Finding {
  const inOrder = defects.toSorted(
    (a, b) => a.at - b.at || (a.clientId + a.caregiverId < b.clientId + b.caregiverId ? -1 : 1),
  );
  const caregivers = new Set(inOrder.map((one) => one.caregiverId));
  const [caregiverId] = caregivers;
  const shifts = new Set(inOrder.flatMap(({ shift }) => (shift === null ? [] : [shift])));
  return {
    workflow: 'visit-compliance',
    cause,
    severity: 'normal',
    subjects: [...shifts].map(subjectOf),
    caregiverId: caregivers.size === 1 ? (caregiverId ?? null) : null,
    details: { kind: inOrder[0]?.code, records: inOrder.map(recordOf) },
    urgency: 'digest',
    expiresAt: null,
  };
}

function recordOf(defect: VisitDefect): VisitRecord {
  const { caregiverId, clientId, at, shift, minutes, plannedMinutes } = defect;
  return {
    ...{ caregiverId, clientId, at: formatInstant(at), shift: shift?.key ?? null },
    ...{ minutes, plannedMinutes },
  };
}

/** A shift that began before the day under review may end in it. */
const LONGEST_SHIFT = 24 * HOUR;

/** Defects of shifts that ended, and of visits that began, today or yesterday. */
function recentDefects(snapshot: Snapshot): VisitDefect[] {
  const { now, agency, visits, callOuts, shifts } = snapshot;
  if (!isVisitFeedAlive(visits, now) || visitSilence(snapshot) !== null) return [];
  const yesterday = addDays(localDate(now, agency.timeZone), -1);
  const since = startOfDay(yesterday, agency.timeZone);
  const defects = visitDefects({
    shifts: shifts.filter((one) => one.start >= since - LONGEST_SHIFT && one.start <= now),
    visits: visitsSince(visits, plus(since, -LONGEST_SHIFT)),
    callOuts,
    now,
    wasRead: readingOf(snapshot),
  });
  return defects.filter(({ shift, at }) => (shift?.end ?? at) >= since).toSorted(byKind);
}

function byKind(a: VisitDefect, b: VisitDefect): number {
  return VISIT_DEFECTS.indexOf(a.code) - VISIT_DEFECTS.indexOf(b.code) || a.at - b.at;
}

/** Visits stand in the order of time; those without a clock-in are few and looked at anyway. */
function visitsSince(visits: Snapshot['visits'], since: Instant): Snapshot['visits'] {
  const older = visits.findLastIndex(({ clockIn }) => clockIn !== null && clockIn < since);
  return visits
    .slice(older + 1)
    .filter(({ clockIn, clockOut }) => (clockIn ?? clockOut ?? since) >= since);
}

/** Whether a client's visits were read since an instant, and the schedule of a day is not stale. */
function readingOf(
  snapshot: Snapshot,
): (clientId: Shift['clientId'], since: Instant, start: Instant) => boolean {
  const asOf = asOfSnapshot(snapshot);
  return (clientId, since, start) => {
    const client = snapshot.clients.get(clientId);
    const isSwept = client?.active === true && client.isClient !== false;
    const readAt = snapshot.visitsReadAt.get(clientId) ?? null;
    return isSwept && readAt !== null && readAt >= since && isScheduleKnown(asOf, clientId, start);
  };

  /** Days before yesterday are not read again, and stay as they were last seen. */
  function isScheduleKnown(
    asOf: ReturnType<typeof asOfSnapshot>,
    clientId: Shift['clientId'],
    start: Instant,
  ): boolean {
    const { timeZone } = snapshot.agency;
    const yesterday = addDays(localDate(snapshot.now, timeZone), -1);
    return localDate(start, timeZone) < yesterday || !asOf.at(clientId, start).isStale;
  }
}
