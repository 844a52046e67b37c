import { describe, expect, it } from 'vitest';
import {
  aboutHours,
  measuredPercent,
  phoneNumber,
  calendarDate,
  calendarDay,
  clockTime,
  dayOf,
  dollars,
  duration,
  exactHours,
  hourCount,
  hours,
  initials,
  localInput,
  momentFrom,
  percent,
  points,
  score,
  timeLeft,
  timeRange,
} from '../../../../renderer/lib/format.ts';
import {
  DAY,
  HOUR,
  localDateSchema,
  MINUTE,
  parseInstant,
  type Instant,
} from '../../../../shared/util/time.ts';

const DENVER = 'America/Denver';

function at(text: string): Instant {
  const found = parseInstant(text, 'UTC');
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

/** Intl puts a narrow no-break space before AM and PM. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}

const NOW = at('2026-11-27T18:00:00Z');

describe('times of the agency', () => {
  it('shows the clock of the agency, not of the machine', () => {
    expect(plain(clockTime(NOW, DENVER))).toBe('11:00 AM');
    expect(plain(clockTime(NOW, 'America/New_York'))).toBe('1:00 PM');
  });

  it.each([
    ['2026-11-27T16:05:00Z', '9:05 AM'],
    ['2026-11-28T04:00:00Z', '9:00 PM'],
    ['2026-11-28T14:00:00Z', 'Sat 7:00 AM'],
    ['2026-11-24T21:00:00Z', 'Tue 2:00 PM'],
    ['2026-12-04T21:00:00Z', 'Fri, Dec 4, 2:00 PM'],
    ['2026-11-20T21:00:00Z', 'Fri, Nov 20, 2:00 PM'],
  ])('shows %s with as much date as it needs: %s', (moment, words) => {
    expect(plain(momentFrom(NOW, at(moment), DENVER))).toBe(words);
  });

  it('puts a day by the agency, not by UTC', () => {
    expect(dayOf(at('2026-11-28T04:00:00Z'), DENVER)).toBe('Fri, Nov 27');
  });

  it.each([
    ['2026-11-27T21:00:00Z', '2026-11-28T01:00:00Z', '2:00 – 6:00 PM'],
    ['2026-11-27T17:00:00Z', '2026-11-27T20:00:00Z', '10:00 AM – 1:00 PM'],
    ['2026-11-28T05:00:00Z', '2026-11-28T13:00:00Z', '10:00 PM – 6:00 AM'],
    ['2026-11-27T15:00:00Z', '2026-11-28T15:00:00Z', '8:00 AM – 8:00 AM'],
  ])('names half of the day once where it is the same: %s', (start, end, words) => {
    expect(plain(timeRange(at(start), at(end), DENVER))).toBe(words);
  });

  it('fills a date field by the clock of the agency', () => {
    expect(localInput(at('2026-11-28T02:07:00Z'), DENVER)).toBe('2026-11-27T19:07');
  });
});

describe('spans', () => {
  it.each([
    [30_000, 'less than 1 min'],
    [59 * MINUTE + 59_000, '59 min'],
    [2 * HOUR + 58 * MINUTE, '2 h 58 min'],
    [4 * HOUR, '4 h'],
    [3 * DAY + 4 * HOUR, '3 d 4 h'],
    [5 * DAY, '5 d'],
  ])('%d ms is %s', (span, words) => {
    expect(duration(span)).toBe(words);
  });

  it.each([
    ['2026-11-27T20:58:00Z', 'starts in 2 h 58 min'],
    ['2026-11-28T13:20:00Z', 'starts in 19 h'],
    ['2026-11-27T18:00:00Z', 'starts now'],
    ['2026-11-27T17:48:00Z', 'started 12 min ago'],
    ['2026-11-27T13:30:00Z', 'ended 30 min ago'],
  ])('a shift of four hours at %s %s', (start, words) => {
    const begin = at(start);
    expect(timeLeft(begin, (begin + 4 * HOUR) as Instant, NOW)).toBe(words);
  });
});

describe('matches and names', () => {
  it.each([
    [0.859, '85%'],
    [0.58, '58%'],
    [0.29, '29%'],
    [1, '100%'],
    [0, '0%'],
    [0.9999, '99%'],
  ])('%d is shown as %s, never rounded up', (share, words) => {
    expect(percent(share)).toBe(words);
  });

  it.each([
    ['Sarah O.', 'SO'],
    ['Ana', 'A'],
    ['Élodie de la Cruz', 'ÉC'],
    ['(new)', '?'],
    ['', '?'],
  ])('initials of "%s" are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('a phone number', () => {
  it.each([
    ['3035550137', '(303) 555-0137'],
    ['(303) 555-0137', '(303) 555-0137'],
    ['+44 20 7946 0000', '+44 20 7946 0000'],
  ])('%s is shown as %s', (digits, shown) => {
    expect(phoneNumber(digits)).toBe(shown);
  });
});

describe('figures', () => {
  it.each([
    [38.04, '38 h'],
    [42.25, '42.3 h'],
    [2150, '2,150 h'],
    [0, '0 h'],
  ])('%d hours are %s', (count, words) => {
    expect(hours(count)).toBe(words);
    expect(`${hourCount(count)} h`).toBe(words);
  });

  it('keeps quarter hours where somebody is paid by them', () => {
    expect(exactHours(27.75)).toBe('27.75');
    expect(exactHours(1_000.5)).toBe('1,000.5');
  });

  it('rounds to what is known: dollars, weeks of an agency, measured shares, scores', () => {
    expect(dollars(37.6)).toBe('$38');
    expect(aboutHours(2149.1)).toBe('2,150 h');
    expect(measuredPercent(0.93999)).toBe('94%');
    expect(dollars(1240)).toBe('$1,240');
    expect(score(0.1714)).toBe('0.17');
    expect(points(2.54)).toBe('+2.5');
    expect(points(-3)).toBe('−3');
  });

  it('shows a day of the calendar the same in every zone', () => {
    const day = localDateSchema.parse('2026-11-01');
    expect(calendarDay(day)).toBe('Nov 1');
    expect(calendarDate(day)).toBe('Nov 1, 2026');
  });
});
