import { describe, expect, it } from 'vitest';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import { presentFindings } from '../../../../electron/core/workflows/present.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import {
  aCallOut,
  aCandidate,
  aCaregiver,
  aClient,
  aContext,
  aPolicy,
  aShift,
  aSnapshot,
  aVisit,
  at,
  caregiverId,
  clientId,
  windowsOf,
  type SnapshotParts,
} from '../../../support/builders.ts';

/** Wednesday 11 AM of the week of Sunday 2026-11-22. */
const NOW = at('2026-11-25 11:00');
const JOHN = aCaregiver('John', { pronoun: 'him' });

let appointment = 0;
/** A shift of John's from a wall-clock time ("25 16:00" is Wednesday 4 PM) for so many hours. */
function johns(dayAndTime: string, hours: number, over: Partial<Shift> = {}): Shift {
  const start = at(`2026-${dayAndTime.startsWith('0') ? '12' : '11'}-${dayAndTime}`);
  appointment += 1;
  return aShift({
    appointmentId: String(appointment) as AppointmentId,
    caregiverId: JOHN.id,
    start,
    end: plus(start, hours * HOUR),
    ...over,
  });
}

const SUNDAY_TO_WEDNESDAY = [
  johns('22 08:00', 6),
  johns('23 08:00', 8),
  johns('24 08:00', 8),
  johns('25 08:00', 8),
];
const THURSDAY = johns('26 16:00', 6);
const SATURDAY = johns('28 09:00', 6);
/** 42 h, of which 12 are still to begin. */
const WEEK = [...SUNDAY_TO_WEDNESDAY, THURSDAY, SATURDAY];

function aWeek(parts: SnapshotParts & { overtime?: Record<string, unknown> }) {
  const { overtime = {}, ...rest } = parts;
  const clients = rest.clients ?? [aClient()];
  return aSnapshot({
    now: NOW,
    caregivers: [JOHN, aCaregiver('Lisa'), aCaregiver('Rachel')],
    policy: aPolicy({ overtime }),
    windows: windowsOf(
      clients.map(({ id }) => id),
      rest.now ?? NOW,
    ),
    ...rest,
  });
}

function found(parts: Parameters<typeof aWeek>[0]) {
  const snapshot = aWeek(parts);
  const candidates = [aCandidate('Lisa', 0.9), aCandidate('Rachel', 0.85)];
  const context = aContext(snapshot, { candidates });
  const detected = detect(context);
  const findings = detected.findings.filter(({ workflow }) => workflow === 'overtime');
  return { decisions: detected.decisions, findings, said: presentFindings(context, findings) };
}

describe('the warning band', () => {
  it.each([
    ['below it nothing is said', 45.1, null],
    ['its edge belongs to it', 45, '3 h from overtime (45 h)'],
    ['within it the rest is told in minutes', 42.25, '15 min from overtime (42.25 h)'],
    ['exactly at the threshold nothing is crossed', 42, 'at the overtime threshold (42 h)'],
    ['a minute beyond is overtime', 41.98, '1 min of overtime (41.98 h)'],
  ])('%s', (_, weeklyThresholdHours, words) => {
    const { said, findings } = found({ shifts: WEEK, overtime: { weeklyThresholdHours } });
    expect(said.map(({ headline }) => headline)).toEqual(
      words === null ? [] : [`John is scheduled 42 h this week, ${words}`],
    );
    expect(findings[0]?.details['firstCrossing'] ?? null).toBe(
      words?.includes('of overtime') === true ? SATURDAY.key : null,
    );
  });

  it('suggests a backup for the first shift to come that takes him out of it, and names nobody', () => {
    const { findings, said } = found({ shifts: WEEK, overtime: { weeklyThresholdHours: 45 } });
    expect(findings).toMatchObject([
      {
        cause: 'caregiver:john:week:2026-11-22',
        severity: 'normal',
        urgency: 'now',
        caregiverId: JOHN.id,
        subjects: [{ shift: THURSDAY.key }],
        details: {
          weekStart: '2026-11-22',
          unit: 'week',
          hours: 42,
          threshold: 45,
          jurisdiction: 'us-federal',
          firstCrossing: null,
        },
      },
    ]);
    expect(said[0]?.body).toBe('Consider a backup for his Thursday evening shift');
  });

  it('passes over a shift too short to take him out of it', () => {
    const short = johns('26 08:00', 1);
    const { findings } = found({
      shifts: [...WEEK, short],
      overtime: { weeklyThresholdHours: 45 },
    });
    expect(findings[0]?.subjects).toMatchObject([{ shift: THURSDAY.key }]);
  });

  it('is no news once every shift has begun', () => {
    const now = at('2026-11-28 10:00');
    const { findings, decisions } = found({
      shifts: WEEK,
      overtime: { weeklyThresholdHours: 45 },
      now,
    });
    expect(findings).toEqual([]);
    expect(decisions).toContainEqual({
      subject: 'caregiver:john:week:2026-11-22',
      verdict: 'left-out',
      reason: 'nothing-to-be-done',
    });
  });

  it('names the hour where he has two shifts in the same part of the day', () => {
    const overtime = { weeklyThresholdHours: 46 };
    const saying = (from: string) =>
      found({ shifts: [...WEEK, johns(from, 1)], overtime }).said.map(({ body }) => body);
    expect(saying('26 22:30')).toEqual(['Consider a backup for his Thursday evening shift']);
    const over = [johns('19 16:00', 1), ...WEEK, johns('28 20:00', 1)];
    expect(found({ shifts: over, overtime }).said.map(({ body }) => body)).toEqual([
      'Consider a backup for his Thursday evening shift',
    ]);
    const split = [...SUNDAY_TO_WEDNESDAY, johns('26 16:00', 1), johns('26 18:00', 6), SATURDAY];
    expect(found({ shifts: split, overtime }).said.map(({ body }) => body)).toEqual([
      'Consider a backup for his Thursday 4 PM shift',
    ]);
  });
});

describe('overtime', () => {
  it('names the first shift that crosses, by how much, and backups for it without him', () => {
    const { findings, said } = found({ shifts: WEEK });
    expect(findings).toMatchObject([
      {
        severity: 'normal',
        subjects: [{ shift: SATURDAY.key }],
        details: {
          unit: 'week',
          hours: 42,
          threshold: 40,
          firstCrossing: SATURDAY.key,
          overtimeHours: 2,
        },
      },
    ]);
    expect(said[0]).toMatchObject({
      headline: 'John is scheduled 42 h this week, 2 h of overtime (40 h)',
      body: 'Consider a backup for his Saturday morning shift: Lisa 90%, Rachel 85%',
    });
  });

  it('is high when the shift starts within a day and an hour or more is at stake', () => {
    const now = at('2026-11-27 11:00');
    expect(found({ shifts: WEEK, now }).findings).toMatchObject([{ severity: 'high' }]);
    const little = { weeklyThresholdHours: 41.5 };
    expect(found({ shifts: WEEK, now, overtime: little }).findings).toMatchObject([
      { severity: 'normal' },
    ]);
  });

  it('of which the crossing shift is over is told for the next one, and names both', () => {
    const now = at('2026-11-27 11:00');
    const { findings, said } = found({ shifts: WEEK, now, overtime: { weeklyThresholdHours: 34 } });
    expect(findings[0]?.subjects.map(({ shift }) => shift)).toEqual([THURSDAY.key, SATURDAY.key]);
    expect(findings[0]?.details['firstCrossing']).toBe(THURSDAY.key);
    expect(said[0]?.body).toContain('his Saturday morning shift');
    expect(said[0]?.ranking.candidates).toHaveLength(2);
  });

  it.each([
    ['while the last shift runs', '2026-11-28 14:30', 'John is scheduled'],
    ['once it is worked', '2026-11-28 15:30', 'John worked'],
  ])('that nobody can prevent any more stays in the record of the week %s', (_, now, does) => {
    const { findings, said } = found({ shifts: WEEK, now: at(now) });
    expect(findings).toMatchObject([
      {
        severity: 'info',
        urgency: 'digest',
        subjects: [{ shift: SATURDAY.key }],
        details: { firstCrossing: SATURDAY.key, overtimeHours: 2, isAhead: false },
      },
    ]);
    expect(said[0]).toMatchObject({
      headline: `${does} 42 h this week, 2 h of overtime (40 h)`,
      body: 'Nothing is left to hand on this week',
      ranking: { candidates: [] },
    });
    expect(found({ shifts: WEEK, now: at('2026-11-29 00:00') }).findings).toEqual([]);
  });

  it('of a day that is worked is told while straight time is left', () => {
    const { said } = found({
      shifts: [johns('24 08:00', 10), johns('26 08:00', 8)],
      overtime: { jurisdictions: ['us-ca'] },
    });
    expect(said[0]).toMatchObject({
      headline: 'John is scheduled 18 h this week, 2 h of overtime (8 h a day)',
      body: 'None of the overtime is left to hand on this week',
    });
  });

  it('of a visit without a shift is told without one', () => {
    const long = johns('24 08:00', 41);
    const longer = aVisit(long, { appointmentId: null, clockOut: long.end });
    const { findings, said } = found({ shifts: [], visits: [longer], now: at('2026-11-26 11:00') });
    expect(findings).toMatchObject([{ subjects: [], details: { firstCrossing: null } }]);
    expect(said[0]?.headline).toBe('John worked 41 h this week, 1 h of overtime (40 h)');
  });

  it('of a few minutes is for the digest', () => {
    const told = (weeklyThresholdHours: number) =>
      found({ shifts: WEEK, overtime: { weeklyThresholdHours } }).findings;
    expect(told(41.8)).toMatchObject([{ severity: 'normal', urgency: 'digest' }]);
    expect(told(41.75)).toMatchObject([{ severity: 'normal', urgency: 'now' }]);
  });

  it.each([
    ['for an hour or more', '26 14:00', 14, 'high'],
    ['but not for less', '26 14:00', 8.5, 'info'],
  ])('of a shift that runs can still be relieved %s', (_, from, hours, severity) => {
    const now = at('2026-11-26 15:00');
    const overtime = { jurisdictions: ['us-ca'] };
    const { findings } = found({ shifts: [johns(from, hours)], now, overtime });
    expect(findings).toMatchObject([{ severity }]);
  });

  it.each([
    [
      'day',
      'us-ca-personal-attendant',
      [johns('26 08:00', 9.5)],
      { hours: 9.5, threshold: 9 },
      '9.5 h this week, 30 min of overtime (9 h a day)',
    ],
    [
      'consecutive',
      'us-co',
      [johns('26 20:00', 14)],
      { hours: 14, threshold: 12 },
      '14 h this week, 2 h of overtime (12 h in a row)',
    ],
    [
      'seventh-day',
      'us-ca',
      ['22', '23', '24', '25', '26', '27', '28'].map((day) => johns(`${day} 12:00`, 4)),
      { hours: 4, threshold: 0 },
      '28 h this week, 4 h of overtime (seventh day of the week)',
    ],
  ])('by the rule of the %s', (unit, jurisdiction, shifts, details, words) => {
    const { findings, said } = found({ shifts, overtime: { jurisdictions: [jurisdiction] } });
    expect(findings).toMatchObject([
      { details: { unit, jurisdiction, ...details, firstCrossing: shifts.at(-1)?.key } },
    ]);
    expect(said[0]?.headline).toBe(`John is scheduled ${words}`);
  });

  it('counts what was clocked where it was, and leaves out what he called out of', () => {
    const [sunday] = SUNDAY_TO_WEDNESDAY;
    if (sunday === undefined) throw new Error('no Sunday');
    const visits = [aVisit(sunday, { clockOut: plus(sunday.end, 90 * MINUTE) })];
    const callOuts = [aCallOut(THURSDAY, 'john', { kind: 'logged' })];
    const overtime = { weeklyThresholdHours: 40 };
    expect(found({ shifts: WEEK, visits, overtime }).findings[0]?.details['hours']).toBe(43.5);
    expect(found({ shifts: WEEK, visits, callOuts, overtime }).findings[0]?.details['hours']).toBe(
      37.5,
    );
  });

  it('of next week is for the digest', () => {
    const next = ['01', '02', '03', '04'].map((day) => johns(`${day} 08:00`, 11));
    expect(found({ shifts: next }).findings).toMatchObject([
      { cause: 'caregiver:john:week:2026-11-29', urgency: 'digest', severity: 'normal' },
    ]);
    expect(found({ shifts: next }).said[0]?.headline).toBe(
      'John is scheduled 44 h next week, 4 h of overtime (40 h)',
    );
  });
});

describe('overtime of a week that has not begun', () => {
  it('is told at once when its shift starts within a day', () => {
    const now = at('2026-11-28 21:00');
    const long = johns('29 08:00', 14);
    const { findings } = found({ shifts: [long], now, overtime: { jurisdictions: ['us-co'] } });
    expect(findings).toMatchObject([
      { severity: 'high', urgency: 'now', subjects: [{ shift: long.key }] },
    ]);
  });
});

describe('nothing is said', () => {
  it('while a shift to come of his stands in a part that was not read in time', () => {
    const stale = clientId('client-2');
    const shifts = [...SUNDAY_TO_WEDNESDAY, THURSDAY, { ...SATURDAY, clientId: stale }];
    const clients = [aClient(), aClient({ id: stale })];
    const windows = windowsOf([clientId('client-1')], NOW);
    const { findings, decisions } = found({ shifts, clients, windows });
    expect(findings).toEqual([]);
    expect(decisions).toContainEqual({
      subject: 'caregiver:john:week:2026-11-22',
      verdict: 'left-out',
      reason: 'stale-window',
    });
  });

  it('of hours with a client who left, of applicants, and when it is switched off', () => {
    expect(found({ shifts: WEEK, clients: [aClient({ active: false })] }).findings).toEqual([]);
    expect(
      found({ shifts: WEEK, caregivers: [aCaregiver('John', { isHired: false })] }).findings,
    ).toEqual([]);
    const policy = aPolicy({ workflows: { overtime: 'off' } });
    expect(found({ shifts: WEEK, policy }).findings).toEqual([]);
  });

  it('twice of a shift that nobody else has', () => {
    const open = johns('26 16:00', 4, { caregiverId: null });
    const { findings } = found({ shifts: [...WEEK, open] });
    expect(findings.flatMap(({ subjects }) => subjects.map(({ shift }) => shift))).not.toContain(
      open.key,
    );
    expect(findings.map((one) => one.caregiverId)).toEqual([caregiverId('john')]);
  });
});
