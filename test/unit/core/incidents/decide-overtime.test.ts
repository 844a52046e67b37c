import { describe, expect, it } from 'vitest';
import { decideIncidents } from '../../../../electron/core/incidents/decide.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Finding, Incident } from '../../../../shared/domain/incident.ts';
import { countingIds } from '../../../../shared/util/ids.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import {
  aClient,
  aFeed,
  aFinding,
  aShift,
  aSnapshot,
  at,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
  windowsOf,
  type SnapshotParts,
} from '../../../support/builders.ts';

const SATURDAY = aShift({ caregiverId: caregiverId('john'), start: at('2026-11-28 09:00') });
const SATURDAY_EVENING = aShift({
  appointmentId: '200' as AppointmentId,
  clientId: clientId('client-2'),
  caregiverId: caregiverId('john'),
  start: at('2026-11-28 18:00'),
});
const CLIENTS = [aClient(), aClient({ id: clientId('client-2') })];

function overtime(over: Partial<Finding['details']> = {}, shift = SATURDAY): Finding {
  return aFinding(shift, {
    workflow: 'overtime',
    cause: 'caregiver:john:week:2026-11-22',
    caregiverId: caregiverId('john'),
    severity: 'normal',
    details: {
      weekStart: '2026-11-22',
      unit: 'week',
      hours: 42,
      threshold: 45,
      jurisdiction: 'us-federal',
      firstCrossing: null,
      weekHours: 42,
      overtimeHours: 0,
      isAhead: false,
      ...over,
    },
  });
}

function decided(
  findings: readonly Finding[],
  incidents: readonly Incident[],
  parts: SnapshotParts = {},
) {
  const now = parts.now ?? plus(FRIDAY_11_AM, 10 * MINUTE);
  const windows = windowsOf(
    CLIENTS.map(({ id }) => id),
    now,
  );
  const { incidents: changed, decisions } = decideIncidents({
    findings: findings.map((finding) => ({
      finding,
      ranking: { candidates: [], excluded: [] },
      headline: 'John is scheduled 42 h this week, 3 h from overtime (45 h)',
      body: `Consider a backup for ${finding.subjects[0]?.shift ?? ''}`,
    })),
    incidents,
    deliveries: [],
    feed: aFeed(),
    snapshot: aSnapshot({
      clients: CLIENTS,
      shifts: [SATURDAY, SATURDAY_EVENING],
      windows,
      ...parts,
      now,
    }),
    ids: countingIds('later'),
  });
  return { incident: changed[0], decisions };
}

function known(finding = overtime()): Incident {
  const { incident } = decided([finding], [], { now: FRIDAY_11_AM });
  if (incident === undefined) throw new Error('nothing was opened');
  return incident;
}

const acknowledged = (incident: Incident): Incident => ({
  ...incident,
  state: 'acknowledged',
  actor: 'dana',
  wakesAt: plus(FRIDAY_11_AM, HOUR),
});

describe('an overtime incident', () => {
  it('stays at rest when only the shift to hand on moves', () => {
    const { incident } = decided([overtime({}, SATURDAY_EVENING)], [acknowledged(known())]);
    expect(incident).toMatchObject({
      state: 'acknowledged',
      subjects: [{ shift: SATURDAY_EVENING.key }],
    });
  });

  it('wakes when the week that was near crosses the threshold', () => {
    const crossing = overtime({ isAhead: true, overtimeHours: 1, firstCrossing: SATURDAY.key });
    const { incident } = decided([crossing], [acknowledged(known())]);
    expect(incident).toMatchObject({ state: 'open', details: { firstCrossing: SATURDAY.key } });
  });

  it.each([
    ['somebody else has the shift', { ...SATURDAY, caregiverId: caregiverId('lisa') }],
    ['the shift is cancelled', { ...SATURDAY, status: 'cancelled' as const }],
    ['the shift is open', { ...SATURDAY, caregiverId: null }],
  ])('clears, whatever became of the shift: %s', (_, shift) => {
    const { incident } = decided([], [known()], { shifts: [shift] });
    expect(incident).toMatchObject({ state: 'resolved', resolution: 'cleared' });
  });

  it('is kept while any of his shifts to come cannot be read', () => {
    const now = plus(FRIDAY_11_AM, 10 * MINUTE);
    const windows = windowsOf([clientId('client-1')], now);
    const { incident, decisions } = decided([], [known()], { windows, now });
    expect(incident).toMatchObject({ state: 'open', delivery: 'muted' });
    expect(decisions).toContainEqual({
      subject: 'caregiver:john:week:2026-11-22',
      verdict: 'kept',
      reason: 'schedule-not-readable',
    });
  });
});
