import { describe, expect, it } from 'vitest';
import { labelledPlaces } from '../../../../renderer/components/charts/time-axis.tsx';
import { frameOf } from '../../../../renderer/components/charts/frame.ts';
import { hoursScale } from '../../../../renderer/components/charts/hours-bar.tsx';
import { placeRows } from '../../../../renderer/features/capacity/places.ts';
import {
  differingForecast,
  triggerSentences,
} from '../../../../renderer/features/capacity/trigger.ts';
import {
  capacityWeeks,
  hoursDomain,
  listedWeeks,
} from '../../../../renderer/components/charts/capacity-weeks.ts';
import { CAPACITY, OUTLOOK } from '../../../support/panel-views/capacity.ts';

describe('weeks of the capacity chart', () => {
  it('puts past and coming weeks in one row, each week once', () => {
    const doubled = {
      ...OUTLOOK,
      history: [...OUTLOOK.history, { weekStart: OUTLOOK.weekStart, hours: 700 }],
    };
    const weeks = capacityWeeks(doubled);
    expect(new Set(weeks.map(({ weekStart }) => weekStart)).size).toBe(weeks.length);
    expect(weeks.filter(({ isAhead }) => isAhead)).toHaveLength(4);
    expect(weeks.find(({ weekStart }) => weekStart === OUTLOOK.weekStart)?.hours).toBe(2150);
  });

  it('shows the past alone when nothing is forecast', () => {
    const weeks = capacityWeeks({ ...OUTLOOK, forecast: [] });
    expect(weeks).toHaveLength(OUTLOOK.history.length);
    expect(weeks.every(({ low, hours, high }) => low === hours && hours === high)).toBe(true);
  });

  it('has room for every line, band and level, and never goes below zero', () => {
    const weeks = capacityWeeks(OUTLOOK);
    const [bottom, top] = hoursDomain(weeks, [2600, null]);
    expect(bottom).toBeLessThan(Math.min(...weeks.map(({ low }) => low)));
    expect(top).toBeGreaterThan(2600);
    expect(hoursDomain([], [3])[0]).toBeGreaterThanOrEqual(0);
    expect(hoursDomain([], [])).toEqual([0, 1]);
  });

  it('has a span even when all weeks are the same', () => {
    const [bottom, top] = hoursDomain([], [40, 40]);
    expect(top).toBeGreaterThan(bottom);
  });

  it.each([
    [16, 5, [3, 7, 11, 15]],
    [4, 10, [0, 1, 2, 3]],
    [3, 0, [2]],
    [0, 5, []],
  ])('labels of %d weeks with room for %d are %j', (count, room, places) => {
    expect(labelledPlaces(count, room)).toEqual(places);
  });
});

describe('hours by place', () => {
  it('puts the parts of the day in order and places with most hours first', () => {
    const rows = placeRows(CAPACITY.places);
    expect(rows.map(({ place }) => place)).toEqual(['Denver', 'Aurora', 'Lakewood']);
    expect(rows[0]?.cells.map((cell) => cell?.hours)).toEqual([512, 448.5, 210, 96]);
    expect(rows[2]?.cells.slice(1)).toEqual([null, null, null]);
  });
});

describe('room for a chart', () => {
  it('grows the margins with the text and keeps an inside however narrow it gets', () => {
    const margins = { height: 12, left: 3, right: 1, top: 1, bottom: 2 };
    expect(frameOf({ width: 360, rem: 16 }, margins)).toEqual({
      width: 360,
      height: 192,
      left: 48,
      right: 344,
      top: 16,
      bottom: 160,
    });
    const narrow = frameOf({ width: 40, rem: 32 }, margins);
    expect(narrow.right).toBeGreaterThan(narrow.left);
  });

  it('is the same for all bars and holds the longest of them and every threshold', () => {
    const rows = [
      { total: 12, threshold: 40 },
      { total: 47.5, threshold: 40 },
    ];
    expect(hoursScale(rows)).toBeGreaterThan(47.5);
    expect(hoursScale([{ total: 0, threshold: 45 }])).toBeGreaterThan(45);
    expect(hoursScale([])).toBeGreaterThan(0);
  });
});

describe('the sentence about the hiring trigger', () => {
  const sentences = (low: number, past: readonly number[], own: object = {}, firstLow = 2100) =>
    triggerSentences({
      ...OUTLOOK,
      history: OUTLOOK.history.slice(-past.length).map((week, index) => {
        return { ...week, hours: past[index] ?? 0 };
      }),
      forecast: OUTLOOK.forecast.map((week, index) => {
        return { ...week, low: index === 0 ? firstLow : low };
      }),
      ...own,
    }).join(' ');
  const lead = 'within the 6 weeks that hiring takes.';

  it('is sure only where the whole range is above', () => {
    expect(sentences(2199, [2100])).toBe(
      `The week of Nov 29 may reach the hiring trigger, ${lead}`,
    );
    expect(sentences(2200, [2100, 2100])).toBe(
      `The week of Nov 29 is above the hiring trigger over its whole range, ${lead}`,
    );
  });

  it('names the first week that is sure beside the first that is not', () => {
    const forecast = OUTLOOK.forecast.map((week, index) => ({ ...week, low: 2100 + 50 * index }));
    expect(sentences(0, [2100], { forecast })).toBe(
      `The week of Nov 29 may reach the hiring trigger, ${lead} The week of Dec 6 is above it over its whole range.`,
    );
  });

  it('says that past weeks were above, and calls the current week this one', () => {
    expect(sentences(2200, [2200, 2100, 2300], { triggerWeek: OUTLOOK.weekStart }, 2200)).toBe(
      `This week is above the hiring trigger over its whole range, ${lead} 2 of the last 3 weeks were above it.`,
    );
  });

  it('is about the coming weeks alone where none reaches it', () => {
    expect(sentences(2000, [2100], { triggerWeek: null })).toMatch(/^No week within the next 6/);
  });
});

it('the forecast of this week is told where it is another figure than the hours so far', () => {
  expect(differingForecast(OUTLOOK)).toBeNull();
  expect(differingForecast({ ...OUTLOOK, hours: 2100 })).toBe(2150);
  expect(differingForecast({ ...OUTLOOK, forecast: [] })).toBeNull();
});

it('the table has the coming weeks soonest first, then the past newest first', () => {
  const starts = listedWeeks(OUTLOOK).map(({ weekStart }) => weekStart);
  expect(starts.slice(0, 6)).toEqual([
    '2026-11-22',
    '2026-11-29',
    '2026-12-06',
    '2026-12-13',
    '2026-11-15',
    '2026-11-08',
  ]);
});
