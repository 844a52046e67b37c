import { describe, expect, it } from 'vitest';
import { decideIncidents } from '../../../../electron/core/incidents/decide.ts';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import { presentFindings } from '../../../../electron/core/workflows/present.ts';
import type { AppointmentId, VisitId } from '../../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../../shared/domain/shift.ts';
import { countingIds } from '../../../../shared/util/ids.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import {
  aCandidate,
  aCaregiver,
  aClient,
  aContext,
  aFeed,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
  windowsOf,
  type SnapshotParts,
} from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;
const mrsA = aClient({ id: clientId('client-2'), shortName: 'Mrs. A.' });
const clients = [aClient(), mrsA];
const caregivers = ['Sarah', 'Tom', 'Lisa'].map((name) => aCaregiver(name));
const sarah = caregiverId('sarah');

/** Sarah's four hours from 2 PM yesterday with Mrs. A. */
const past = aShift({ start: at('2026-11-26 14:00'), clientId: mrsA.id, caregiverId: sarah });

/** Everything was read just now, and somebody's clock-ins arrive. */
function agency(over: SnapshotParts): SnapshotParts {
  const now = over.now ?? NOW;
  return {
    clients,
    caregivers,
    windows: windowsOf([aClient().id, mrsA.id], now),
    visitsReadAt: new Map(clients.map((client) => [client.id, now])),
    ...over,
    visits: [alive(), ...(over.visits ?? [])],
  };
}

/** A visit of last week: proof that the visit feed is granted. */
function alive(): Visit {
  return aVisit(aShift({ start: plus(NOW, -3 * DAY) }), { id: 'alive' as VisitId });
}

function present(parts: SnapshotParts) {
  const context = aContext(aSnapshot(agency(parts)), { candidates: [aCandidate('Lisa', 0.9)] });
  return presentFindings(context, detect(context).findings);
}

function found(parts: SnapshotParts) {
  return present(parts).filter(({ finding }) => finding.workflow === 'visit-compliance');
}

/** A shift like `past`, and a visit of it. */
function pastShift(id: string, over: Partial<Shift> = {}): Shift {
  return aShift({ ...past, appointmentId: id as AppointmentId, ...over });
}

function visitOf(shift: Shift, over: Partial<Visit> = {}): Visit {
  return aVisit(shift, { clockOut: shift.end, ...over });
}

describe('a late clock-in', () => {
  const running = aShift({ start: at('2026-11-27 10:45'), clientId: mrsA.id, caregiverId: sarah });
  const off = aPolicy({ workflows: { 'call-out': 'off' } });

  it('is told now, by when it was due', () => {
    const [late] = found({ shifts: [running], policy: off });
    expect(late?.finding).toMatchObject({
      cause: `shift:${running.key}`,
      severity: 'high',
      urgency: 'now',
      caregiverId: 'sarah',
      details: { kind: 'no-clock-in' },
      expiresAt: running.end,
    });
    expect(late?.headline).toBe('Sarah has not clocked in at Mrs. A. (due 10:45 AM)');
    expect(late?.body).toBe('Call her first. Priority backup: Lisa 90%');
  });

  it('reads the same however late it is', () => {
    const now = plus(NOW, 25 * MINUTE);
    const texts = [{}, { now }].map((over) => {
      const [late] = found({ shifts: [running], policy: off, ...over });
      return [late?.headline, late?.body];
    });
    expect(texts[1]).toEqual(texts[0]);
  });

  it('is muted by the call-out that holds the shift', () => {
    const findings = present({ shifts: [running] });
    const { incidents } = decideIncidents({
      findings,
      incidents: [],
      deliveries: [],
      feed: aFeed(),
      snapshot: aSnapshot(agency({ shifts: [running] })),
      ids: countingIds('id'),
    });
    const callOut = incidents.find((one) => one.workflow === 'call-out');
    const late = incidents.find((one) => one.workflow === 'visit-compliance');
    expect(callOut?.delivery).toBe('now');
    expect([late?.delivery, late?.mutedBy]).toEqual(['muted', callOut?.id]);
  });

  it.each<[string, SnapshotParts]>([
    ['she clocked in', { visits: [aVisit(running)] }],
    [
      'her visits were read before it was late',
      { visitsReadAt: new Map([[mrsA.id, running.start]]) },
    ],
    ['the workflow is off', { policy: aPolicy({ workflows: { 'visit-compliance': 'off' } }) }],
  ])('is not told when %s', (_case, over) => {
    expect(found({ shifts: [running], policy: off, ...over })).toEqual([]);
  });
});

describe('a record of yesterday', () => {
  it.each<[string, Visit[], string]>([
    ['no visit', [], "Sarah's Thursday 2 PM shift with Mrs. A. has no visit recorded"],
    [
      'no clock-out',
      [visitOf(past, { clockOut: null })],
      "Sarah's Thursday 2 PM visit at Mrs. A. has no clock-out",
    ],
    [
      'no clock-in',
      [visitOf(past, { clockIn: null })],
      "Sarah's Thursday 2 PM visit at Mrs. A. has no clock-in",
    ],
    [
      'too short',
      [visitOf(past, { clockOut: plus(past.start, 45 * MINUTE) })],
      "Sarah's Thursday 2 PM visit at Mrs. A. took 45 min instead of 4 h",
    ],
    [
      'too long',
      [visitOf(past, { clockOut: plus(past.end, 90 * MINUTE) })],
      "Sarah's Thursday 2 PM visit at Mrs. A. took 5 h 30 min instead of 4 h",
    ],
  ])('%s is for the digest', (_case, visits, headline) => {
    const [record, ...more] = found({ shifts: [past], visits });
    expect(more).toEqual([]);
    expect(record?.finding).toMatchObject({ severity: 'normal', urgency: 'digest' });
    expect(record?.headline).toBe(headline);
    expect(record?.body).toBe('Ask her what happened and correct the record in WellSky');
  });

  it('of a visit without a shift is told without a subject', () => {
    const visits = [visitOf(past)];
    const [record] = found({ visits });
    expect(record?.finding.subjects).toEqual([]);
    expect(record?.headline).toBe("Sarah's Thursday 2 PM visit at Mrs. A. has no shift");
  });

  it('of visits that overlap is told once', () => {
    const next = pastShift('200', {
      start: past.end,
      end: plus(past.end, 4 * HOUR),
      clientId: aClient().id,
    });
    const visits = [visitOf(past), visitOf(next, { clockIn: plus(past.end, -40 * MINUTE) })];
    const [record, ...more] = found({ shifts: [past, next], visits });
    expect(more.map((one) => one.headline)).toEqual([]);
    expect(record?.headline).toBe(
      "Sarah's Thursday 5:20 PM visit at Mr. D. overlaps another by 40 min",
    );
  });
});

describe('thirty visits without a clock-out', () => {
  const shifts = Array.from({ length: 30 }, (_, i) =>
    pastShift(String(i), { start: plus(past.start, i * MINUTE), end: past.end }),
  );
  const visits = shifts.map((shift, i) =>
    visitOf(shift, { id: `visit-${String(i)}` as VisitId, clockOut: null }),
  );

  it('are one list to go through, by time', () => {
    const [record, ...more] = found({ shifts, visits });
    expect(more).toEqual([]);
    expect(record?.finding.cause).toBe('visits:missing-clock-out:2026-11-26');
    expect(record?.finding.subjects).toHaveLength(30);
    expect(record?.headline).toBe('30 visits on Thursday without a clock-out');
    expect(record?.body).toBe(
      'To correct in WellSky: Sarah 2 PM at Mrs. A., Sarah 2:01 PM at Mrs. A., Sarah 2:02 PM at Mrs. A., Sarah 2:03 PM at Mrs. A., and 26 more',
    );
  });

  it('stay the same cause when some are corrected', () => {
    const corrected = visits.map((one, i) => (i < 20 ? { ...one, clockOut: past.end } : one));
    const [record] = found({ shifts, visits: corrected });
    expect(record?.finding.cause).toBe('visits:missing-clock-out:2026-11-26');
    expect(record?.headline).toBe('10 visits on Thursday without a clock-out');
  });
});

describe('nothing is said of records', () => {
  const missing = { shifts: [past], visits: [visitOf(past, { clockOut: null })] };

  it.each<[string, SnapshotParts]>([
    ['of the day before yesterday', { ...missing, now: plus(NOW, DAY) }],
    ['that were not read since', { ...missing, visitsReadAt: new Map([[mrsA.id, past.end]]) }],
    [
      'while the schedule is stale',
      { ...missing, windows: windowsOf([mrsA.id], NOW, { readAt: plus(NOW, -HOUR) }) },
    ],
    ['of clients who left', { ...missing, clients: [aClient(), { ...mrsA, active: false }] }],
  ])('%s', (_case, parts) => {
    expect(found(parts)).toEqual([]);
  });

  it('without a living visit feed', () => {
    const snapshot = aSnapshot({ ...agency({ shifts: [past] }), visits: [] });
    const { findings } = detect(aContext(snapshot));
    expect(findings.filter((one) => one.workflow === 'visit-compliance')).toEqual([]);
  });

  it('but those of a night shift that ended yesterday', () => {
    const night = pastShift('300', { start: at('2026-11-25 22:00'), end: at('2026-11-26 06:00') });
    const [record] = found({ shifts: [night], visits: [visitOf(night, { clockOut: null })] });
    expect(record?.headline).toBe("Sarah's Wednesday 10 PM visit at Mrs. A. has no clock-out");
  });
});
