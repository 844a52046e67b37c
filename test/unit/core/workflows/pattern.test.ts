import { describe, expect, it } from 'vitest';
import { decideIncidents } from '../../../../electron/core/incidents/decide.ts';
import type { Snapshot } from '../../../../electron/core/snapshot.ts';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import { presentFindings } from '../../../../electron/core/workflows/present.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Finding, Incident } from '../../../../shared/domain/incident.ts';
import { countingIds } from '../../../../shared/util/ids.ts';
import { DAY, plus } from '../../../../shared/util/time.ts';
import {
  aCandidate,
  aCaregiver,
  aContext,
  aFeed,
  aPolicy,
  aShift,
  at,
  caregiverId,
  FRIDAY_11_AM,
  windowsOf,
  clientId,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { halfYear, mariasAgency, type Weekly } from '../../../support/half-year.ts';

const MARIA = caregiverId('maria');

const HABIT: readonly Weekly[] = [
  { weekday: 1, weeks: 3, calledOut: [1, 2, 3] },
  { weekday: 2, weeks: 25 },
  { weekday: 3, weeks: 25, calledOut: [11] },
  { weekday: 4, weeks: 25 },
];

/** Maria's next shifts: Monday, Tuesday, and the Monday after. */
const [MONDAY, TUESDAY, MONDAY_AFTER] = [
  '2026-11-30 09:00',
  '2026-12-01 09:00',
  '2026-12-07 09:00',
].map((start, place) =>
  aShift({
    appointmentId: String(place) as AppointmentId,
    caregiverId: MARIA,
    start: at(start),
  }),
);

function agencyOf(over: SnapshotParts = {}): Snapshot {
  const shifts = [MONDAY, TUESDAY, MONDAY_AFTER].filter((shift) => shift !== undefined);
  return mariasAgency(halfYear(...HABIT), { shifts, ...over });
}

function findings(snapshot: Snapshot): Finding[] {
  const { findings: all } = detect(aContext(snapshot));
  return all.filter((finding) => finding.workflow === 'pattern');
}

function decided(snapshot: Snapshot, incidents: readonly Incident[] = []): Incident[] {
  const context = aContext(snapshot, { candidates: [aCandidate('Lisa', 0.9)] });
  const found = findings(snapshot);
  return [
    ...decideIncidents({
      findings: presentFindings(context, found),
      incidents,
      deliveries: [],
      feed: aFeed(),
      snapshot,
      ids: countingIds('id'),
    }).incidents,
  ];
}

describe('a pattern of call-outs', () => {
  it('is one finding for the digest, with the next shifts that it fits', () => {
    const [finding, ...more] = findings(agencyOf());
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      cause: 'caregiver:maria:pattern:call-outs:weekday:monday',
      severity: 'normal',
      urgency: 'digest',
      caregiverId: MARIA,
      expiresAt: null,
    });
    expect(finding?.details).toEqual({
      ...{ kind: 'call-outs', dimension: 'weekday', value: 'monday' },
      ...{ count: 3, opportunities: 3, otherCount: 1, otherOpportunities: 75 },
      ...{ days: 3, streak: 3 },
    });
    expect(finding?.subjects.map((one) => one.shift)).toEqual([MONDAY?.key, MONDAY_AFTER?.key]);
  });

  it('is told as cover to plan for, with backups, and interrupts nobody', () => {
    const [incident] = decided(agencyOf());
    expect(incident).toMatchObject({
      headline: 'Maria has called out the last 3 Mondays',
      body: '3 of 3 Mondays, 1 of 75 other shifts. Plan a backup for her Monday shifts',
      delivery: 'digest',
    });
    expect(incident?.candidates.map((one) => one.name)).toEqual(['Lisa O.']);
    expect(incident?.excluded).toEqual([]);
  });

  it('wakes from a rest by its time, not by the next Monday that comes into sight', () => {
    const before = agencyOf({ shifts: [MONDAY].filter((shift) => shift !== undefined) });
    const [incident] = decided(before);
    if (incident === undefined) throw new Error('no incident');
    const snoozed: Incident = { ...incident, state: 'snoozed', wakesAt: plus(FRIDAY_11_AM, DAY) };
    const [after] = decided(agencyOf(), [snoozed]);
    expect([after?.state, after?.subjects.length]).toEqual(['snoozed', 2]);
  });

  it('clears when it has faded, whoever works the shifts', () => {
    const [incident] = decided(agencyOf());
    if (incident === undefined) throw new Error('no incident');
    const faded = agencyOf({ policy: aPolicy({ patterns: { expireDays: 1 } }) });
    const [after] = decided(faded, [incident]);
    expect([after?.state, after?.resolution]).toEqual(['resolved', 'cleared']);
  });

  it('stays as it was while the schedule of its shifts cannot be read', () => {
    const [incident] = decided(agencyOf());
    if (incident === undefined) throw new Error('no incident');
    const windows = windowsOf([clientId('client-1')], FRIDAY_11_AM, {
      readAt: plus(FRIDAY_11_AM, -DAY),
    });
    const faded = agencyOf({ windows, policy: aPolicy({ patterns: { expireDays: 1 } }) });
    const [after] = decided(faded, [incident]);
    expect(after?.state).toBe('open');
  });

  it('is not told when its workflow is off, and only recorded when it records', () => {
    const off = agencyOf({ policy: aPolicy({ workflows: { pattern: 'off' } }) });
    expect(findings(off)).toEqual([]);
    const recording = agencyOf({ policy: aPolicy({ workflows: { pattern: 'record-only' } }) });
    expect(decided(recording)[0]?.delivery).toBe('record-only');
  });

  it('is not told of somebody who left since it was found', () => {
    const snapshot = agencyOf();
    const left = agencyOf({ caregivers: [aCaregiver('Maria', { active: false })] });
    const context = { ...aContext(left), patterns: aContext(snapshot).patterns };
    const { findings: all } = detect(context);
    expect(all.filter((one) => one.workflow === 'pattern')).toEqual([]);
  });
});

it('a positive pattern is never a finding', () => {
  const history = halfYear(
    { weekday: 0, weeks: 24 },
    { weekday: 2, weeks: 25, calledOut: [2, 5, 8, 11, 14, 17, 20, 23] },
    { weekday: 4, weeks: 25, calledOut: [2, 5, 8, 11, 14, 17, 20, 23] },
  );
  const context = aContext(mariasAgency(history));
  expect(context.patterns().patterns.map((one) => one.kind)).toEqual(['works']);
  expect(findings(mariasAgency(history))).toEqual([]);
});
