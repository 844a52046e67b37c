import { describe, expect, it } from 'vitest';
import type { AppointmentId, TagId, VisitId } from '../../../../shared/domain/ids.ts';
import type { Visit } from '../../../../shared/domain/shift.ts';
import { DAY, HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCallOut,
  aCaregiver,
  aClient,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  clientId,
} from '../../../support/builders.ts';
import {
  anAsk,
  anAvailability,
  aTag,
  fridayAsks,
  ranked,
  sarah,
  tagMap,
} from '../../../support/histories.ts';

const SATURDAY_7_AM = aShift({ start: at('2026-11-28 07:00'), end: at('2026-11-28 11:00') });

/** Visits on earlier weeks at the time of `shift`. */
function visitsBefore(
  shift: typeof SATURDAY_7_AM,
  caregiver: string,
  client: string,
  weeks: number[],
): Visit[] {
  return weeks.map((week) =>
    aVisit(shift, {
      id: `visit-${caregiver}-${client}-${String(week)}` as VisitId,
      caregiverId: caregiverId(caregiver),
      clientId: clientId(client),
      clockIn: plus(shift.start, -week * 7 * DAY),
    }),
  );
}

describe('the order', () => {
  it('puts the one who says yes to such shifts first, with her evidence', () => {
    const snapshot = aSnapshot({
      caregivers: [aCaregiver('John'), aCaregiver('Sarah')],
      asks: [...fridayAsks('sarah', 6, 7), ...fridayAsks('john', 2, 7)],
    });
    const [first, second] = ranked(snapshot).candidates;
    expect(first).toMatchObject({
      name: 'Sarah O.',
      accepts: { accepted: 6, asked: 7, similar: true },
      worked: null,
    });
    expect(second).toMatchObject({ accepts: { accepted: 2, asked: 7, similar: true } });
    expect((first?.match ?? 0) - (second?.match ?? 0)).toBeGreaterThan(0.15);
  });

  it('lets the one asked least this week go first in a tie', () => {
    const asked = anAsk('amy', {
      outcome: 'withdrawn',
      shiftStart: at('2026-11-29 09:00'),
      askedAt: at('2026-11-26 09:00'),
    });
    const caregivers = [aCaregiver('Amy'), aCaregiver('Bea')];
    const order = (asks: (typeof asked)[]) =>
      ranked(aSnapshot({ caregivers, asks })).candidates.map((one) => one.caregiverId);
    expect(order([])).toEqual(['amy', 'bea']);
    expect(order([asked])).toEqual(['bea', 'amy']);
  });

  it('moves a caregiver who knows the client ahead of an equal one, and says so', () => {
    const caregivers = [aCaregiver('Amy'), aCaregiver('Bea')];
    const weeks = [1, 2, 3, 4, 5, 6, 7, 8];
    const visits = [
      ...visitsBefore(aShift(), 'amy', 'client-2', weeks),
      ...visitsBefore(aShift(), 'bea', 'client-1', weeks),
    ].sort((a, b) => (a.clockIn ?? 0) - (b.clockIn ?? 0));
    // A tie would go to Amy; three more points for a preferred caregiver are no tie.
    const preferences = [
      {
        clientId: clientId('client-1'),
        caregiverId: caregiverId('bea'),
        kind: 'preferred' as const,
        source: 'client',
        expiresOn: null,
      },
    ];
    const [first] = ranked(aSnapshot({ caregivers, visits, preferences })).candidates;
    expect(first).toMatchObject({
      caregiverId: 'bea',
      reasons: ['preferred', 'continuity', 'usually-works'],
    });
  });

  it('cuts the candidates to the limit and keeps every exclusion', () => {
    const caregivers = ['Amy', 'Bea', 'Cat'].map((name) => aCaregiver(name));
    const gone = aCaregiver('Dee', { active: false });
    const result = ranked(aSnapshot({ caregivers: [...caregivers, gone] }), aShift(), { limit: 2 });
    expect(result.candidates.map((one) => one.caregiverId)).toEqual(['amy', 'bea']);
    expect(result.excluded).toHaveLength(1);
  });

  it('leaves stand-ins for nobody out altogether', () => {
    const caregivers = [aCaregiver('Open', { isPlaceholder: true })];
    expect(ranked(aSnapshot({ caregivers }))).toEqual({ candidates: [], excluded: [] });
  });
});

describe('the evidence', () => {
  it('counts all asks where none was for a similar shift', () => {
    const monday = at('2026-11-09 09:00');
    const asks = [
      anAsk('sarah', { shiftStart: monday }),
      anAsk('sarah', { shiftStart: plus(monday, DAY), outcome: 'no-answer' }),
      anAsk('sarah', { shiftStart: plus(monday, 2 * DAY), outcome: 'withdrawn' }),
      anAsk('sarah', { shiftStart: plus(monday, 3 * DAY), outcome: null }),
    ];
    expect(sarah(aSnapshot({ asks })).accepts).toEqual({ accepted: 1, asked: 2, similar: false });
  });

  it('takes the same client at any time, and 2 h of the start on the weekday, as similar', () => {
    const friday = at('2026-11-20 14:00');
    const asks = [
      anAsk('sarah', { shiftStart: plus(friday, 2 * HOUR) }),
      anAsk('sarah', { shiftStart: plus(friday, 2 * HOUR + 60_000), outcome: 'declined' }),
      anAsk('sarah', { shiftStart: plus(friday, DAY), outcome: 'declined' }),
      anAsk('sarah', { shiftStart: plus(friday, -3 * DAY), clientId: clientId('client-1') }),
      anAsk('sarah', { shiftStart: plus(friday, -4 * DAY), clientId: clientId('client-1') }),
    ];
    expect(sarah(aSnapshot({ asks })).accepts).toEqual({ accepted: 3, asked: 3, similar: true });
  });

  it('counts all asks where there are too few similar ones to tell anything', () => {
    const friday = at('2026-11-20 14:00');
    const asks = [
      anAsk('sarah', { shiftStart: friday, outcome: 'declined' }),
      ...[1, 2, 3].map((days) => anAsk('sarah', { shiftStart: plus(friday, days * DAY) })),
    ];
    expect(sarah(aSnapshot({ asks })).accepts).toEqual({ accepted: 3, asked: 4, similar: false });
  });

  it('sees starts on both sides of midnight as near', () => {
    const night = aShift({ start: at('2026-11-28 00:15'), end: at('2026-11-28 06:00') });
    const asks = [anAsk('sarah', { shiftStart: at('2026-11-20 23:30') })];
    expect(sarah(aSnapshot({ asks }), night).accepts).toMatchObject({ similar: true });
  });

  it('says how often she worked on such days', () => {
    const visits = visitsBefore(SATURDAY_7_AM, 'sarah', 'client-2', [8, 7, 6, 5, 4, 3, 2, 1]);
    const start = plus(SATURDAY_7_AM.start, -9 * 7 * DAY);
    const missed = aShift({ start, end: plus(start, 4 * HOUR) });
    const callOuts = [aCallOut(missed, 'sarah', { clientId: clientId('client-2') })];
    expect(sarah(aSnapshot({ visits, callOuts }), SATURDAY_7_AM).worked).toEqual({
      worked: 8,
      scheduled: 9,
      of: 'Saturdays',
    });
  });

  it('says how often she worked with the client where that is more', () => {
    const visits = [
      ...visitsBefore(SATURDAY_7_AM, 'sarah', 'client-1', [3, 2, 1]),
      ...visitsBefore(aShift(), 'sarah', 'client-1', [2]),
    ];
    expect(sarah(aSnapshot({ visits }), SATURDAY_7_AM).worked).toEqual({
      worked: 4,
      scheduled: 4,
      of: 'shifts with this client',
    });
  });

  it('leaves protected leave out, however often the shift was noted', () => {
    const missed = aShift({ start: plus(aShift().start, -7 * DAY) });
    const callOuts = [
      aCallOut(missed, 'sarah'),
      aCallOut(missed, 'sarah', { kind: 'logged', isProtected: true }),
    ];
    expect(sarah(aSnapshot({ callOuts })).worked).toBeNull();
  });

  it('counts a caregiver who came late as having worked', () => {
    const late = aShift({
      start: plus(aShift().start, -7 * DAY),
      caregiverId: caregiverId('sarah'),
    });
    const snapshot = aSnapshot({
      callOuts: [aCallOut(late, 'sarah', { kind: 'no-show' })],
      visits: [aVisit(late, { clockIn: plus(late.start, 25 * 60_000) })],
    });
    expect(sarah(snapshot).worked).toMatchObject({ worked: 1, scheduled: 1 });
  });

  it('counts a shift once that is noted as a call-out twice', () => {
    const missed = aShift({ start: plus(aShift().start, -7 * DAY) });
    const callOuts = [aCallOut(missed, 'sarah'), aCallOut(missed, 'sarah', { kind: 'logged' })];
    const visits = [aVisit(missed, { caregiverId: caregiverId('somebody else') })];
    expect(sarah(aSnapshot({ callOuts, visits })).worked).toMatchObject({
      worked: 0,
      scheduled: 1,
    });
  });

  it('does not call anybody unreliable while the visits of a client are not known', () => {
    const missed = aShift({ start: plus(aShift().start, -7 * DAY) });
    const callOuts = [aCallOut(missed, 'sarah')];
    expect(sarah(aSnapshot({ callOuts })).match).toBe(sarah(aSnapshot()).match);
  });
});

describe('cautions', () => {
  const codes = (snapshot: ReturnType<typeof aSnapshot>, shift = aShift()) =>
    sarah(snapshot, shift).cautions.map((one) => one.code);
  const busy = (hours: number) =>
    aShift({
      appointmentId: 'long' as AppointmentId,
      clientId: clientId('client-2'),
      caregiverId: caregiverId('sarah'),
      start: at('2026-11-23 00:00'),
      end: plus(at('2026-11-23 00:00'), hours * HOUR),
    });

  const paid = (payRate: number | null, caregiver = 'sarah') =>
    new Map([
      [caregiverId(caregiver), { caregiverId: caregiverId(caregiver), payRate, hoursWanted: null }],
    ]);

  it.each([
    ['in dollars', paid(25), 'would reach 43 h, 1.5× from 40 h: about $38'],
    [
      'in hours where no rates are known',
      paid(null),
      'would reach 43 h, 1.5× from 40 h: 3 h of overtime',
    ],
    [
      'in hours, and say so, where only hers is not',
      paid(25, 'bea'),
      'would reach 43 h, 1.5× from 40 h: 3 h of overtime, pay rate not known',
    ],
  ])('name overtime %s', (_, caregiverFacts, text) => {
    const { cautions } = sarah(aSnapshot({ shifts: [busy(39)], caregiverFacts }));
    expect(cautions).toContainEqual({ code: 'overtime', text });
  });

  it('count what a later shift is pushed over the threshold', () => {
    const later = aShift({
      appointmentId: 'later' as AppointmentId,
      clientId: clientId('client-2'),
      caregiverId: caregiverId('sarah'),
      start: at('2026-11-28 09:00'),
      end: at('2026-11-28 13:00'),
    });
    const { cautions } = sarah(aSnapshot({ shifts: [busy(35), later], caregiverFacts: paid(20) }));
    expect(cautions[0]?.text).toBe('would reach 43 h, 1.5× from 40 h: about $30');
  });

  it('name the daily rule that a second shift of the day meets', () => {
    const morning = aShift({
      appointmentId: 'morning' as AppointmentId,
      clientId: clientId('client-1'),
      caregiverId: caregiverId('sarah'),
      start: at('2026-11-27 07:00'),
      end: at('2026-11-27 13:00'),
    });
    const policy = aPolicy({ overtime: { jurisdictions: ['us-ca', 'us-federal'] } });
    const { cautions } = sarah(aSnapshot({ shifts: [morning], policy, caregiverFacts: paid(20) }));
    expect(cautions[0]?.text).toBe('would reach 10 h in one day, 1.5× from 8 h: about $20');
  });

  it('say nothing of overtime below every threshold', () => {
    expect(codes(aSnapshot({ shifts: [busy(36)] }))).not.toContain('overtime');
  });

  it('follow the threshold of the agency and the week of the shift', () => {
    const policy = aPolicy({ overtime: { weeklyThresholdHours: 45 } });
    expect(codes(aSnapshot({ shifts: [busy(39)], policy }))).not.toContain('overtime');
    const nextWeek = aShift({ start: at('2026-11-30 14:00'), end: at('2026-11-30 18:00') });
    expect(codes(aSnapshot({ shifts: [busy(39)] }), nextWeek)).not.toContain('overtime');
  });

  it('say that somebody is new, and that WellSky does not say whether she is hired', () => {
    const snapshot = aSnapshot({ caregivers: [aCaregiver('Sarah', { isHired: null })] });
    expect(codes(snapshot)).toEqual(['hire-status-unknown', 'no-history']);
  });

  it('say that her hours are not known only where others told theirs', () => {
    const others = anAvailability({
      caregiverId: caregiverId('bea'),
      kind: 'available',
      weekday: 1,
    });
    expect(codes(aSnapshot())).not.toContain('availability-unknown');
    expect(codes(aSnapshot({ availability: [others] }))).toContain('availability-unknown');
  });

  it('say that a tag could not be read instead of excluding', () => {
    const clients = [aClient({ tagIds: ['44' as TagId] })];
    expect(codes(aSnapshot({ clients }))).toContain('tag-unknown');
    const tags = tagMap(aTag('44', { kind: 'attribute' }));
    expect(codes(aSnapshot({ clients, tags }))).not.toContain('tag-unknown');
  });

  it('say that a close shift is at an unknown distance', () => {
    const shifts = [
      aShift({
        appointmentId: 'near' as AppointmentId,
        clientId: clientId('client-2'),
        caregiverId: caregiverId('sarah'),
        start: at('2026-11-27 10:00'),
        end: at('2026-11-27 13:30'),
      }),
    ];
    expect(codes(aSnapshot({ shifts }))).toContain('distance-unknown');
  });

  it('say that the ask budget is spent', () => {
    const asks = [1, 2, 3, 4].map((day) =>
      anAsk('sarah', {
        shiftStart: plus(at('2026-11-30 09:00'), day * DAY),
        askedAt: plus(at('2026-11-22 09:00'), day * DAY),
        outcome: 'expired',
      }),
    );
    expect(codes(aSnapshot({ asks }))).toContain('ask-budget');
    expect(codes(aSnapshot({ asks: asks.slice(1) }))).not.toContain('ask-budget');
  });

  it.each([
    ['2026-11-27 20:59', false],
    ['2026-11-27 21:00', true],
    ['2026-11-27 07:59', true],
    ['2026-11-27 08:00', false],
  ])('at %s quiet hours: %s', (time, isQuiet) => {
    const found = codes(aSnapshot({ now: at(time) })).includes('quiet-hours');
    expect(found).toBe(isQuiet);
  });
});
