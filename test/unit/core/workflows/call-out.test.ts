import { describe, expect, it } from 'vitest';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import { presentFindings } from '../../../../electron/core/workflows/present.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import {
  aCallOut,
  aCandidate,
  aCaregiver,
  aContext,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  FRIDAY_11_AM,
  type SnapshotParts,
} from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;
const open = aShift();
const toms = aShift({ caregiverId: caregiverId('tom') });
const lisas = aShift({ caregiverId: caregiverId('lisa') });

/** What is said of shifts; what is wrong with visit records is another workflow's. */
function found(parts: SnapshotParts) {
  const { findings } = detect(aContext(aSnapshot(parts)));
  return findings.filter((finding) => finding.workflow !== 'visit-compliance');
}

function another(shift: Shift, id: string): Shift {
  return aShift({ ...shift, appointmentId: id as AppointmentId });
}

describe('a recorded call-out', () => {
  const logged = aCallOut(open, 'tom', { kind: 'logged' });

  it.each<[string, SnapshotParts, string | null]>([
    ['open again', { shifts: [open], callOuts: [aCallOut(open, 'tom')] }, 'unassigned'],
    ['logged, still hers', { shifts: [toms], callOuts: [logged] }, 'logged'],
    ['logged, open', { shifts: [open], callOuts: [logged] }, 'logged'],
    ['logged, given to somebody else', { shifts: [lisas], callOuts: [logged] }, null],
    ['open again, then given back', { shifts: [toms], callOuts: [aCallOut(open, 'tom')] }, null],
    [
      'of a cancelled shift',
      { shifts: [{ ...toms, status: 'cancelled' }], callOuts: [logged] },
      null,
    ],
    ['of a shift that is over', { shifts: [toms], callOuts: [logged], now: toms.end }, null],
    [
      'of a shift that moved',
      { shifts: [aShift({ start: at('2026-11-27 15:00') })], callOuts: [logged] },
      null,
    ],
    [
      'of the past, a no-show',
      { shifts: [open], callOuts: [aCallOut(open, 'tom', { kind: 'no-show' })] },
      null,
    ],
  ])('%s', (_case, parts, kind) => {
    const details = found(parts)
      .filter((finding) => finding.workflow === 'call-out')
      .map((finding) => finding.details);
    expect(details).toEqual(kind === null ? [] : [{ kind }]);
  });

  it('claims the shift before unfilled-shift does', () => {
    const snapshot = aSnapshot({ shifts: [open], callOuts: [aCallOut(open, 'tom')] });
    const { findings, decisions } = detect(aContext(snapshot));
    expect(findings.map((finding) => finding.workflow)).toEqual(['call-out']);
    expect(decisions).toEqual([
      { subject: open.key, verdict: 'not-unfilled-shift', reason: 'claimed-by-call-out' },
    ]);
  });

  it('leaves the open shift to unfilled-shift when the workflow is off', () => {
    const policy = aPolicy({ workflows: { 'call-out': 'off' } });
    const findings = found({ shifts: [open], callOuts: [aCallOut(open, 'tom')], policy });
    expect(findings.map((finding) => finding.workflow)).toEqual(['unfilled-shift']);
  });

  it('leaves the open shift to unfilled-shift as well when it is only recorded', () => {
    const policy = aPolicy({ workflows: { 'call-out': 'record-only' } });
    const snapshot = aSnapshot({ shifts: [open], callOuts: [aCallOut(open, 'tom')], policy });
    const { findings, decisions } = detect(aContext(snapshot));
    expect(findings.map((finding) => finding.workflow)).toEqual(['call-out', 'unfilled-shift']);
    expect(decisions).toEqual([]);
  });

  it('says the same whether it is protected or not', () => {
    const parts = (isProtected: boolean): SnapshotParts => ({
      shifts: [open],
      callOuts: [aCallOut(open, 'tom', { isProtected, reason: 'a word that stays here' })],
    });
    expect(found(parts(true))).toEqual(found(parts(false)));
    expect(JSON.stringify(found(parts(true)))).not.toContain('stays here');
  });

  it('belongs to whoever lost the shift last', () => {
    const callOuts = [
      aCallOut(open, 'tom', { reportedAt: plus(NOW, -2 * HOUR) }),
      aCallOut(open, 'lisa', { reportedAt: plus(NOW, -HOUR) }),
    ];
    expect(found({ shifts: [open], callOuts }).map((one) => one.caregiverId)).toEqual(['lisa']);
  });

  it('belongs to her who lost the shift, got it back and lost it again', () => {
    const callOuts = [
      aCallOut(open, 'tom', { reportedAt: plus(NOW, -HOUR) }),
      aCallOut(open, 'lisa', { reportedAt: plus(NOW, -2 * HOUR) }),
      aCallOut(open, 'tom', { reportedAt: plus(NOW, -3 * HOUR) }),
    ];
    expect(found({ shifts: [open], callOuts }).map((one) => one.caregiverId)).toEqual(['tom']);
  });

  it('takes only one of two shifts that start together', () => {
    const short = aShift({ ...another(open, '200'), end: plus(open.start, HOUR) });
    const callOuts = [aCallOut(short, 'tom')];
    const findings = found({ shifts: [open, short], callOuts });
    expect(findings.map((one) => [one.workflow, one.subjects[0]?.shift])).toEqual([
      ['call-out', short.key],
      ['unfilled-shift', open.key],
    ]);
  });
});

describe('one caregiver and workday', () => {
  const morning = aShift({ start: at('2026-11-28 08:00') });
  const evening = another(aShift({ start: at('2026-11-28 18:00') }), '200');
  const night = another(aShift({ start: at('2026-11-29 02:00') }), '300');
  const shifts = [night, morning, evening];
  const callOuts = shifts.map((shift) => aCallOut(shift, 'tom'));

  it('hold all of the affected shifts in the order of their starts', () => {
    expect(
      found({ shifts, callOuts }).map((one) => [one.cause, one.subjects.map((s) => s.shift)]),
    ).toEqual([
      ['caregiver:tom:2026-11-28', [morning.key, evening.key]],
      ['caregiver:tom:2026-11-29', [night.key]],
    ]);
  });

  it('run from the hour at which the agency’s workday starts', () => {
    const policy = aPolicy({ week: { workdayStartsAt: '04:00' } });
    expect(found({ shifts, callOuts, policy }).map((one) => [one.cause, one.expiresAt])).toEqual([
      ['caregiver:tom:2026-11-28', night.end],
    ]);
  });

  it('are one whatever the clocks do that day', () => {
    const now = at('2026-10-31 18:00');
    const before = aShift({ start: at('2026-11-01 00:30') });
    const after = another(aShift({ start: at('2026-11-01 22:30') }), '200');
    const parts = {
      now,
      shifts: [before, after],
      callOuts: [aCallOut(before, 'tom'), aCallOut(after, 'tom')],
    };
    expect(found(parts).map((one) => one.cause)).toEqual(['caregiver:tom:2026-11-01']);
  });

  it('are as pressing as the most pressing shift', () => {
    const [finding] = found({ now: at('2026-11-28 05:00'), shifts, callOuts });
    expect(finding).toMatchObject({ severity: 'critical', urgency: 'now' });
  });
});

describe('a no-show', () => {
  const late = aShift({ start: at('2026-11-27 10:00'), caregiverId: caregiverId('tom') });
  const lateAt = at('2026-11-27 10:15');
  const yesterday = aVisit(aShift({ start: plus(late.start, -DAY) }));
  const parts: SnapshotParts = {
    now: at('2026-11-27 10:20'),
    shifts: [late],
    visits: [yesterday],
    visitsReadAt: new Map([[late.clientId, lateAt]]),
  };

  it.each<[string, SnapshotParts, boolean]>([
    ['15 min after the start without a clock-in', parts, true],
    ['before these 15 min', { ...parts, now: plus(lateAt, -1) }, false],
    ['after the shift', { ...parts, now: late.end }, false],
    ['with a clock-in', { ...parts, visits: [yesterday, aVisit(late)] }, false],
    [
      'with a visit that has no clock-in yet',
      { ...parts, visits: [yesterday, aVisit(late, { clockIn: null })] },
      true,
    ],
    [
      'with her visit that names no appointment',
      { ...parts, visits: [yesterday, aVisit(late, { appointmentId: null })] },
      false,
    ],
    [
      'with a visit for another occurrence of the series',
      { ...parts, visits: [aVisit(late, { clockIn: plus(late.start, -DAY) })] },
      true,
    ],
    [
      'when the visits were read too early',
      { ...parts, visitsReadAt: new Map([[late.clientId, plus(lateAt, -1)]]) },
      false,
    ],
    ['when the visits were never read', { ...parts, visitsReadAt: new Map() }, false],
    ['when nobody has clocked in anywhere for a week', { ...parts, visits: [] }, false],
    [
      'when WellSky says it is in progress',
      { ...parts, shifts: [{ ...late, status: 'in-progress' }] },
      false,
    ],
    [
      'when WellSky uses a word that is not known',
      { ...parts, shifts: [{ ...late, status: 'unknown' }] },
      true,
    ],
    [
      'when the policy waits longer',
      { ...parts, policy: aPolicy({ visits: { lateMinutes: 30 } }) },
      false,
    ],
  ])('%s', (_case, over, isFound) => {
    const findings = found({ ...over, windows: aSnapshot({ now: over.now ?? NOW }).windows });
    expect(findings.map((one) => [one.cause, one.details])).toEqual(
      isFound ? [['caregiver:tom:2026-11-27', { kind: 'no-show' }]] : [],
    );
  });

  it('becomes a call-out of the same cause once WellSky shows the shift open', () => {
    const shifts = [{ ...late, caregiverId: null }];
    const findings = found({ ...parts, shifts, callOuts: [aCallOut(late, 'tom')] });
    expect(findings.map((one) => [one.cause, one.details])).toEqual([
      ['caregiver:tom:2026-11-27', { kind: 'unassigned' }],
    ]);
  });
});

describe('the ranking for a lost shift', () => {
  it('leaves out everybody who called out of it', () => {
    const callOuts = [
      aCallOut(open, 'tom', { reportedAt: plus(NOW, -5 * MINUTE) }),
      aCallOut(open, 'rachel', { reportedAt: plus(NOW, -9 * MINUTE) }),
    ];
    const caregivers = ['Tom', 'Rachel', 'Lisa'].map((name) => aCaregiver(name));
    const candidates = [
      aCandidate('Tom', 0.99),
      aCandidate('Rachel', 0.95),
      aCandidate('Lisa', 0.9),
    ];
    const context = aContext(aSnapshot({ shifts: [open], callOuts, caregivers }), { candidates });
    const [presented] = presentFindings(context, detect(context).findings);
    expect(presented?.body).toBe('Priority backup: Lisa 90%');
    expect(presented?.ranking.excluded.map((one) => one.caregiverId)).toEqual(['tom', 'rachel']);
  });
});
