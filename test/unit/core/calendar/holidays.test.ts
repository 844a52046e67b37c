import { expect, test } from 'vitest';
import { holidaysBetween } from '../../../../electron/core/calendar/holidays.ts';
import type { LocalDate } from '../../../../shared/util/time.ts';

function between(from: string, to: string): string[] {
  return holidaysBetween(from as LocalDate, to as LocalDate).map(
    ({ date, name }) => `${date} ${name}`,
  );
}

test('a year has the eleven federal holidays and the three days families plan around', () => {
  expect(between('2025-01-01', '2025-12-31')).toEqual([
    "2025-01-01 New Year's Day",
    '2025-01-20 Birthday of Martin Luther King, Jr.',
    "2025-02-17 Washington's Birthday",
    '2025-05-26 Memorial Day',
    '2025-06-19 Juneteenth National Independence Day',
    '2025-07-04 Independence Day',
    '2025-09-01 Labor Day',
    '2025-10-13 Columbus Day',
    '2025-11-11 Veterans Day',
    '2025-11-27 Thanksgiving Day',
    '2025-11-28 Day after Thanksgiving',
    '2025-12-24 Christmas Eve',
    '2025-12-25 Christmas Day',
    "2025-12-31 New Year's Eve",
  ]);
});

test.each([
  [
    'Saturday',
    '2026-07-01',
    '2026-07-07',
    ['2026-07-03 Independence Day (observed)', '2026-07-04 Independence Day'],
  ],
  [
    'Sunday',
    '2027-07-01',
    '2027-07-07',
    ['2027-07-04 Independence Day', '2027-07-05 Independence Day (observed)'],
  ],
])('a holiday on a %s is also observed on the nearest weekday', (_day, from, to, expected) => {
  expect(between(from, to)).toEqual(expected);
});

test('a day that is a holiday twice is named once, by the day itself', () => {
  // Christmas Eve 2021 is also the observed Christmas Day, New Year's Eve the observed New Year.
  expect(between('2021-12-20', '2022-01-03')).toEqual([
    '2021-12-24 Christmas Eve',
    '2021-12-25 Christmas Day',
    "2021-12-31 New Year's Eve",
    "2022-01-01 New Year's Day",
  ]);
});

test('both ends of the days asked for are included', () => {
  expect(between('2026-11-26', '2026-11-26')).toEqual(['2026-11-26 Thanksgiving Day']);
  expect(between('2026-11-27', '2026-11-27')).toEqual(['2026-11-27 Day after Thanksgiving']);
  expect(between('2026-12-02', '2026-12-23')).toEqual([]);
});

test.each(['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Apia'])(
  'the days do not depend on the time zone of the computer (%s)',
  (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(between('2026-12-24', '2026-12-25')).toEqual([
        '2026-12-24 Christmas Eve',
        '2026-12-25 Christmas Day',
      ]);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  },
);
