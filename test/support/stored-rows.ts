import { auditEntrySchema, type AuditEntry } from '../../shared/domain/audit.ts';
import { deliverySchema, type Delivery } from '../../shared/domain/delivery.ts';
import { windowSchema, type Window } from '../../shared/domain/feed.ts';
import {
  askSchema,
  availabilitySchema,
  callOutSchema,
  credentialSchema,
  preferenceSchema,
  type Ask,
  type Availability,
  type CallOut,
  type Credential,
  type Preference,
} from '../../shared/domain/history.ts';
import { incidentSchema, type Incident } from '../../shared/domain/incident.ts';
import {
  caregiverSchema,
  clientSchema,
  tagSchema,
  type Caregiver,
  type Client,
  type Tag,
} from '../../shared/domain/people.ts';
import {
  shiftKey,
  shiftSchema,
  visitSchema,
  type CachedShift,
  type Visit,
} from '../../shared/domain/shift.ts';
import { appointmentIdSchema } from '../../shared/domain/ids.ts';
import { HOUR, instant, plus, type Instant } from '../../shared/util/time.ts';

/** Rows of the store with every field filled; parsed, so that they are what the edges produce. */

/** 2026-11-27T18:00:00Z. */
export const TEST_NOW = instant(1_795_802_400_000);

type Fields = Readonly<Record<string, unknown>>;

export function storedClient(fields: Fields = {}): Client {
  return clientSchema.parse({
    id: '2810001',
    name: 'Margaret Abernathy',
    shortName: 'Mrs. A.',
    isClient: true,
    active: true,
    phone: '5555550111',
    city: 'Springfield',
    locationId: '1',
    tagIds: ['8'],
    updatedAt: TEST_NOW,
    ...fields,
  });
}

export function storedCaregiver(fields: Fields = {}): Caregiver {
  return caregiverSchema.parse({
    id: '3310001',
    name: 'Sarah Okafor',
    firstName: 'Sarah',
    shortName: 'Sarah O.',
    isHired: null,
    active: true,
    pronoun: 'her',
    isPlaceholder: false,
    phone: null,
    city: null,
    locationId: null,
    position: { latitude: 39.8, longitude: -89.6 },
    tagIds: [],
    updatedAt: null,
    ...fields,
  });
}

export function storedTag(fields: Fields = {}): Tag {
  return tagSchema.parse({ id: '8', name: 'Hoyer lift', kind: 'skill', ...fields });
}

export function storedShift(start: Instant = TEST_NOW, fields: Fields = {}): CachedShift {
  const appointmentId = appointmentIdSchema.parse(fields['appointmentId'] ?? '109140010');
  const shift = shiftSchema.parse({
    key: shiftKey(appointmentId, start),
    appointmentId,
    clientId: '2810001',
    caregiverId: '3310001',
    start,
    end: plus(start, 4 * HOUR),
    status: 'scheduled',
    position: { latitude: 39.8, longitude: -89.6 },
    ...fields,
  });
  return { shift, firstSeen: TEST_NOW, lastSeen: TEST_NOW, missedAt: null };
}

export function storedVisit(fields: Fields = {}): Visit {
  return visitSchema.parse({
    id: '77001',
    clientId: '2810001',
    caregiverId: '3310001',
    appointmentId: '109140010',
    clockIn: TEST_NOW,
    clockOut: plus(TEST_NOW, HOUR),
    plannedStart: null,
    plannedEnd: null,
    ...fields,
  });
}

export function storedWindow(fields: Fields = {}): Window {
  return windowSchema.parse({
    clientId: '2810001',
    span: 'near',
    from: '2026-11-27',
    to: '2026-11-28',
    readAt: TEST_NOW,
    failure: null,
    failedAt: null,
    changedAt: null,
    ...fields,
  });
}

export function storedAsk(fields: Fields = {}): Ask {
  return askSchema.parse({
    id: 'ask-1',
    caregiverId: '3310001',
    clientId: '2810001',
    shiftStart: instant(TEST_NOW + 3 * HOUR),
    shiftEnd: instant(TEST_NOW + 7 * HOUR),
    askedAt: TEST_NOW,
    channel: 'call',
    outcome: null,
    answeredAt: null,
    actor: 'dana',
    ...fields,
  });
}

export function storedCallOut(fields: Fields = {}): CallOut {
  return callOutSchema.parse({
    caregiverId: '3310001',
    clientId: '2810001',
    shiftStart: TEST_NOW,
    shiftEnd: plus(TEST_NOW, HOUR),
    reportedAt: TEST_NOW,
    kind: 'logged',
    reason: null,
    isProtected: true,
    ...fields,
  });
}

export function storedAvailability(fields: Fields = {}): Availability {
  return availabilitySchema.parse({
    caregiverId: '3310001',
    kind: 'unavailable',
    weekday: 1,
    dateFrom: null,
    dateTo: null,
    fromMinute: null,
    toMinute: null,
    isProtected: false,
    ...fields,
  });
}

export function storedPreference(fields: Fields = {}): Preference {
  return preferenceSchema.parse({
    clientId: '2810001',
    caregiverId: '3310001',
    kind: 'preferred',
    source: 'import',
    expiresOn: null,
    ...fields,
  });
}

export function storedCredential(fields: Fields = {}): Credential {
  return credentialSchema.parse({
    caregiverId: '3310001',
    name: 'CPR',
    expiresOn: '2027-01-31',
    ...fields,
  });
}

export function storedIncident(fields: Fields = {}): Incident {
  return incidentSchema.parse({
    id: 'incident-1',
    workflow: 'unfilled-shift',
    cause: 'shift:109140010@2026-11-27T21:00:00Z',
    severity: 'critical',
    state: 'open',
    headline: 'Friday 2 PM shift unfilled',
    body: 'Sarah has 85% match. Try her first?',
    subjects: [],
    caregiverId: null,
    candidates: [],
    excluded: [{ caregiverId: '3310007', reason: 'overlap' }],
    details: { hoursLeft: 3 },
    delivery: 'now',
    mutedBy: null,
    openedAt: TEST_NOW,
    changedAt: TEST_NOW,
    expiresAt: null,
    wakesAt: null,
    actor: null,
    resolvedAt: null,
    resolution: null,
    ...fields,
  });
}

export function storedDelivery(fields: Fields = {}): Delivery {
  return deliverySchema.parse({
    id: 'delivery-1',
    incidentId: 'incident-1',
    channel: 'desktop',
    recipientId: null,
    follows: null,
    rung: 0,
    severity: 'critical',
    title: 'Friday 2 PM shift unfilled',
    body: 'Sarah has 85% match.',
    createdAt: TEST_NOW,
    dueAt: plus(TEST_NOW, 30_000),
    expiresAt: plus(TEST_NOW, HOUR),
    state: 'waiting',
    leasedUntil: null,
    attempts: 0,
    finishedAt: null,
    reason: null,
    serviceId: null,
    receipt: null,
    ...fields,
  });
}

export function auditEntry(fields: Fields = {}): AuditEntry {
  return auditEntrySchema.parse({
    at: TEST_NOW,
    actor: 'standby',
    action: 'read',
    entity: 'wellsky.shifts',
    entityId: null,
    outcome: 'success',
    detail: { rows: 12, failed: 0 },
    ...fields,
  });
}
