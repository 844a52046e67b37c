import type { Context, FeedUpkeep } from '../../electron/core/workflows/context.ts';
import { overtimeOutlook } from '../../electron/core/overtime/standing.ts';
import { findPatterns } from '../../electron/core/patterns/find-patterns.ts';
import type { Snapshot } from '../../electron/core/snapshot.ts';
import type { Feed, Window } from '../../shared/domain/feed.ts';
import type { CallOut } from '../../shared/domain/history.ts';
import type {
  AppointmentId,
  CaregiverId,
  ClientId,
  IncidentId,
  VisitId,
} from '../../shared/domain/ids.ts';
import type { Candidate, Finding, Incident, Ranking } from '../../shared/domain/incident.ts';
import type { CapacityOutlook } from '../../shared/domain/insight.ts';
import type { Caregiver, Client } from '../../shared/domain/people.ts';
import { DEFAULT_POLICY, policySchema, type Policy } from '../../shared/domain/policy.ts';
import { shiftKey, type CachedShift, type Shift, type Visit } from '../../shared/domain/shift.ts';
import { HOUR, localDate, parseInstant, plus, type Instant } from '../../shared/util/time.ts';
import { spansFor } from '../../electron/core/sweep/plan.ts';

/** The agency of the builders: Denver, where 11 AM is 18:00Z in winter. */
export const DENVER = 'America/Denver';

/** Friday 2026-11-27, 11 AM in Denver. */
export const FRIDAY_11_AM = at('2026-11-27 11:00');

/** The instant of a wall-clock time ("2026-11-27 14:00"), by default in Denver. */
export function at(wallClock: string, zone = DENVER): Instant {
  const parsed = parseInstant(wallClock.replace(' ', 'T'), zone);
  if (parsed === null) throw new Error(`not a wall-clock time: ${wallClock}`);
  return parsed;
}

export function clientId(id: string): ClientId {
  return id as ClientId;
}

export function caregiverId(id: string): CaregiverId {
  return id as CaregiverId;
}

export function aClient(over: Partial<Client> = {}): Client {
  return {
    id: clientId('client-1'),
    name: 'Harold Davis',
    shortName: 'Mr. D.',
    isClient: true,
    active: true,
    phone: null,
    city: null,
    locationId: null,
    tagIds: [],
    updatedAt: null,
    ...over,
  };
}

/** A hired, active caregiver; id and names follow from the first name. */
export function aCaregiver(firstName = 'Sarah', over: Partial<Caregiver> = {}): Caregiver {
  return {
    id: caregiverId(firstName.toLowerCase()),
    name: `${firstName} Oakes`,
    firstName,
    shortName: `${firstName} O.`,
    isHired: true,
    active: true,
    pronoun: 'her',
    isPlaceholder: false,
    phone: null,
    city: null,
    locationId: null,
    position: null,
    tagIds: [],
    updatedAt: null,
    ...over,
  };
}

/** An open four-hour shift of client-1, Friday 2 PM; the key follows from appointment and start. */
export function aShift(over: Partial<Shift> = {}): Shift {
  const appointmentId = over.appointmentId ?? ('100' as AppointmentId);
  const start = over.start ?? at('2026-11-27 14:00');
  return {
    appointmentId,
    clientId: clientId('client-1'),
    caregiverId: null,
    start,
    end: plus(start, 4 * HOUR),
    status: 'scheduled',
    position: null,
    ...over,
    key: shiftKey(appointmentId, start),
  };
}

export function aCachedShift(shift: Shift, over: Partial<CachedShift> = {}): CachedShift {
  const seen = plus(FRIDAY_11_AM, -HOUR);
  return { shift, firstSeen: seen, lastSeen: seen, missedAt: null, ...over };
}

/** A visit of the shift's client for the shift's appointment, clocked in on time. */
export function aVisit(shift: Shift, over: Partial<Visit> = {}): Visit {
  return {
    id: `visit-${shift.key}` as VisitId,
    clientId: shift.clientId,
    caregiverId: shift.caregiverId ?? caregiverId('sarah'),
    appointmentId: shift.appointmentId,
    clockIn: shift.start,
    clockOut: null,
    plannedStart: null,
    plannedEnd: null,
    ...over,
  };
}

/** A call-out of `shift`, recorded because the schedule showed it. */
export function aCallOut(shift: Shift, caregiver: string, over: Partial<CallOut> = {}): CallOut {
  return {
    caregiverId: caregiverId(caregiver),
    clientId: shift.clientId,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    reportedAt: plus(FRIDAY_11_AM, -HOUR),
    kind: 'unassigned',
    reason: null,
    isProtected: false,
    ...over,
  };
}

/** Policy with the given sections changed, everything else at its default. */
export function aPolicy(over: Record<string, unknown> = {}): Policy {
  return policySchema.parse(over);
}

/** The three windows of each client, completely read at `readAt` (by default now). */
export function windowsOf(
  clients: Iterable<ClientId>,
  now: Instant = FRIDAY_11_AM,
  over: Partial<Window> = {},
): Window[] {
  const spans = spansFor(localDate(now, DENVER));
  return [...clients].flatMap((client) =>
    spans.map((span): Window => ({
      clientId: client,
      ...span,
      readAt: now,
      failure: null,
      failedAt: null,
      changedAt: null,
      ...over,
    })),
  );
}

/** The parts of a snapshot as plain lists. */
export interface SnapshotParts extends Partial<Omit<Snapshot, 'clients' | 'caregivers'>> {
  readonly clients?: readonly Client[];
  readonly caregivers?: readonly Caregiver[];
}

/** An agency at Friday 11 AM with one client, no shifts, and everything just read. */
export function aSnapshot(over: SnapshotParts = {}): Snapshot {
  const clients = over.clients ?? [aClient()];
  const caregivers = over.caregivers ?? [aCaregiver()];
  const now = over.now ?? FRIDAY_11_AM;
  return {
    agency: { id: '9001', name: 'Example Home Care', timeZone: DENVER },
    policy: DEFAULT_POLICY,
    now,
    tags: new Map(),
    shifts: [],
    visits: [],
    asks: [],
    callOuts: [],
    availability: [],
    preferences: [],
    credentials: [],
    caregiverFacts: new Map(),
    choices: [],
    windows: windowsOf(
      clients.map((client) => client.id),
      now,
    ),
    visitsReadAt: new Map(),
    ...over,
    clients: new Map(clients.map((client) => [client.id, client])),
    caregivers: new Map(caregivers.map((caregiver) => [caregiver.id, caregiver])),
  };
}

export function aFeed(over: Partial<Feed> = {}): Feed {
  return {
    state: 'fresh',
    readAt: FRIDAY_11_AM,
    windowsRead: 3,
    windowsTotal: 3,
    quarantined: 0,
    message: null,
    ...over,
  };
}

/** A candidate with no history; the id follows from the first name. */
export function aCandidate(
  firstName: string,
  match: number,
  over: Partial<Candidate> = {},
): Candidate {
  return {
    caregiverId: caregiverId(firstName.toLowerCase()),
    name: `${firstName} O.`,
    match,
    interval: [Math.max(0, match - 0.1), Math.min(1, match + 0.1)],
    accepts: null,
    worked: null,
    reasons: [],
    cautions: [],
    ...over,
  };
}

/** A context whose ranking is `candidates` without those in `except`, at a fixed fill risk. */
export function aContext(
  snapshot: Snapshot,
  over: {
    candidates?: readonly Candidate[];
    risk?: number;
    feed?: Feed;
    upkeep?: Partial<FeedUpkeep>;
    capacity?: CapacityOutlook | null;
  } = {},
): Context {
  const candidates = over.candidates ?? [];
  return {
    snapshot,
    feed: over.feed ?? aFeed(),
    upkeep: {
      credentialsSince: null,
      requests: { count: 0, errors: 0, p50Ms: null, p95Ms: null },
      usual: { quarantined: null, p95Ms: null },
      ...over.upkeep,
    },
    rank(_shift, except = new Set()): Ranking {
      const isOut = (one: Candidate): boolean => except.has(one.caregiverId);
      return {
        candidates: candidates.filter((one) => !isOut(one)),
        excluded: candidates.filter(isOut).map(({ caregiverId, name }) => {
          return { caregiverId, name, reason: 'called-out', text: 'Called out of this shift' };
        }),
      };
    },
    fillRisk: () => over.risk ?? 0.1,
    overtime: () => overtimeOutlook(snapshot),
    patterns: () => findPatterns(snapshot),
    capacity: () => over.capacity ?? null,
  };
}

/** A finding of `unfilled-shift` about the shift, critical and due now. */
export function aFinding(shift: Shift = aShift(), over: Partial<Finding> = {}): Finding {
  return {
    workflow: 'unfilled-shift',
    cause: `shift:${shift.key}`,
    severity: 'critical',
    subjects: [{ shift: shift.key, clientId: shift.clientId, start: shift.start, end: shift.end }],
    caregiverId: null,
    details: {},
    urgency: 'now',
    expiresAt: shift.end,
    ...over,
  };
}

/** An open incident as `aFinding` leaves it behind. */
export function anIncident(shift: Shift = aShift(), over: Partial<Incident> = {}): Incident {
  const { workflow, cause, severity, caregiverId, expiresAt } = aFinding(shift);
  return {
    id: 'incident-1' as IncidentId,
    workflow,
    cause,
    severity,
    state: 'open',
    headline: 'Friday 2 PM shift unfilled',
    body: 'Nobody is available',
    subjects: [...aFinding(shift).subjects],
    caregiverId,
    candidates: [],
    excluded: [],
    details: {},
    delivery: 'now',
    mutedBy: null,
    openedAt: FRIDAY_11_AM,
    changedAt: FRIDAY_11_AM,
    expiresAt,
    wakesAt: null,
    actor: null,
    resolvedAt: null,
    resolution: null,
    ...over,
  };
}
