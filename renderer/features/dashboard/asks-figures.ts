import type { AskedWeek, AskLoad } from '../../../shared/contract/dashboard.ts';
import { calendarDay } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { numberColumn, wordsColumn, type Sheet } from './sheet.ts';

type Row = AskLoad['rows'][number];

/** What she was asked this week, and how much a week before. */
interface AskedNow {
  readonly week: AskedWeek;
  /** Mean of the weeks before the current one. */
  readonly mean: number;
}

/** Who reached the budget, and how the asks are spread. */
export function asksSummary(load: AskLoad): string {
  const full = load.rows.filter(({ weeks }) => (weeks.at(-1)?.asked ?? 0) >= load.weeklyBudget);
  return text.dashboard.asks.summary({
    full: full.length,
    budget: load.weeklyBudget,
    asks: total(load.weeks, (week) => week.asked),
    weeks: load.weeks.length,
    half: load.halfWentTo,
    never: load.neverAsked,
    all: load.caregivers,
  });
}

/** The current week of a row beside the mean of those before; null of no weeks at all. */
export function askedNow({ weeks }: Pick<Row, 'weeks'>): AskedNow | null {
  const week = weeks.at(-1);
  if (week === undefined) return null;
  const before = weeks.slice(0, -1);
  return { week, mean: total(before, ({ asked }) => asked) / Math.max(1, before.length) };
}

/** Everybody who was asked, week by week, and what she said in all of them. */
export function asksSheet({ rows, weekStarts }: Pick<AskLoad, 'rows' | 'weekStarts'>): Sheet<Row> {
  const words = text.dashboard.asks;
  const inAll = (count: (week: AskedWeek) => number) => (row: Row) => total(row.weeks, count);
  return {
    columns: [
      wordsColumn(words.caregiver, (row) => row.name),
      ...weekStarts.map((weekStart, index) =>
        numberColumn(words.week(calendarDay(weekStart)), (row: Row) => {
          return row.weeks[index]?.asked ?? null;
        }),
      ),
      numberColumn(words.asked, (row) => row.asked),
      numberColumn(
        words.accepted,
        inAll((week) => week.accepted),
      ),
      numberColumn(
        words.declined,
        inAll((week) => week.declined),
      ),
      numberColumn(
        words.noAnswer,
        inAll((week) => week.noAnswer),
      ),
      numberColumn(
        words.waiting,
        inAll((week) => week.waiting),
      ),
      numberColumn(
        words.withdrawn,
        inAll((week) => week.withdrawn),
      ),
    ],
    rows,
    keyOf: (row) => row.caregiverId,
  };
}

function total(weeks: readonly AskedWeek[], count: (week: AskedWeek) => number): number {
  return weeks.reduce((sum, week) => sum + count(week), 0);
}
