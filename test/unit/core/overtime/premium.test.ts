import { describe, expect, it } from 'vitest';
import { aRuledWeek, byRate, days, pricedWeek, work } from '../../../support/overtime.ts';

const FEDERAL = { jurisdictions: ['us-federal'] };
const ATTENDANT = { jurisdictions: ['us-ca-personal-attendant'] };
const CALIFORNIA = { jurisdictions: ['us-ca'] };
const COLORADO = { jurisdictions: ['us-co'] };

describe('a workweek by hours at each rate', () => {
  it.each([
    ['federal, 40 h', days(5, 8), FEDERAL, { 1: 40 }],
    ['federal, 46 h', [...days(5, 8), work('2026-11-27 18:00', 6)], FEDERAL, { 1: 40, 1.5: 6 }],
    ['attendant, five days of 9 h', days(5, 9), ATTENDANT, { 1: 45 }],
    ['attendant, five days of 9.5 h', days(5, 9.5), ATTENDANT, { 1: 45, 1.5: 2.5 }],
    ['attendant, six days of 8 h', days(6, 8), ATTENDANT, { 1: 45, 1.5: 3 }],
    ['California, one day of 13 h', days(1, 13), CALIFORNIA, { 1: 8, 1.5: 4, 2: 1 }],
    ['California, five days of 10 h', days(5, 10), CALIFORNIA, { 1: 40, 1.5: 10 }],
    ['California, six days of 8 h', days(6, 8), CALIFORNIA, { 1: 40, 1.5: 8 }],
    ['California, seven days of 5 h', days(7, 5), CALIFORNIA, { 1: 30, 1.5: 5 }],
    ['California, seven days of 9 h', days(7, 9), CALIFORNIA, { 1: 40, 1.5: 22, 2: 1 }],
    ['Colorado, one day of 13 h', days(1, 13), COLORADO, { 1: 12, 1.5: 1 }],
    [
      'New York live-in, 46 h',
      days(5, 9.2),
      { jurisdictions: ['us-ny-live-in'] },
      { 1: 44, 1.5: 2 },
    ],
    ['no work', [], CALIFORNIA, {}],
  ])('%s', (_, spans, setting, rates) => {
    const paid = byRate(pricedWeek(spans, setting));
    expect(Object.keys(paid)).toEqual(Object.keys(rates));
    for (const [rate, hours] of Object.entries(rates)) expect(paid[rate]).toBeCloseTo(hours, 6);
  });

  it('gives the seventh day no premium when one day of the workweek was free', () => {
    const spans = [...days(6, 5), work('2026-11-29 09:00', 5)];
    expect(pricedWeek(spans, CALIFORNIA).overtimeHours).toBe(0);
  });

  it('puts weekly overtime on the hours after the threshold, not on those of the shift that came last to the list', () => {
    const [last] = pricedWeek([work('2026-11-28 09:00', 6), ...days(5, 8)], FEDERAL).spans.slice(
      -1,
    );
    expect(last).toMatchObject({ ...work('2026-11-28 09:00', 6), rule: { unit: 'week' } });
  });
});

describe('several jurisdictions', () => {
  it('credit daily overtime of one against the weekly threshold of the other', () => {
    const both = { jurisdictions: ['us-ca-personal-attendant', 'us-federal'] };
    expect(pricedWeek(days(5, 9.5), both).overtimeHours).toBe(7.5);
  });

  it('give each hour the better of their multipliers', () => {
    const both = { jurisdictions: ['us-co', 'us-ca'] };
    expect(byRate(pricedWeek(days(1, 13), both))).toEqual({ 1: 8, 1.5: 4, 2: 1 });
  });

  it("keep their daily rules beside the agency's own weekly threshold", () => {
    const own = {
      jurisdictions: ['us-ca-personal-attendant', 'us-federal'],
      weeklyThresholdHours: 48,
    };
    expect(pricedWeek(days(5, 9.5), own).overtimeHours).toBe(2.5);
  });
});

describe('where days meet', () => {
  const night = work('2026-11-24 18:00', 14);

  it('a shift over midnight is split between its workdays', () => {
    expect(pricedWeek([night], CALIFORNIA).overtimeHours).toBe(0);
  });

  it('a workday that begins in the morning keeps the night in one piece', () => {
    const paid = pricedWeek([night], { ...CALIFORNIA, workdayStartsAt: '07:00' });
    expect(byRate(paid)).toEqual({ 1: 9, 1.5: 4, 2: 1 });
  });

  it('Colorado counts twelve consecutive hours through midnight', () => {
    const over = pricedWeek([night], COLORADO).spans.find(({ rule }) => rule !== null);
    expect(over).toMatchObject({
      start: work('2026-11-25 06:00', 0).start,
      rule: { unit: 'consecutive' },
    });
  });

  it.each([
    ['a meal does not end a stretch and is not counted', '2026-11-25 01:00', 6, 1],
    ['a longer pause ends it', '2026-11-25 01:30', 6, 0],
  ])('%s', (_, again, hours, overtime) => {
    const spans = [work('2026-11-24 17:00', 7), work(again, hours)];
    expect(pricedWeek(spans, COLORADO).overtimeHours).toBe(overtime);
  });

  it('a stretch that began in the week before goes on', () => {
    const spans = [work('2026-11-21 14:00', 14)];
    const paid = pricedWeek(spans, COLORADO);
    expect(paid).toMatchObject({ hours: 4, overtimeHours: 2 });
  });
});

describe('when the clocks change', () => {
  it.each([
    ['back', '2026-10-31 22:00', '2026-11-01 12:00', 7],
    ['forward', '2026-03-07 22:00', '2026-03-08 12:00', 5],
  ])('%s, the hours that really passed count', (_, from, week, inside) => {
    const wallClock = [
      { start: work(from, 0).start, end: work(`${week.slice(0, 10)} 06:00`, 0).start },
    ];
    const ruled = aRuledWeek(week, FEDERAL);
    expect(pricedWeek(wallClock, FEDERAL, ruled).hours).toBe(inside);
  });

  it('an 8-hour day by the wall clock is 9 h long in autumn', () => {
    const ruled = aRuledWeek('2026-11-01 12:00', CALIFORNIA);
    const night = [work('2026-11-01 00:00', 9)];
    expect(byRate(pricedWeek(night, CALIFORNIA, ruled))).toEqual({ 1: 8, 1.5: 1 });
  });

  it.each(['2026-03-08', '2026-11-01'])(
    'no hour is lost or counted twice where midnight itself is skipped or repeated (%s)',
    (sunday) => {
      const zone = 'America/Havana';
      const setting = { ...CALIFORNIA, zone };
      const ruled = aRuledWeek(`${sunday} 12:00`, setting);
      const all = [{ start: ruled.week.start, end: ruled.week.end }];
      const hours = (ruled.week.end - ruled.week.start) / 3_600_000;
      expect(hours).toBe(sunday === '2026-03-08' ? 167 : 169);
      expect(pricedWeek(all, setting, ruled).hours).toBe(hours);
    },
  );

  it('a boundary inside the skipped hour leaves no gap between workdays', () => {
    const setting = { ...COLORADO, workdayStartsAt: '02:30' };
    const { days: ofWeek } = aRuledWeek('2026-03-08 12:00', setting);
    const night = aRuledWeek('2026-03-08 03:15', setting);
    expect(night.week.end).toBe(ofWeek[0]?.start);
  });
});
