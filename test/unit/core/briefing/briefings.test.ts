import { describe, expect, it } from 'vitest';
import type { BriefingInput } from '../../../../electron/core/briefing/input.ts';
import { makeBriefing } from '../../../../electron/core/briefing/make.ts';
import { briefingText } from '../../../../electron/core/briefing/text.ts';
import type { BriefingKind } from '../../../../shared/contract/insights.ts';
import type { Feed } from '../../../../shared/domain/feed.ts';
import type { AppointmentId, IncidentId, VisitId } from '../../../../shared/domain/ids.ts';
import type { Candidate, Incident } from '../../../../shared/domain/incident.ts';
import type { CapacityOutlook } from '../../../../shared/domain/insight.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { addDays, DAY, HOUR, MINUTE, plus, type LocalDate } from '../../../../shared/util/time.ts';
import {
  aCandidate,
  aCaregiver,
  aClient,
  aContext,
  aFeed,
  anIncident,
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
import { anAvailability } from '../../../support/histories.ts';

const NOW = FRIDAY_11_AM;
const mrsA = aClient({ shortName: 'Mrs. A.' });
const caregivers = ['Sarah', 'Tom', 'Lisa', 'Mike', 'Ana'].map((name) => aCaregiver(name));
const [lisa, mike, ana] = ['Lisa', 'Mike', 'Ana'].map((name, i) => aCandidate(name, 0.9 - i / 10));

const WEEK = Array.from({ length: 7 }, (_, day) => addDays('2026-11-22' as LocalDate, day));

interface Told {
  readonly feed?: Feed;
  readonly capacity?: CapacityOutlook;
  readonly unresolved?: readonly Incident[];
  readonly resolved?: readonly Incident[];
  /** Days on which WellSky answered; every day of the week before the weekly summary. */
  readonly readDays?: readonly LocalDate[];
  /** P(works) by caregiver id. */
  readonly chances?: Readonly<Record<string, number>>;
}

/** The sections of a briefing as text: title, and lines or what stands there without any. */
function sections(kind: BriefingKind, parts: SnapshotParts, told: Told = {}) {
  const snapshot = aSnapshot({ clients: [mrsA], caregivers, ...parts });
  const candidates = [lisa, mike, ana].filter((one): one is Candidate => one !== undefined);
  const { feed, capacity = null } = told;
  const input: BriefingInput = {
    context: aContext(snapshot, { candidates, capacity, ...(feed === undefined ? {} : { feed }) }),
    dueAt: snapshot.now,
    unresolved: told.unresolved ?? [],
    resolvedSince: (since) => (told.resolved ?? []).filter((one) => (one.resolvedAt ?? 0) >= since),
    readDays: told.readDays ?? WEEK,
    reliability: ({ caregiverId: id }) => {
      const chance = id === null ? undefined : told.chances?.[id];
      return chance === undefined
        ? null
        : { chance, worked: { worked: 8, scheduled: 9, of: 'Fridays' } };
    },
  };
  const briefing = makeBriefing(kind, input);
  const byTitle = briefing.sections.map(({ title, lines, empty }) => [
    title,
    lines.length === 0 ? [empty] : lines.map((line) => line.text),
  ]);
  return { briefing, byTitle: Object.fromEntries(byTitle) as Record<string, string[]> };
}

function shiftAt(wallClock: string, caregiver: string | null, over: Partial<Shift> = {}): Shift {
  return aShift({
    start: at(wallClock),
    appointmentId: `${wallClock} ${caregiver ?? ''}` as AppointmentId,
    caregiverId: caregiver === null ? null : caregiverId(caregiver),
    ...over,
  });
}

describe('the morning briefing', () => {
  it('counts the visits of the day, and those without anybody', () => {
    const shifts = [
      shiftAt('2026-11-27 00:00', 'tom'),
      shiftAt('2026-11-27 09:00', null),
      shiftAt('2026-11-27 14:00', 'sarah'),
      shiftAt('2026-11-27 23:30', 'tom'),
      shiftAt('2026-11-27 10:00', 'ana', { status: 'cancelled' }),
      shiftAt('2026-11-28 00:00', 'ana'),
    ];
    const { briefing, byTitle } = sections('morning', { shifts });
    expect(briefing.title).toBe('Morning briefing, Friday Nov 27');
    expect(byTitle["Today's visits"]).toEqual([
      '4 visits, 1 without anybody',
      '1 in the morning, 1 in the afternoon, 2 in the night',
    ]);
  });

  it('lists open shifts by urgency, and the rest of the digest apart', () => {
    const of = (over: Partial<Incident>): Incident => anIncident(aShift(), over);
    const unresolved = [
      of({ id: 'later' as IncidentId, severity: 'normal', delivery: 'digest', headline: 'Later' }),
      of({ id: 'now' as IncidentId, headline: 'Now', body: 'Sarah 85%' }),
      of({ id: 'muted' as IncidentId, delivery: 'muted', headline: 'Spoken for' }),
      of({ id: 'kept' as IncidentId, delivery: 'record-only', headline: 'For the record' }),
      of({
        id: 'ahead' as IncidentId,
        workflow: 'coverage-ahead',
        delivery: 'digest',
        headline: 'Saturday 7 AM with Mrs. A.',
        body: 'Best match: Emma 92%',
      }),
      of({ id: 'extra' as IncidentId, workflow: 'overtime', headline: 'John' }),
    ];
    const { briefing, byTitle } = sections('morning', {}, { unresolved });
    expect(byTitle['Open shifts']).toEqual(['Now. Sarah 85%', 'Later. Nobody is available']);
    expect(byTitle['Worth planning']).toEqual(['Saturday 7 AM with Mrs. A. Best match: Emma 92%']);
    expect(briefing.sections[1]?.lines[0]?.incidentId).toBe('now');
  });

  it('leaves out what is over, and names another day than today', () => {
    const now = at('2026-11-27 07:00');
    const of = (start: string, headline: string): Incident =>
      anIncident(aShift({ start: at(start), end: plus(at(start), 10 * HOUR) }), {
        id: start as IncidentId,
        headline,
        body: '',
      });
    const unresolved = [
      of('2026-11-26 20:59', 'Thursday 8:59 PM shift unfilled'),
      of('2026-11-26 21:01', "Tom's 2 shifts today are now open"),
      of('2026-11-27 14:00', "Sarah's 2 PM shift with Mrs. A. is now open"),
      of('2026-11-28 14:00', 'Saturday 2 PM shift unfilled'),
    ];
    expect(sections('morning', { now }, { unresolved }).byTitle['Open shifts']?.toSorted()).toEqual(
      [
        "Sarah's 2 PM shift with Mrs. A. is now open",
        'Saturday 2 PM shift unfilled',
        "Thursday: Tom's 2 shifts are now open",
      ],
    );
  });

  it('says who is near overtime or in it', () => {
    const week = (caregiver: string, hours: number) =>
      [22, 23, 24, 25, 26].map((day) => {
        const start = at(`2026-11-${String(day)} 08:00`);
        return shiftAt(`2026-11-${String(day)} 08:00`, caregiver, {
          end: plus(start, (hours / 5) * HOUR),
        });
      });
    const shifts = [...week('tom', 42), ...week('sarah', 37.5), ...week('ana', 30)];
    expect(sections('morning', { shifts }).byTitle['Near overtime']).toEqual([
      'Sarah: 37.5 h this week, overtime from 40 h',
      'Tom: 42 h this week, 2 h of overtime',
    ]);
  });

  it('leads to the incident of the same week', () => {
    const days = [22, 23, 24, 25, 26].flatMap((day) => [
      `2026-11-${String(day)} 08:00`,
      `2026-${day === 22 ? '11-29' : `12-0${String(day - 22)}`} 08:00`,
    ]);
    const shifts = days.map((day) => shiftAt(day, 'tom', { end: plus(at(day), 8.4 * HOUR) }));
    const unresolved = ['2026-11-22', '2026-11-29'].map((week) =>
      anIncident(aShift(), {
        id: week as IncidentId,
        workflow: 'overtime',
        cause: `caregiver:tom:week:${week}`,
        caregiverId: caregiverId('tom'),
      }),
    );
    const { briefing } = sections('morning', { shifts }, { unresolved });
    const lines = briefing.sections.find(({ title }) => title === 'Near overtime')?.lines;
    expect(lines).toEqual([
      { text: 'Tom: 42 h this week, 2 h of overtime', incidentId: '2026-11-22' },
      { text: 'Tom: 42 h next week, 2 h of overtime', incidentId: '2026-11-29' },
    ]);
  });

  it('names the late starts of yesterday, the latest first, and what is not known', () => {
    const early = shiftAt('2026-11-26 08:00', 'tom');
    const late = shiftAt('2026-11-26 14:00', 'sarah');
    const onTime = shiftAt('2026-11-26 19:00', 'ana');
    const visits = [
      aVisit(early, { clockIn: plus(early.start, 15 * MINUTE), id: 'a' as VisitId }),
      aVisit(late, { clockIn: plus(late.start, 50 * MINUTE), id: 'b' as VisitId }),
      aVisit(onTime, { clockIn: plus(onTime.start, 14 * MINUTE), id: 'c' as VisitId }),
    ];
    const parts = { shifts: [early, late, onTime], visits };
    const visitsReadAt = new Map([[mrsA.id, NOW]]);
    const lines = [
      'Sarah 50 min late at Mrs. A. (2:00 PM)',
      'Tom 15 min late at Mrs. A. (8:00 AM)',
    ];
    expect(
      sections('morning', { ...parts, visitsReadAt }).byTitle['Late starts yesterday'],
    ).toEqual(lines);
    expect(sections('morning', parts).byTitle['Late starts yesterday']).toEqual([
      ...lines,
      "Yesterday's visits of 1 client are not known",
    ]);
  });

  it('of an agency without anything says so, section by section', () => {
    expect(sections('morning', {}).byTitle).toEqual({
      "Today's visits": ['No visits today'],
      'Open shifts': ['Every shift of the next days has somebody'],
      'Near overtime': ['Nobody is near overtime'],
      'Late starts yesterday': ['Nobody started late'],
      'Worth planning': ['Nothing to plan for'],
    });
  });

  it('begins with what is wrong with the schedule', () => {
    const feed = aFeed({ state: 'stale', message: 'WellSky schedule not up to date' });
    const { byTitle } = sections(
      'morning',
      { shifts: [shiftAt('2026-11-27 14:00', 'tom')] },
      { feed },
    );
    expect(byTitle["Today's visits"]?.[0]).toBe('WellSky schedule not up to date');
  });

  it('cuts a long list short', () => {
    const unresolved = Array.from({ length: 15 }, (_, i) =>
      anIncident(aShift(), { id: `i-${String(i)}` as IncidentId }),
    );
    const lines = sections('morning', {}, { unresolved }).byTitle['Open shifts'];
    expect(lines).toHaveLength(13);
    expect(lines?.at(-1)).toBe('And 3 more');
  });
});

describe('the hand-over in the evening', () => {
  const now = at('2026-11-27 17:00');
  const chances = { tom: 0.7, sarah: 0.95, ana: 0.85 };
  const tonight = [
    shiftAt('2026-11-27 19:00', 'sarah'),
    shiftAt('2026-11-27 20:00', 'tom'),
    shiftAt('2026-11-28 08:59', 'ana'),
    shiftAt('2026-11-28 07:00', null),
  ];

  it('names shifts without anybody, then the least sure, each with two standbys', () => {
    const { byTitle, briefing } = sections('evening', { now, shifts: tonight }, { chances });
    expect(briefing.title).toBe('Hand-over, Friday Nov 27');
    expect(byTitle).toEqual({
      'Without anybody tonight': [
        'Saturday 7 AM with Mrs. A.: nobody yet. Call first: Lisa 90%, Mike 80%',
      ],
      'Most likely to break': [
        '8 PM with Mrs. A.: Tom, 70% sure (worked 8/9 Fridays). Standby: Lisa 90%, Mike 80%',
        'Saturday 8:59 AM with Mrs. A.: Ana, 85% sure (worked 8/9 Fridays). Standby: Lisa 90%, Mike 80%',
        '7 PM with Mrs. A.: Sarah, 95% sure (worked 8/9 Fridays). Standby: Lisa 90%, Mike 80%',
      ],
    });
  });

  it.each([
    ['before the hand-over of the day', '2026-11-27 11:00', '2026-11-27 16:00'],
    ['after the office is back', '2026-11-27 17:00', '2026-11-28 09:00'],
    ['already begun', '2026-11-27 21:00', '2026-11-27 20:00'],
    ['of the next night, asked in the night', '2026-11-28 03:00', '2026-11-28 19:00'],
  ])('leaves out shifts %s', (_case, asked, start) => {
    const parts = { now: at(asked), shifts: [shiftAt(start, 'tom')] };
    expect(sections('evening', parts, { chances }).byTitle['Most likely to break']).toEqual([
      'No shifts until 9 AM',
    ]);
  });

  it('counts somebody who is off as nobody, without the reason', () => {
    const availability = [
      anAvailability({
        caregiverId: caregiverId('tom'),
        kind: 'time-off',
        dateFrom: '2026-11-27' as LocalDate,
        isProtected: true,
      }),
    ];
    const { byTitle } = sections('evening', { now, shifts: tonight, availability }, { chances });
    expect(byTitle['Without anybody tonight']?.[0]).toBe(
      '8 PM with Mrs. A.: Tom is off then. Call first: Lisa 90%, Mike 80%',
    );
  });

  it('trusts an unconfirmed shift less where others are confirmed', () => {
    const shifts = [
      shiftAt('2026-11-27 19:00', 'sarah', { status: 'confirmed' }),
      shiftAt('2026-11-27 20:00', 'tom'),
    ];
    const { byTitle } = sections('evening', { now, shifts }, { chances: { sarah: 0.7, tom: 0.7 } });
    expect(byTitle['Most likely to break']?.map((line) => line.split('. Standby')[0])).toEqual([
      '8 PM with Mrs. A.: Tom, 60% sure (worked 8/9 Fridays, not confirmed)',
      '7 PM with Mrs. A.: Sarah, 70% sure (worked 8/9 Fridays)',
    ]);
  });

  it('says nothing of stale days, and that the schedule is', () => {
    const windows = windowsOf([mrsA.id], now, { readAt: plus(now, -DAY) });
    const feed = aFeed({ state: 'stale', message: 'WellSky schedule not up to date' });
    const { byTitle } = sections('evening', { now, shifts: tonight, windows }, { chances, feed });
    const unknown = ['Not known, the schedule of tonight was not read'];
    expect(byTitle).toEqual({
      'How current this is': [
        'WellSky schedule not up to date',
        'The schedule of tonight was not read, the cache is as of Thu 5:00 PM',
      ],
      'Without anybody tonight': unknown,
      'Most likely to break': unknown,
    });
  });

  it('says which part of the night was not read', () => {
    const mrB = aClient({ id: clientId('client-2') });
    const windows = [...windowsOf([mrsA.id], now), ...windowsOf([mrB.id], now, { readAt: null })];
    const parts = { now, clients: [mrsA, mrB], windows };
    const some = ['None in the part of the schedule that was read'];
    expect(sections('evening', parts).byTitle).toEqual({
      'How current this is': [
        'The schedule of tonight was not read for 1 of 2 clients, some of it never was',
      ],
      'Without anybody tonight': some,
      'Most likely to break': some,
    });
  });

  it('knows nothing of an agency that was never read', () => {
    const feed = aFeed({ state: 'stale', readAt: null, message: 'No complete read yet' });
    const { byTitle } = sections('evening', { now, clients: [] }, { feed });
    expect(byTitle['Most likely to break']).toEqual([
      'Not known, the schedule of tonight was not read',
    ]);
  });

  it.each([
    ['2026-11-28 03:00', 'Hand-over, Friday Nov 27'],
    ['2026-11-28 06:59', 'Hand-over, Friday Nov 27'],
    ['2026-11-28 11:00', 'Hand-over, Saturday Nov 28'],
    ['2026-11-28 23:30', 'Hand-over, Saturday Nov 28'],
  ])('asked for at %s is called "%s" and due then', (asked, title) => {
    const { briefing } = sections('evening', { now: at(asked) });
    expect([briefing.title, briefing.dueAt]).toEqual([title, at(asked)]);
  });

  it('watches five at most', () => {
    const shifts = Array.from({ length: 9 }, (_, i) =>
      shiftAt(`2026-11-27 2${String(i % 4)}:0${String(i)}`, 'tom'),
    );
    const { byTitle } = sections('evening', { now, shifts }, { chances });
    expect(byTitle['Most likely to break']).toHaveLength(5);
  });
});

describe('the weekly summary', () => {
  const now = at('2026-11-30 07:00');
  const ended = (id: string, day: string, over: Partial<Incident>): Incident => {
    const shift = shiftAt(`${day} 14:00`, null);
    const openedAt = plus(shift.start, -DAY);
    return anIncident(shift, {
      id: id as IncidentId,
      state: 'resolved',
      resolution: 'filled',
      openedAt,
      resolvedAt: plus(openedAt, HOUR),
      ...over,
    });
  };
  const outlook: CapacityOutlook = {
    weekStart: '2026-11-29' as LocalDate,
    hours: 2000,
    typicalHours: 2287,
    ratio: 0.87,
    triggerHours: 2200,
    leadWeeks: 6,
    triggerWeek: '2026-12-13' as LocalDate,
    history: [{ weekStart: '2026-11-22' as LocalDate, hours: 2150 }],
    forecast: [],
  };

  it('says how many of the week’s open shifts were filled, and how fast', () => {
    const resolved = [
      ended('a', '2026-11-23', {}),
      ended('b', '2026-11-28', { resolvedAt: at('2026-11-27 16:30') }),
      ended('c', '2026-11-24', { resolution: 'missed' }),
      ended('d', '2026-11-24', { resolution: 'cancelled' }),
      ended('e', '2026-11-24', { delivery: 'record-only' }),
      ended('f', '2026-11-21', {}),
      ended('g', '2026-11-29', {}),
    ];
    const { briefing, byTitle } = sections('weekly', { now }, { resolved });
    expect(briefing.title).toBe('Week of Nov 22 to Nov 28');
    expect(byTitle['Open shifts']).toEqual([
      'Filled 2 of 3 (67%)',
      'Half of them within 2 h 30 min, the longest took 2 h 30 min',
    ]);
  });

  const overtime = (caregiver: string, details: Record<string, unknown> = {}) =>
    ({
      workflow: 'overtime',
      caregiverId: caregiverId(caregiver),
      details: {
        weekStart: '2026-11-22',
        unit: 'week',
        hours: 44,
        threshold: 40,
        jurisdiction: 'us-federal',
        firstCrossing: null,
        weekHours: 44,
        overtimeHours: 4,
        isAhead: true,
        ...details,
      },
    }) as const;
  const toldOvertime = [
    ended('a', '2026-11-26', overtime('tom')),
    ended('b', '2026-11-26', overtime('tom', { weekStart: '2026-11-15' })),
    ended('c', '2026-11-26', overtime('tom', { isAhead: false })),
  ];
  const readAt = (wallClock: string) => new Map([[mrsA.id, at(wallClock)]]);

  it('says which overtime did not come', () => {
    const parts = { now, visitsReadAt: readAt('2026-11-29 00:00') };
    const { byTitle } = sections('weekly', parts, { resolved: toldOvertime });
    expect(byTitle['Overtime avoided']).toEqual([
      '2 warnings; 0 caregivers worked overtime',
      'Tom: 4 h of 4 h',
    ]);
  });

  it.each([
    ['was read', readAt('2026-11-29 00:00')],
    ['is known from a file', new Map()],
  ])('counts what was worked on every day of a week whose end %s', (_, visitsReadAt) => {
    const worked = (caregiver: string, hours: number) =>
      [22, 23, 24, 25, 28].map((day) => {
        const shift = shiftAt(`2026-11-${String(day)} 08:00`, caregiver);
        const id = `${caregiver} ${String(day)}` as VisitId;
        return aVisit(shift, { id, clockOut: plus(shift.start, (hours / 5) * HOUR) });
      });
    const visits = [...worked('tom', 44), ...worked('sarah', 41)].sort(
      (a, b) => (a.clockIn ?? 0) - (b.clockIn ?? 0),
    );
    const resolved = [...toldOvertime, ended('d', '2026-11-26', overtime('sarah'))];
    const { byTitle } = sections('weekly', { now, visits, visitsReadAt }, { resolved });
    expect(byTitle['Overtime avoided']).toEqual([
      '3 warnings; 2 caregivers worked overtime',
      'Sarah: 3 h of 4 h',
    ]);
  });

  it.each([
    ['was last read on Thursday', readAt('2026-11-26 18:00')],
    ['was never read', new Map()],
  ])('claims nothing of a week that %s', (_, visitsReadAt) => {
    const { byTitle } = sections('weekly', { now, visitsReadAt }, { resolved: toldOvertime });
    expect(byTitle['Overtime avoided']).toEqual([
      '2 warnings',
      'Tom: not known, the end of the week was not read',
    ]);
  });

  it('holds the week against capacity and the hiring trigger', () => {
    const told = (over: Partial<CapacityOutlook>) =>
      sections('weekly', { now }, { capacity: { ...outlook, ...over } }).byTitle['Capacity'];
    expect(told({})).toEqual([
      'Delivered 2,150 h, 94% of typical capacity',
      'Hiring trigger of 2,200 h: within reach in the week of Dec 13',
    ]);
    expect(told({ typicalHours: null, triggerWeek: null })).toEqual([
      'Delivered 2,150 h, typical capacity not known yet',
      'Hiring trigger of 2,200 h: out of reach of the forecast',
    ]);
  });

  it('of an agency without anything says so, section by section', () => {
    expect(sections('weekly', { now }).byTitle).toEqual({
      'Open shifts': ['No open shift was filled or missed'],
      'Overtime avoided': ['Nobody was near overtime'],
      Capacity: ['Not known before some weeks of visits were read'],
    });
  });

  it.each([
    ['did not read', [], 'Not known: Standby did not read this week'],
    ['read in part', WEEK.slice(4), 'None that Standby knows of: it read 3 of the 7 days'],
  ])('claims nothing of a week that it %s', (_case, readDays, words) => {
    const { byTitle } = sections('weekly', { now }, { readDays });
    expect(byTitle['Open shifts']).toEqual([words]);
    expect(byTitle['Overtime avoided']).toEqual([words]);
  });
});

it('a briefing as text leaves no full name, and stands by itself', () => {
  const shifts = [shiftAt('2026-11-27 19:00', 'tom')];
  const parts = { now: at('2026-11-27 17:00'), shifts };
  const { briefing } = sections('evening', parts, { chances: { tom: 0.7 } });
  const text = briefingText(briefing);
  expect(text).toBe(
    [
      'Hand-over, Friday Nov 27',
      'Without anybody tonight\n- Every shift until 9 AM has somebody',
      'Most likely to break\n- 7 PM with Mrs. A.: Tom, 70% sure (worked 8/9 Fridays). Standby: Lisa 90%, Mike 80%',
    ].join('\n\n'),
  );
  expect(text).not.toMatch(/Davis|Oakes/);
});
