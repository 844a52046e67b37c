import type {
  CandidateView,
  IncidentLine,
  Panel,
  Setup,
  ShiftView,
} from '../../shared/contract/views.ts';
import type { Capabilities } from '../../shared/domain/feed.ts';
import type {
  AppointmentId,
  AskId,
  CaregiverId,
  ClientId,
  IncidentId,
  ShiftKey,
} from '../../shared/domain/ids.ts';
import type { Exclusion, ExclusionReason } from '../../shared/domain/incident.ts';
import {
  formatInstant,
  HOUR,
  instant,
  MINUTE,
  plus,
  type Instant,
} from '../../shared/util/time.ts';

/** Friday 11:00 AM in Denver; everything in these scenes happens around it. */
export const NOW = instant(1_795_802_400_000);
const ZONE = 'America/Denver';

/** The instant `hours` after `NOW`. */
export function inHours(hours: number): Instant {
  return plus(NOW, hours * HOUR);
}

function shiftKey(appointment: string, start: Instant): ShiftKey {
  return `${appointment as AppointmentId}@${formatInstant(start)}` as ShiftKey;
}

export function candidate(
  name: string,
  match: number,
  own: Partial<CandidateView> = {},
): CandidateView {
  return {
    caregiverId: `c-${name}` as CaregiverId,
    name,
    match,
    interval: [Math.max(0, match - 0.14), Math.min(1, match + 0.09)],
    accepts: { accepted: Math.round(match * 7), asked: 7, similar: true },
    worked: null,
    reasons: ['continuity', 'similar-shifts'],
    cautions: [],
    phone: '(303) 555-0134',
    ask: null,
    askedToday: null,
    ...own,
  };
}

export function exclusion(name: string, reason: ExclusionReason, text: string): Exclusion {
  return { caregiverId: `c-${name}` as CaregiverId, name, reason, text };
}

const EXCLUDED: readonly Exclusion[] = [
  exclusion('Ana P.', 'overlap', 'Works 1:00 – 5:00 PM with another client that day.'),
  exclusion('Ben K.', 'overlap', 'Works 2:00 – 8:00 PM with another client that day.'),
  exclusion('Carla M.', 'missing-tag', 'Dementia care is required and not among her tags.'),
  exclusion('Dee W.', 'time-off', 'Not available then.'),
  exclusion('Eli S.', 'travel-gap', '34 min between two shifts, the way takes about 50 min.'),
];

export function shiftView(
  appointment: string,
  startsIn: number,
  own: Partial<ShiftView> = {},
): ShiftView {
  const start = inHours(startsIn);
  return {
    shift: shiftKey(appointment, start),
    clientId: `k-${appointment}` as ClientId,
    clientName: 'Robert D.',
    city: 'Lakewood',
    start,
    end: plus(start, 4 * HOUR),
    isOpen: true,
    assignedName: null,
    requiredTags: ['Dementia care', 'Hoyer lift'],
    readAt: plus(NOW, -2 * MINUTE),
    candidates: CANDIDATES,
    excluded: [...EXCLUDED],
    ledger: [],
    wave: null,
    swap: null,
    ...own,
  };
}

const CANDIDATES: CandidateView[] = [
  candidate('Sarah O.', 0.853, {
    accepts: { accepted: 6, asked: 7, similar: true },
    reasons: ['continuity', 'similar-shifts', 'no-overtime'],
  }),
  candidate('Lisa H.', 0.718, {
    worked: { worked: 8, scheduled: 9, of: 'Fridays' },
    reasons: ['reliable', 'nearby'],
    askedToday: {
      id: 'ask-of-today' as AskId,
      caregiverId: 'c-Lisa H.' as CaregiverId,
      clientId: 'k-203' as ClientId,
      shiftStart: inHours(7),
      shiftEnd: inHours(11),
      askedAt: inHours(-1.5),
      channel: 'call',
      outcome: 'declined',
      answeredAt: inHours(-1.5),
      actor: 'Dana',
    },
  }),
  candidate('Rachel T.', 0.64, {
    accepts: { accepted: 9, asked: 14, similar: false },
    reasons: ['available'],
    cautions: [
      { code: 'overtime', text: 'Would reach 43 h, 1.5× from 40 h: about $38.' },
      { code: 'long-travel', text: '27 miles from the shift before.' },
    ],
  }),
  candidate('Noor A.', 0.52, {
    accepts: null,
    reasons: ['few-asks'],
    cautions: [{ code: 'no-history', text: 'New: no asks and no visits yet.' }],
    phone: null,
  }),
  candidate('John B.', 0.281, { accepts: { accepted: 2, asked: 7, similar: true }, reasons: [] }),
  candidate('Mike F.', 0.22, { reasons: [] }),
  candidate('Grace L.', 0.18, { reasons: [] }),
];

export function incidentLine(
  id: string,
  headline: string,
  own: Partial<IncidentLine> = {},
): IncidentLine {
  return {
    id: id as IncidentId,
    workflow: 'unfilled-shift',
    severity: 'critical',
    state: 'open',
    headline,
    body: '',
    subjects: [],
    caregiverId: null,
    details: {},
    delivery: 'now',
    openedAt: plus(NOW, -HOUR),
    changedAt: plus(NOW, -HOUR),
    wakesAt: null,
    actor: null,
    resolvedAt: null,
    resolution: null,
    clientName: null,
    best: null,
    saidYes: [],
    asked: 0,
    ...own,
  };
}

export function panel(own: Partial<Panel> = {}): Panel {
  return {
    version: 1,
    now: NOW,
    source: 'demo',
    agency: { name: 'Juniper Home Care', timeZone: ZONE },
    feed: {
      state: 'fresh',
      readAt: plus(NOW, -2 * MINUTE),
      windowsRead: 214,
      windowsTotal: 214,
      quarantined: 0,
      message: null,
    },
    progress: null,
    coverage: { shifts: 62, open: 0 },
    incidents: [],
    resolved: [],
    briefings: [],
    problems: [],
    attention: { replies: 0, undelivered: 0 },
    wellskyPage: null,
    firstRun: 'done',
    ...own,
  };
}

export function setup(own: Partial<Setup> = {}): Setup {
  return {
    source: 'demo',
    agency: null,
    name: '',
    url: '',
    clientId: '',
    agencyId: '',
    timeZone: '',
    keyring: true,
    capabilities: null,
    ...own,
  };
}

export const CAPABILITIES: Capabilities = {
  probedAt: NOW,
  tokenRequest: 'json',
  agencyIdOnReads: true,
  pageBase: { appointment: 1, patients: 0 },
  entryWrapping: 'wrapped',
  openShiftShape: 'no practitioner',
  scheduleFeed: 'granted',
  visitFeed: 'empty',
  unauthorizedShape: '401 with an empty body',
};
