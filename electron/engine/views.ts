import type { IncidentLine, ShiftView } from '../../shared/contract/views.ts';
import type { Ask } from '../../shared/domain/history.ts';
import type { CaregiverId } from '../../shared/domain/ids.ts';
import type { Candidate, Incident, Ranking } from '../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../shared/domain/shift.ts';
import { sentencesIn } from '../../shared/text/sentences.ts';
import { HOUR, localDate, plus, startOfDay } from '../../shared/util/time.ts';
import { tagsOf } from '../core/eligibility/opening.ts';
import { asksOfShift } from '../core/outreach/asks-of-shift.ts';
import { hasGivenBack, standingYes } from '../core/outreach/yes.ts';
import type { Snapshot } from '../core/snapshot.ts';

/** What the line of an incident rests on; `asks` are at least those for its shifts. */
export type LineInput = Pick<Snapshot, 'clients' | 'caregivers' | 'asks' | 'callOuts'>;

/** The line of an incident in the panel's list; `best` is the first of its candidates. */
export function incidentLine(
  incident: Incident,
  snapshot: LineInput,
  best: Candidate | null = incident.candidates[0] ?? null,
): IncidentLine {
  const { clients } = snapshot;
  const clientIds = new Set(incident.subjects.map((subject) => subject.clientId));
  const [clientId, ...others] = clientIds;
  return {
    id: incident.id,
    workflow: incident.workflow,
    severity: incident.severity,
    state: incident.state,
    headline: incident.headline,
    body: incident.body,
    subjects: incident.subjects,
    caregiverId: incident.caregiverId,
    details: incident.details,
    delivery: incident.delivery,
    openedAt: incident.openedAt,
    changedAt: incident.changedAt,
    wakesAt: incident.wakesAt,
    wakesOnChange: incident.wakesOnChange ?? false,
    wakesOnReply: incident.wakesOnReply ?? false,
    actor: incident.actor,
    resolvedAt: incident.resolvedAt,
    resolution: incident.resolution,
    clientName:
      clientId === undefined || others.length > 0
        ? null
        : (clients.get(clientId)?.shortName ?? null),
    best: best === null ? null : { name: best.name, match: best.match },
    saidYes: saidYes(incident, snapshot),
    asked: waitingFor(incident, snapshot),
  };
}

function saidYes({ subjects }: Incident, snapshot: LineInput): string[] {
  const names = subjects.flatMap(({ clientId, start }) => {
    const yes = standingYes(snapshot, { clientId, start });
    return yes === null ? [] : [caregiverName(snapshot, yes)];
  });
  return names.length < subjects.length ? [] : [...new Set(names)];
}

/** Of how many people an answer is awaited, however they were asked. */
function waitingFor({ subjects }: Incident, { asks }: LineInput): number {
  const waiting = subjects
    .flatMap((subject) => asksOfShift(asks, subject))
    .filter(({ outcome }) => outcome === null);
  return new Set(waiting.map(({ caregiverId }) => caregiverId)).size;
}

/** One shift with everything that is needed to find somebody for it. */
export function shiftView(
  snapshot: Snapshot,
  shift: Shift,
  ranking: Ranking,
  suggested: Pick<ShiftView, 'wave' | 'swap'>,
): ShiftView {
  const client = snapshot.clients.get(shift.clientId);
  const today = askedToday(snapshot, shift);
  const asks = snapshot.asks
    .filter((ask) => ask.clientId === shift.clientId && ask.shiftStart === shift.start)
    .sort((a, b) => b.askedAt - a.askedAt);
  return {
    shift: shift.key,
    clientId: shift.clientId,
    clientName: client?.name ?? `Client ${shift.clientId}`,
    city: client?.city ?? null,
    start: shift.start,
    end: shift.end,
    isOpen: isOpen(shift),
    assignedName: assignedName(snapshot, shift),
    requiredTags: tagsOf(client, {
      ...snapshot,
      say: sentencesIn(snapshot.policy.texts.language),
    }).required.map((tag) => tag.name),
    readAt: readAt(snapshot, shift),
    candidates: ranking.candidates.map((candidate) => ({
      ...candidate,
      phone: snapshot.caregivers.get(candidate.caregiverId)?.phone ?? null,
      ask: asks.find((ask) => ask.caregiverId === candidate.caregiverId) ?? null,
      askedToday: today.get(candidate.caregiverId) ?? null,
    })),
    excluded: [...ranking.excluded],
    ledger: asks.map((ask) => ({
      ...ask,
      caregiverName: caregiverName(snapshot, ask),
      ...(hasGivenBack(ask, snapshot.callOuts) && { hasGivenBack: true }),
    })),
    ...suggested,
  };
}

/** What everybody was last asked today about other shifts than this one. */
function askedToday({ asks, agency, now }: Snapshot, shift: Shift): ReadonlyMap<CaregiverId, Ask> {
  const today = startOfDay(localDate(now, agency.timeZone), agency.timeZone);
  const others = asks.filter(
    (ask) =>
      ask.askedAt >= today &&
      ask.askedAt <= now &&
      !(ask.clientId === shift.clientId && ask.shiftStart === shift.start),
  );
  return new Map(others.sort((a, b) => a.askedAt - b.askedAt).map((ask) => [ask.caregiverId, ask]));
}

/** Shifts that start within the next 48 h, and how many of them nobody has. */
export function coverage(snapshot: Snapshot): { shifts: number; open: number } {
  const until = plus(snapshot.now, 48 * HOUR);
  const ahead = snapshot.shifts.filter(
    (shift) => shift.start >= snapshot.now && shift.start < until && shift.status !== 'cancelled',
  );
  return { shifts: ahead.length, open: ahead.filter(isOpen).length };
}

/** Who has the shift, or who had it last when it was called out. */
function assignedName(snapshot: Snapshot, shift: Shift): string | null {
  const holder =
    shift.caregiverId ??
    snapshot.callOuts.findLast(
      (one) => one.clientId === shift.clientId && one.shiftStart === shift.start,
    )?.caregiverId;
  if (holder === undefined) return null;
  return snapshot.caregivers.get(holder)?.shortName ?? `Caregiver ${holder}`;
}

function caregiverName(snapshot: LineInput, ask: Ask): string {
  return snapshot.caregivers.get(ask.caregiverId)?.shortName ?? `Caregiver ${ask.caregiverId}`;
}

function readAt(snapshot: Snapshot, shift: Shift): ShiftView['readAt'] {
  const day = localDate(shift.start, snapshot.agency.timeZone);
  const window = snapshot.windows.find(
    (one) => one.clientId === shift.clientId && one.from <= day && one.to >= day,
  );
  return window?.readAt ?? null;
}
