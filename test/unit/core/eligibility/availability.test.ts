import { describe, expect, it } from 'vitest';
import type { Availability } from '../../../../shared/domain/history.ts';
import type { LocalDate } from '../../../../shared/util/time.ts';
import { aShift, aSnapshot, at } from '../../../support/builders.ts';
import { anAvailability, sarahExcluded } from '../../../support/histories.ts';

const FRIDAY = 5;
const SATURDAY = 6;
const BLACK_FRIDAY = '2026-11-27' as LocalDate;
const hour = (clock: number): number => clock * 60;

function verdict(
  rules: Partial<Availability>[],
  from = '2026-11-27 14:00',
  to = '2026-11-27 18:00',
) {
  const shift = aShift({ start: at(from), end: at(to) });
  return sarahExcluded(aSnapshot({ availability: rules.map(anAvailability) }), shift);
}

const OUTSIDE = '2:00 PM to 6:00 PM is outside the available hours.';
const REFUSED = 'Not available then.';

describe('availability excludes', () => {
  it.each<[string, Partial<Availability>[], string, string]>([
    ['a weekly day off', [{ weekday: FRIDAY }], 'unavailable', REFUSED],
    [
      'weekly hours that the shift touches',
      [{ weekday: FRIDAY, fromMinute: hour(17), toMinute: hour(20) }],
      'unavailable',
      REFUSED,
    ],
    [
      'a shift that starts before her weekly hours',
      [{ kind: 'available', weekday: FRIDAY, fromMinute: hour(15), toMinute: hour(22) }],
      'unavailable',
      OUTSIDE,
    ],
    [
      'a weekday she did not name among her hours',
      [{ kind: 'available', weekday: SATURDAY }],
      'unavailable',
      OUTSIDE,
    ],
    ['dates', [{ dateFrom: BLACK_FRIDAY, dateTo: BLACK_FRIDAY }], 'unavailable', REFUSED],
    [
      'time off',
      [
        {
          kind: 'time-off',
          dateFrom: '2026-11-25' as LocalDate,
          dateTo: '2026-11-28' as LocalDate,
        },
      ],
      'time-off',
      REFUSED,
    ],
    [
      'dates even where the weekly hours allow them',
      [
        { kind: 'available', weekday: FRIDAY },
        { dateFrom: BLACK_FRIDAY, dateTo: null },
      ],
      'unavailable',
      REFUSED,
    ],
  ])('%s', (_, rules, reason, text) => {
    expect(verdict(rules)).toMatchObject({ reason, text });
  });
});

describe('protected leave', () => {
  it.each<[string, Partial<Availability>]>([
    ['time off', { kind: 'time-off', dateFrom: BLACK_FRIDAY, dateTo: BLACK_FRIDAY }],
    ['dates', { dateFrom: BLACK_FRIDAY, dateTo: null }],
    ['weekly hours', { weekday: FRIDAY, fromMinute: hour(17), toMinute: hour(20) }],
    ['weekly hours she can work', { kind: 'available', weekday: SATURDAY }],
  ])('reads as any other absence: %s', (_, rule) => {
    const usual = verdict([{ ...rule, isProtected: false }]);
    expect(usual).toBeDefined();
    expect(verdict([{ ...rule, isProtected: true }])).toEqual(usual);
  });
});

describe('availability allows', () => {
  it.each<[string, Partial<Availability>[]]>([
    [
      'a shift inside her hours',
      [{ kind: 'available', weekday: FRIDAY, fromMinute: hour(14), toMinute: hour(18) }],
    ],
    [
      'a shift inside two of her windows together',
      [
        { kind: 'available', weekday: FRIDAY, fromMinute: hour(16), toMinute: hour(18) },
        { kind: 'available', weekday: FRIDAY, fromMinute: hour(12), toMinute: hour(16) },
      ],
    ],
    [
      'a shift that ends as her day off begins',
      [{ weekday: FRIDAY, fromMinute: hour(18), toMinute: 1440 }],
    ],
    [
      'a date she offered, against the weekly rule',
      [{ weekday: FRIDAY }, { kind: 'available', dateFrom: BLACK_FRIDAY, dateTo: BLACK_FRIDAY }],
    ],
    [
      'any day where she only named some dates',
      [
        {
          kind: 'available',
          dateFrom: '2026-12-24' as LocalDate,
          dateTo: '2026-12-24' as LocalDate,
        },
      ],
    ],
  ])('%s', (_, rules) => {
    expect(verdict(rules)).toBeUndefined();
  });
});

describe('availability over midnight', () => {
  const night: Partial<Availability> = {
    kind: 'available',
    weekday: FRIDAY,
    fromMinute: hour(20),
    toMinute: hour(6),
  };

  it('covers a night shift, also one that starts after midnight', () => {
    expect(verdict([night], '2026-11-27 22:00', '2026-11-28 06:00')).toBeUndefined();
    expect(verdict([night], '2026-11-28 00:30', '2026-11-28 05:00')).toBeUndefined();
    expect(verdict([night], '2026-11-28 00:30', '2026-11-28 07:00')).toBeDefined();
  });

  it('excludes the small hours of the next day', () => {
    const off = { weekday: FRIDAY, fromMinute: hour(20), toMinute: hour(6) };
    expect(verdict([off], '2026-11-28 05:00', '2026-11-28 09:00')).toBeDefined();
    expect(verdict([off], '2026-11-28 06:00', '2026-11-28 09:00')).toBeUndefined();
  });
});

describe('availability when the clocks change', () => {
  const hours: Partial<Availability> = {
    kind: 'available',
    weekday: 0,
    fromMinute: hour(6),
    toMinute: hour(14),
  };

  it.each([
    ['back', '2026-11-01 06:00', '2026-11-01 14:00'],
    ['forward', '2026-03-08 06:00', '2026-03-08 14:00'],
  ])('%s keeps her hours by the wall clock', (_, from, to) => {
    expect(verdict([hours], from, to)).toBeUndefined();
  });

  it('holds for a night shift through the repeated hour', () => {
    const off = { weekday: 0, fromMinute: hour(6), toMinute: hour(10) };
    expect(verdict([off], '2026-10-31 22:00', '2026-11-01 06:00')).toBeUndefined();
    expect(verdict([off], '2026-10-31 22:00', '2026-11-01 06:15')).toBeDefined();
  });
});
