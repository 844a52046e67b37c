import { describe, expect, it } from 'vitest';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import { presentFindings } from '../../../../electron/core/workflows/present.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { DAY, plus, type LocalDate } from '../../../../shared/util/time.ts';
import {
  aCallOut,
  aCandidate,
  aCaregiver,
  aClient,
  aContext,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  FRIDAY_11_AM,
  windowsOf,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { anAvailability } from '../../../support/histories.ts';

const NOW = FRIDAY_11_AM;
const tom = caregiverId('tom');

function shiftAt(wallClock: string, over: Partial<Shift> = {}): Shift {
  return aShift({ start: at(wallClock), ...over });
}

function off(over: Parameters<typeof anAvailability>[0]) {
  return anAvailability({ caregiverId: tom, kind: 'time-off', ...over });
}

function day(text: string): LocalDate {
  return text as LocalDate;
}

function found(parts: SnapshotParts, risk = 0.1) {
  const { findings } = detect(aContext(aSnapshot(parts), { risk }));
  return findings.filter((finding) => finding.workflow === 'coverage-ahead');
}

describe('an open shift', () => {
  it.each([
    ['on a Saturday beyond a week', '2026-12-05 07:00', { kind: 'weekend', holiday: null }],
    ['on a Sunday night beyond a week', '2026-12-06 23:30', { kind: 'weekend', holiday: null }],
  ])('%s is planned for', (_case, start, details) => {
    const shift = shiftAt(start);
    expect(found({ shifts: [shift] })).toMatchObject([
      {
        cause: `shift:${shift.key}`,
        severity: 'normal',
        urgency: 'digest',
        subjects: [{ shift: shift.key }],
        caregiverId: null,
        details,
        expiresAt: shift.end,
      },
    ]);
  });

  it('on a holiday is planned for by its name', () => {
    const now = at('2026-12-16 11:00');
    const shift = shiftAt('2026-12-25 07:00');
    const [finding] = found({ now, shifts: [shift] });
    expect(finding?.details).toEqual({ kind: 'holiday', holiday: 'Christmas Day' });
  });

  it.each<[string, SnapshotParts]>([
    ['on a weekday', { shifts: [shiftAt('2026-12-07 07:00')] }],
    ['within the week, where unfilled shifts are told', { shifts: [shiftAt('2026-11-28 07:00')] }],
    ['that has begun', { shifts: [shiftAt('2026-11-28 07:00')], now: at('2026-11-28 08:00') }],
    [
      'in a part of the schedule that is too old',
      {
        shifts: [shiftAt('2026-12-05 07:00')],
        windows: windowsOf([aClient().id], NOW, { readAt: plus(NOW, -DAY) }),
      },
    ],
    [
      'while the workflow is off',
      {
        shifts: [shiftAt('2026-12-05 07:00')],
        policy: aPolicy({ workflows: { 'coverage-ahead': 'off' } }),
      },
    ],
  ])('%s is not', (_case, parts) => {
    expect(found(parts)).toEqual([]);
  });

  it.each(['off', 'record-only'] as const)(
    'of the weekend to come is planned for while unfilled shifts are %s',
    (mode) => {
      const policy = aPolicy({ workflows: { 'unfilled-shift': mode } });
      expect(found({ shifts: [shiftAt('2026-11-28 07:00')], policy })).toMatchObject([
        { severity: 'high', urgency: 'digest', details: { kind: 'weekend' } },
      ]);
    },
  );

  it('is high when it more likely than not stays open', () => {
    expect(found({ shifts: [shiftAt('2026-12-05 07:00')] }, 0.5)).toMatchObject([
      { severity: 'high', urgency: 'digest' },
    ]);
  });
});

describe('an open weekly shift on a weekday', () => {
  const shift = shiftAt('2026-12-07 09:00');
  const mondays = (names: readonly string[]) =>
    names.map((name, weeks) =>
      aVisit(shift, {
        caregiverId: caregiverId(name),
        clockIn: plus(at('2026-11-23 09:20'), -weeks * 7 * DAY),
      }),
    );

  it('names who usually has it', () => {
    const visits = mondays(['tom', 'tom', 'ana', 'tom']).toReversed();
    expect(found({ shifts: [shift], visits })).toMatchObject([
      { caregiverId: tom, details: { kind: 'regular-off', holiday: null } },
    ]);
  });

  it('may begin at midnight, and be clocked in before', () => {
    const midnight = shiftAt('2026-12-07 00:00');
    const visits = [3, 2, 1].map((weeks) =>
      aVisit(midnight, {
        caregiverId: tom,
        clockIn: plus(at('2026-11-29 23:50'), -weeks * 7 * DAY),
      }),
    );
    expect(found({ shifts: [midnight], visits })).toMatchObject([{ caregiverId: tom }]);
  });

  it.each([
    ['two visits', ['tom', 'tom']],
    ['half of the visits', ['tom', 'ana', 'tom', 'ana', 'tom', 'ana']],
    ['visits of everybody', ['tom', 'ana', 'lisa', 'mike']],
  ])('is nobody’s by %s', (_case, names) => {
    expect(found({ shifts: [shift], visits: mondays(names).toReversed() })).toEqual([]);
  });
});

describe('a shift whose caregiver is off then', () => {
  const hers = shiftAt('2026-12-02 09:00', { caregiverId: tom });
  const wednesday = day('2026-12-02');

  it.each([
    ['time off for dates', off({ dateFrom: day('2026-12-01'), dateTo: day('2026-12-03') })],
    ['protected time off', off({ dateFrom: wednesday, dateTo: wednesday, isProtected: true })],
    [
      'hours that cannot be worked',
      off({
        kind: 'unavailable',
        dateFrom: wednesday,
        dateTo: wednesday,
        fromMinute: 600,
        toMinute: 660,
      }),
    ],
    ['a weekday that is never worked', off({ kind: 'unavailable', weekday: 3 })],
  ])('is found by %s, and the text is the same', (_case, rule) => {
    expect(found({ shifts: [hers], availability: [rule] })).toMatchObject([
      {
        cause: 'caregiver:tom:2026-12-02',
        severity: 'normal',
        urgency: 'digest',
        caregiverId: tom,
        details: { kind: 'caregiver-off', holiday: null },
      },
    ]);
  });

  it.each<[string, SnapshotParts]>([
    ['on other days', { availability: [off({ dateFrom: day('2026-12-03') })] }],
    [
      'at other hours',
      { availability: [off({ dateFrom: wednesday, dateTo: wednesday, fromMinute: 840 })] },
    ],
    [
      'every week, but offered this day',
      {
        availability: [
          off({ kind: 'unavailable', weekday: 3 }),
          off({ kind: 'available', dateFrom: wednesday, dateTo: wednesday }),
        ],
      },
    ],
    [
      'every week, and works it all the same',
      {
        availability: [off({ kind: 'unavailable', weekday: 3 })],
        visits: [1, 2, 3].map((weeks) =>
          aVisit(hers, { caregiverId: tom, clockIn: plus(hers.start, -weeks * 7 * DAY) }),
        ),
      },
    ],
    [
      'and the shift is cancelled',
      {
        shifts: [{ ...hers, status: 'cancelled' }],
        availability: [off({ dateFrom: wednesday, dateTo: wednesday })],
      },
    ],
  ])('is not found when she is off %s', (_case, parts) => {
    expect(found({ shifts: [hers], ...parts })).toEqual([]);
  });

  it('is a call-out once somebody logged that', () => {
    const availability = [off({ dateFrom: wednesday, dateTo: wednesday })];
    const callOuts = [aCallOut(hers, 'tom', { kind: 'logged' })];
    expect(found({ shifts: [hers], availability, callOuts })).toEqual([]);
  });

  it.each([
    ['is told at once when it begins within 4 h', '2026-11-27 15:00', 'high', 'now'],
    ['is for the digest when it begins later', '2026-11-27 15:01', 'high', 'digest'],
    ['is as pressing, but for the digest, within a day', '2026-11-28 11:00', 'high', 'digest'],
    ['is to be planned for after that', '2026-11-28 11:01', 'normal', 'digest'],
  ])('%s', (_case, start, severity, urgency) => {
    const hers = shiftAt(start, { caregiverId: tom });
    const availability = [off({ dateFrom: day('2026-11-27'), dateTo: day('2026-11-28') })];
    expect(found({ shifts: [hers], availability })).toMatchObject([{ severity, urgency }]);
  });

  it('makes one finding with all her shifts of the day', () => {
    const second = shiftAt('2026-12-02 15:00', {
      caregiverId: tom,
      appointmentId: '200' as AppointmentId,
    });
    const availability = [off({ dateFrom: wednesday, dateTo: day('2026-12-04') })];
    const next = shiftAt('2026-12-03 09:00', { caregiverId: tom });
    const findings = found({ shifts: [hers, second, next], availability });
    expect(findings.map((one) => [one.cause, one.subjects.length])).toEqual([
      ['caregiver:tom:2026-12-02', 2],
      ['caregiver:tom:2026-12-03', 1],
    ]);
  });

  it('is not read from a stale part of the schedule, and that is said', () => {
    const windows = windowsOf([aClient().id], NOW, { readAt: plus(NOW, -DAY) });
    const availability = [off({ dateFrom: wednesday, dateTo: wednesday })];
    const snapshot = aSnapshot({ shifts: [hers], availability, windows });
    const { findings, decisions } = detect(aContext(snapshot));
    expect(findings.filter((one) => one.workflow === 'coverage-ahead')).toEqual([]);
    expect(decisions).toContainEqual({
      subject: hers.key,
      verdict: 'left-out',
      reason: 'stale-window',
    });
  });
});

describe('the words', () => {
  const worked = { worked: 8, scheduled: 9, of: 'Saturdays' };
  const emma = aCandidate('Emma', 0.925, { worked });
  const david = aCandidate('David', 0.88);
  const mrsA = aClient({ shortName: 'Mrs. A.' });
  const caregivers = ['Emma', 'David', 'Tom'].map((name) => aCaregiver(name));

  function words(parts: SnapshotParts, candidates = [emma, david]) {
    const snapshot = aSnapshot({ clients: [mrsA], caregivers, ...parts });
    const context = aContext(snapshot, { candidates });
    const presented = presentFindings(context, detect(context).findings);
    const ahead = presented.filter((one) => one.finding.workflow === 'coverage-ahead');
    return ahead.map(({ headline, body }) => [headline, body]);
  }

  it('say whom to ask for a Saturday', () => {
    const policy = aPolicy({ workflows: { 'unfilled-shift': 'off' } });
    expect(words({ shifts: [shiftAt('2026-11-28 07:00')], policy })).toEqual([
      ['Saturday 7 AM with Mrs. A.', 'Best matches: Emma 92% (worked 8/9 Saturdays), David 88%'],
    ]);
  });

  it('say when there is one, or nobody', () => {
    const shifts = [shiftAt('2026-12-05 07:00')];
    const headline = 'Saturday Dec 5 7 AM with Mrs. A.';
    expect(words({ shifts }, [emma])).toEqual([
      [headline, 'Best match: Emma 92% (worked 8/9 Saturdays). Nobody else is available'],
    ]);
    expect(words({ shifts }, [])).toEqual([[headline, 'Nobody is available']]);
  });

  it('name the holiday', () => {
    const now = at('2026-12-16 11:00');
    const [first] = words({ now, shifts: [shiftAt('2026-12-24 18:30')] });
    expect(first?.[0]).toBe('Thursday Dec 24 6:30 PM with Mrs. A. (Christmas Eve)');
  });

  it('say who is off, not why, and never suggest or blame her', () => {
    const shifts = [shiftAt('2026-12-02 09:00', { caregiverId: tom })];
    const availability = [
      off({ dateFrom: day('2026-12-02'), dateTo: day('2026-12-02'), isProtected: true }),
    ];
    expect(words({ shifts, availability })).toEqual([
      [
        'Wednesday 9 AM with Mrs. A., Tom is off',
        'Best matches: Emma 92% (worked 8/9 Saturdays), David 88%',
      ],
    ]);
  });

  it('list the shifts of somebody who is off all day', () => {
    const shifts = [
      shiftAt('2026-12-02 09:00', { caregiverId: tom }),
      shiftAt('2026-12-02 15:00', { caregiverId: tom, appointmentId: '200' as AppointmentId }),
    ];
    const availability = [off({ dateFrom: day('2026-12-02'), dateTo: day('2026-12-02') })];
    expect(words({ shifts, availability })).toEqual([
      [
        'Tom is off on Wednesday: 2 shifts to cover',
        '9 AM with Mrs. A.: Emma 92%, David 88%. 3 PM with Mrs. A.: Emma 92%, David 88%',
      ],
    ]);
  });
});
