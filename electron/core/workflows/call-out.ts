import type { CallOut } from '../../../shared/domain/history.ts';
import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Finding } from '../../../shared/domain/incident.ts';
import { isOpen, isWorked, type Shift } from '../../../shared/domain/shift.ts';
import {
  addDays,
  instant,
  localTime,
  minuteOfDay,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { worstSeverity } from '../incidents/urgency.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Context } from './context.ts';
import {
  calledOutOf,
  liveCallOuts,
  shiftSeverity,
  shiftUrgency,
  subjectOf,
} from './shift-finding.ts';
import { unattendedShifts } from './unattended.ts';

/** How it is known that a shift lost its caregiver; the first that applies names the finding. */
const KINDS = ['unassigned', 'logged', 'no-show'] as const;

interface Loss {
  readonly shift: Shift;
  readonly caregiverId: CaregiverId;
  readonly kind: (typeof KINDS)[number];
}

/**
 * Shifts among `shifts` that lost their caregiver, one finding per caregiver and workday: those
 * that WellSky shows open again, those that somebody logged as called out and nobody else has
 * taken, and those without a clock-in. Whether a call-out is protected makes no difference here.
 */
export function callOuts(context: Context, shifts: readonly Shift[]): Finding[] {
  const { snapshot } = context;
  const live = liveCallOuts(snapshot);
  const reported = reportedLosses(shifts, live);
  const known = new Set(reported.map((loss) => loss.shift.key));
  const noShows = noShowsIn(snapshot, shifts).filter((loss) => !known.has(loss.shift.key));
  const losses = [...reported, ...noShows].sort(byStart);
  const byCause = Map.groupBy(losses, (loss) => causeOf(loss, snapshot));
  return [...byCause].map(([cause, losses]) => findingOf(context, cause, losses, live));
}

function findingOf(
  context: Context,
  cause: string,
  losses: readonly Loss[],
  live: readonly CallOut[],
): Finding {
  const { now } = context.snapshot;
  const shifts = losses.map((loss) => loss.shift);
  const severities = shifts.map((shift) => shiftSeverity(context, shift, calledOutOf(shift, live)));
  return {
    workflow: 'call-out',
    cause,
    severity: worstSeverity(severities),
    subjects: shifts.map(subjectOf),
    caregiverId: losses[0]?.caregiverId ?? null,
    details: { kind: KINDS.find((kind) => losses.some((loss) => loss.kind === kind)) },
    urgency: shifts.some((shift) => shiftUrgency(shift, now) === 'now') ? 'now' : 'digest',
    expiresAt: instant(Math.max(...shifts.map((shift) => shift.end))),
  };
}

function byStart({ shift: a }: Loss, { shift: b }: Loss): number {
  return a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1);
}

/** A workday begins at the policy's time: a shift before it belongs to the day before. */
function causeOf({ caregiverId, shift }: Loss, { agency, policy }: Snapshot): string {
  const { date, minute } = localTime(shift.start, agency.timeZone);
  const isNextDay = minute >= minuteOfDay(policy.week.workdayStartsAt);
  const workday: LocalDate = isNextDay ? date : addDays(date, -1);
  return `caregiver:${caregiverId}:${workday}`;
}

/** The newest report of a shift counts: whoever lost it last is the one to replace. */
function reportedLosses(shifts: readonly Shift[], callOuts: readonly CallOut[]): Loss[] {
  const byStart = Map.groupBy(shifts, (shift) => `${shift.clientId} ${String(shift.start)}`);
  const losses = new Map<ShiftKey, Loss>();
  const newestFirst = callOuts.toSorted(byReport);
  for (const callOut of newestFirst) {
    const { caregiverId, kind } = callOut;
    const sameStart = byStart.get(`${callOut.clientId} ${String(callOut.shiftStart)}`) ?? [];
    const free = sameStart.filter((one) => !losses.has(one.key) && isLost(one, callOut));
    const shift = free.find((one) => one.end === callOut.shiftEnd) ?? free[0];
    if (shift !== undefined) losses.set(shift.key, { shift, caregiverId, kind });
  }
  return [...losses.values()];
}

/** Newest first; of the same moment, what the schedule shows before what somebody says. */
function byReport(a: CallOut, b: CallOut): number {
  return (
    b.reportedAt - a.reportedAt ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.shiftEnd - b.shiftEnd ||
    (a.caregiverId < b.caregiverId ? -1 : 1)
  );
}

/** A report stands until somebody else has the shift; one that she was missing proves nothing now. */
function isLost(shift: Shift, { kind, caregiverId }: CallOut): boolean {
  if (kind === 'no-show') return false;
  if (isOpen(shift)) return true;
  return kind === 'logged' && isWorked(shift) && shift.caregiverId === caregiverId;
}

function noShowsIn(snapshot: Snapshot, shifts: readonly Shift[]): Loss[] {
  return unattendedShifts(snapshot, shifts).flatMap((shift): Loss[] =>
    shift.caregiverId === null ? [] : [{ shift, caregiverId: shift.caregiverId, kind: 'no-show' }],
  );
}
