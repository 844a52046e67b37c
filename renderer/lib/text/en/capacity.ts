import type { CapacityView } from '../../../../shared/contract/insights.ts';
import { counted } from './counted.ts';

type Daypart = CapacityView['places'][number]['daypart'];

function weekName(week: string | null): string {
  return week === null ? 'This week' : `The week of ${week}`;
}

/** Words of capacity. */
export const capacityText = {
  capacity: {
    heading: 'Capacity',
    lead: 'Weekly hours: delivered, and what the coming weeks are likely to bring.',
    now: (ratio: string) => `${ratio} of typical capacity this week`,
    nowHours: (hours: string) => `${hours} worked and scheduled this week`,
    noTypical: 'Typical capacity is known after a few complete weeks.',
    typical: (hours: string) => `Typical ${hours}`,
    trigger: (hours: string) => `Hiring trigger ${hours}`,
    triggered: (week: string | null, weeks: number) =>
      `${weekName(week)} may reach the hiring trigger, within the ${counted(weeks, 'week')} that hiring takes.`,
    isTriggered: (week: string | null, weeks: number) =>
      `${weekName(week)} is above the hiring trigger over its whole range, within the ${counted(weeks, 'week')} that hiring takes.`,
    laterTriggered: (week: string) => `The week of ${week} is above it over its whole range.`,
    aboveBefore: (above: number, weeks: number) =>
      `${String(above)} of the last ${counted(weeks, 'week')} ${above === 1 ? 'was' : 'were'} above it.`,
    forecastNow: (hours: string) =>
      `Forecast ${hours}: with what usually still comes in or falls away.`,
    axisFrom: (hours: string) => `The axis begins at ${hours}, not at zero`,
    notTriggered: (weeks: number) =>
      `No week within the next ${String(weeks)} is likely to reach the hiring trigger.`,
    chart: (weeks: number) =>
      `Line of weekly hours over ${counted(weeks, 'week')}; the table below has the figures.`,
    legend: 'Forecast; the band holds 8 of 10 outcomes',
    table: 'Week by week',
    week: 'Week of',
    hours: 'Hours',
    range: 'Range',
    booked: 'Booked',
    span: (low: string, high: string) => `${low} – ${high}`,
    none: '–',
    places: 'This week by place and part of the day',
    place: 'Place',
    total: 'Total',
    dayparts: {
      morning: 'Morning',
      afternoon: 'Afternoon',
      evening: 'Evening',
      night: 'Night',
    } satisfies Record<Daypart, string>,
    open: (hours: string) => `${hours} open`,
    wanted: 'Against the hours caregivers would like',
    has: 'Have',
    wants: 'Would like',
    told: 'Told',
    toldOf: (told: number, all: number) => `${String(told)} of ${String(all)}`,
    empty: 'No hours to show yet',
    emptyDetail: 'The line begins with the first complete week of visits or shifts.',
    all: 'Capacity, week by week',
  },
} as const;
