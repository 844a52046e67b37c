import { describe, expect, it } from 'vitest';
import { decideIncidents } from '../../../../electron/core/incidents/decide.ts';
import { visitSilence } from '../../../../electron/core/sweep/visit-silence.ts';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import { presentFindings } from '../../../../electron/core/workflows/present.ts';
import type { AppointmentId, VisitId } from '../../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../../shared/domain/shift.ts';
import { countingIds } from '../../../../shared/util/ids.ts';
import { DAY, HOUR, plus, type Instant } from '../../../../shared/util/time.ts';
import {
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
  windowsOf,
  type SnapshotParts,
} from '../../../support/builders.ts';

const NOW = at('2026-11-27 11:00');

/** Shifts of eight hours that all start then, each of a client and a caregiver of its own. */
function shiftsAt(wallClock: string, count: number): Shift[] {
  return Array.from({ length: count }, (_, i) =>
    aShift({
      appointmentId: `${wallClock} ${String(i)}` as AppointmentId,
      clientId: clientId(`client-${String(i)}`),
      caregiverId: caregiverId(`caregiver-${String(i)}`),
      start: at(wallClock),
      end: plus(at(wallClock), 8 * HOUR),
    }),
  );
}

function clockInsOf(shifts: readonly Shift[]): Visit[] {
  return shifts.map((shift) => {
    const clockOut = shift.end <= at('2026-11-27 08:00') ? shift.end : null;
    return aVisit(shift, { id: `v-${shift.key}` as VisitId, clockOut });
  });
}

/** Everything was read just now; visits stand in the order of time. */
function agency(shifts: readonly Shift[], attended: readonly Shift[], now: Instant): SnapshotParts {
  const ids = [...new Set([...shifts, ...attended].map((one) => one.clientId))];
  return {
    now,
    clients: ids.map((id) => aClient({ id })),
    windows: windowsOf(ids, now),
    visitsReadAt: new Map(ids.map((id) => [id, now])),
    shifts: [...shifts],
    visits: clockInsOf(attended).toSorted((a, b) => (a.clockIn ?? 0) - (b.clockIn ?? 0)),
  };
}

const lively = shiftsAt('2026-11-26 08:00', 20);
const morning = (count: number): Shift[] => shiftsAt('2026-11-27 08:00', count);
const noon = (count: number): Shift[] => shiftsAt('2026-11-27 10:00', count);

describe('a silent visit feed', () => {
  it.each<[string, boolean, Shift[], Shift[], string]>([
    ['23 of 23 late after a lively day', true, morning(23), [], '2026-11-27 11:00'],
    ['5 of 5 late', true, morning(5), [], '2026-11-27 11:00'],
    ['4 of 4 late: taken one by one', false, morning(4), [], '2026-11-27 11:00'],
    ['1 clock-in of 6', true, morning(6), morning(1), '2026-11-27 11:00'],
    ['1 clock-in of 5', false, morning(5), morning(1), '2026-11-27 11:00'],
    ['one no-show of many', false, morning(23), morning(22), '2026-11-27 11:00'],
    ['all of them before they are late', false, morning(9), [], '2026-11-27 08:14'],
    ['all of them once they are late', true, morning(9), [], '2026-11-27 08:15'],
    ['still, when the last shifts of the day run', true, morning(9), [], '2026-11-27 23:50'],
    [
      'early in the morning after attended nights',
      true,
      [...shiftsAt('2026-11-26 23:00', 5), ...shiftsAt('2026-11-27 05:00', 5)],
      shiftsAt('2026-11-26 23:00', 5),
      '2026-11-27 05:30',
    ],
    [
      'the first two shifts of the morning after attended nights',
      false,
      [...shiftsAt('2026-11-26 23:00', 5), ...shiftsAt('2026-11-27 05:00', 2)],
      shiftsAt('2026-11-26 23:00', 5),
      '2026-11-27 05:30',
    ],
    ['nights over midnight', true, shiftsAt('2026-11-26 22:00', 6), [], '2026-11-27 00:20'],
    ['from noon on', true, [...morning(15), ...noon(5)], morning(15), '2026-11-27 11:00'],
    ['four missing at noon', false, [...morning(15), ...noon(4)], morning(15), '2026-11-27 11:00'],
    [
      'clock-ins that come back',
      false,
      [...shiftsAt('2026-11-26 18:00', 9), ...morning(5)],
      morning(5),
      '2026-11-27 11:00',
    ],
  ])('%s: %s', (_case, isSilent, shifts, attended, now) => {
    const parts = agency([...lively, ...shifts], [...lively, ...attended], at(now));
    expect(visitSilence(aSnapshot(parts)) !== null).toBe(isSilent);
  });

  it('is not what an agency has that never had clock-ins, or whose visits were not read', () => {
    expect(visitSilence(aSnapshot(agency(morning(9), [], NOW)))).toBeNull();
    const parts = agency(morning(9), lively, NOW);
    const visitsReadAt = new Map(
      [...(parts.visitsReadAt ?? [])].map(([id]) => [id, at('2026-11-27 08:14')]),
    );
    expect(visitSilence(aSnapshot({ ...parts, visitsReadAt }))).toBeNull();
    expect(visitSilence(aSnapshot(parts))).toEqual({ since: at('2026-11-26 08:00') });
  });
});

describe('what is said of a silent visit feed', () => {
  const silent = agency([...lively, ...morning(23)], lively, NOW);

  function told(parts: SnapshotParts) {
    const context = aContext(aSnapshot(parts));
    return presentFindings(context, detect(context).findings);
  }

  it('is one finding about the feed, and nothing about anybody', () => {
    const [feed, ...more] = told(silent);
    expect(more).toEqual([]);
    expect(feed?.finding).toMatchObject({
      workflow: 'feed-health',
      severity: 'high',
      urgency: 'now',
      details: { kind: 'no-clock-ins', since: '2026-11-26T15:00:00Z' },
    });
    expect(feed?.headline).toBe('No clock-ins arrive from WellSky since Thursday 8 AM');
  });

  it('names no time while a few clock-ins still come', () => {
    const few = agency([...lively, ...morning(23)], [...lively, ...morning(2)], NOW);
    const [feed] = told(few);
    expect(feed?.finding.details).toEqual({ kind: 'no-clock-ins', since: null });
    expect(feed?.headline).toBe('Hardly any clock-ins arrive from WellSky');
  });

  it('leaves a single no-show to be told as before', () => {
    const parts = agency([...lively, ...morning(23)], [...lively, ...morning(22)], NOW);
    expect(told(parts).map(({ finding }) => [finding.workflow, finding.caregiverId])).toEqual([
      ['call-out', 'caregiver-22'],
      ['visit-compliance', 'caregiver-22'],
    ]);
  });

  it('goes unsaid where the workflow is off, and so do the no-shows', () => {
    const policy = aPolicy({ workflows: { 'feed-health': 'off' } });
    expect(told({ ...silent, policy })).toEqual([]);
  });

  it('mutes the no-show that was told before it, until clock-ins come again', () => {
    const decide = (
      parts: SnapshotParts,
      incidents: Parameters<typeof decideIncidents>[0]['incidents'],
    ) =>
      decideIncidents({
        findings: told(parts),
        incidents,
        deliveries: [],
        feed: aFeed(),
        snapshot: aSnapshot(parts),
        ids: countingIds(`at-${String(parts.now)}`),
      }).incidents;
    const before = agency([...lively, ...morning(4)], lively, NOW);
    const first = decide(before, []);
    expect(first.filter((one) => one.workflow === 'call-out')).toHaveLength(4);
    const later = decide(silent, first);
    const feed = later.find((one) => one.workflow === 'feed-health');
    const noShows = later.filter((one) => one.workflow === 'call-out');
    expect(noShows.map((one) => [one.state, one.delivery, one.mutedBy])).toEqual(
      Array.from({ length: 4 }, () => ['open', 'muted', feed?.id]),
    );
    const back = agency([...lively, ...morning(23)], [...lively, ...morning(23)], plus(NOW, HOUR));
    const ended = decide(back, later);
    expect(ended.map((one) => one.state)).toEqual(ended.map(() => 'resolved'));
    expect(ended.length).toBeGreaterThanOrEqual(5);
  });

  it('gives way to an outage of the schedule', () => {
    const ids = silent.clients?.map((one) => one.id) ?? [];
    const windows = windowsOf(ids, NOW, { readAt: plus(NOW, -DAY) });
    const feed = aFeed({ state: 'stale', readAt: plus(NOW, -DAY) });
    const { findings } = detect(aContext(aSnapshot({ ...silent, windows }), { feed }));
    expect(findings.map((one) => one.details['kind'])).toEqual(['stale']);
  });
});
