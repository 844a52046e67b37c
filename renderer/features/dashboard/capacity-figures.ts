import type { CapacityView } from '../../../shared/contract/insights.ts';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import { capacityWeeks, type CapacityWeek } from '../../components/charts/capacity-weeks.ts';
import { aboutHours, calendarDay, hours, measuredPercent } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { numberColumn, wordsColumn, type Sheet } from './sheet.ts';

type Wanted = CapacityView['wanted'][number];

/** A week of the line, or a place with the hours that its caregivers would like. */
type Row =
  | { readonly kind: 'past' | 'ahead'; readonly week: CapacityWeek }
  | { readonly kind: 'place'; readonly place: Wanted };

/** This week against what is typical, and whether the hiring trigger is near. */
export function capacitySummary(outlook: CapacityOutlook): string {
  const words = text.dashboard.capacity;
  const { ratio, triggerWeek, weekStart, triggerHours } = outlook;
  const week = triggerWeek === weekStart ? words.thisWeek : null;
  return words.summary({
    ratio: ratio === null ? null : measuredPercent(ratio),
    hours: aboutHours(outlook.hours),
    trigger: hours(triggerHours),
    reaches: triggerWeek === null ? null : (week ?? words.weekOf(calendarDay(triggerWeek))),
  });
}

/** Weeks oldest first, then places; a place of which no wish is known has no row. */
export function capacitySheet(outlook: CapacityOutlook, wanted: readonly Wanted[]): Sheet<Row> {
  const words = text.dashboard.capacity;
  const ofWeek = (value: (week: CapacityWeek) => number | null) => (row: Row) =>
    row.kind === 'place' ? null : value(row.week);
  const ofAhead = (value: (week: CapacityWeek) => number | null) => (row: Row) =>
    row.kind === 'ahead' ? value(row.week) : null;
  const ofPlace = (value: (place: Wanted) => number) => (row: Row) =>
    row.kind === 'place' ? value(row.place) : null;
  return {
    columns: [
      {
        label: words.subject,
        isNumber: false,
        shown: (row) => (row.kind === 'place' ? row.place.place : calendarDay(row.week.weekStart)),
        plain: (row) => (row.kind === 'place' ? row.place.place : row.week.weekStart),
      },
      wordsColumn(words.kind, (row) => words.kinds[row.kind]),
      numberColumn(words.hours, (row) => (row.kind === 'place' ? row.place.hours : row.week.hours)),
      numberColumn(
        words.low,
        ofAhead((week) => week.low),
      ),
      numberColumn(
        words.high,
        ofAhead((week) => week.high),
      ),
      numberColumn(
        words.booked,
        ofAhead((week) => week.booked),
      ),
      numberColumn(
        words.trigger,
        ofWeek(() => outlook.triggerHours),
      ),
      numberColumn(
        words.wanted,
        ofPlace((place) => place.hoursWanted),
      ),
      numberColumn(
        words.told,
        ofPlace((place) => place.told),
      ),
    ],
    rows: [
      ...capacityWeeks(outlook).map((week) => {
        return { kind: week.isAhead ? ('ahead' as const) : ('past' as const), week };
      }),
      ...toldPlaces(wanted).map((place) => ({ kind: 'place' as const, place })),
    ],
    keyOf: (row) => (row.kind === 'place' ? `place ${row.place.place}` : row.week.weekStart),
  };
}

/** Places where somebody told what she would like. */
export function toldPlaces(wanted: readonly Wanted[]): readonly Wanted[] {
  return wanted.filter(({ told }) => told > 0);
}
