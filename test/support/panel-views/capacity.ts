import type { CapacityView } from '../../../shared/contract/insights.ts';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import { addDays } from '../../../shared/util/time.ts';
import { WEEK_START } from './overtime.ts';

const PAST = [2180, 2240, 2265, 2310, 2295, 2270, 2330, 2285, 2305, 2250, 2290, 2275];
const AHEAD = [
  [2150, 2120, 2175, 2140],
  [2120, 2040, 2200, 1980],
  [2165, 2050, 2275, 1640],
  [2190, 2040, 2330, 1210],
] as const;

export const OUTLOOK: CapacityOutlook = {
  weekStart: WEEK_START,
  hours: 2150,
  typicalHours: 2287,
  ratio: 0.94,
  triggerHours: 2200,
  leadWeeks: 6,
  triggerWeek: addDays(WEEK_START, 7),
  history: PAST.map((hours, index) => ({
    weekStart: addDays(WEEK_START, 7 * (index - PAST.length)),
    hours,
  })),
  forecast: AHEAD.map(([hours, low, high, booked], index) => ({
    weekStart: addDays(WEEK_START, 7 * index),
    hours,
    low,
    high,
    booked,
  })),
};

export const CAPACITY: CapacityView = {
  outlook: OUTLOOK,
  places: [
    { place: 'Denver', daypart: 'morning', hours: 512, openHours: 8 },
    { place: 'Denver', daypart: 'afternoon', hours: 448.5, openHours: 12 },
    { place: 'Denver', daypart: 'evening', hours: 210, openHours: 0 },
    { place: 'Denver', daypart: 'night', hours: 96, openHours: 0 },
    { place: 'Aurora', daypart: 'morning', hours: 301, openHours: 0 },
    { place: 'Aurora', daypart: 'afternoon', hours: 288, openHours: 4 },
    { place: 'Aurora', daypart: 'evening', hours: 120.5, openHours: 0 },
    { place: 'Lakewood', daypart: 'morning', hours: 174, openHours: 0 },
  ],
  wanted: [
    { place: 'Denver', hours: 1266.5, hoursWanted: 1340, told: 38, caregivers: 52 },
    { place: 'Aurora', hours: 709.5, hoursWanted: 690, told: 20, caregivers: 27 },
    { place: 'Lakewood', hours: 174, hoursWanted: 220, told: 4, caregivers: 9 },
  ],
  missing: [],
};
