import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../../renderer/components/charts/frame.ts';
import { hoursScale } from '../../../../renderer/components/charts/hours-bar.tsx';
import { placeRows } from '../../../../renderer/features/capacity/places.ts';
import {
  capacityWeeks,
  hoursDomain,
  labelledWeeks,
} from '../../../../renderer/features/capacity/weeks.ts';
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
    expect(labelledWeeks(count, room)).toEqual(places);
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
