import type { HoursReport } from '../../../shared/contract/insights.ts';

type Figures = Pick<HoursReport['rows'][number], 'scheduled' | 'visited' | 'charged'>;

/** Sums of a report's columns; scheduled and charged hours only where every row has them. */
export function totalsOf(rows: readonly Figures[]): Figures {
  const sum = (column: (row: Figures) => number) =>
    rows.reduce((total, row) => total + column(row), 0);
  const isScheduled = rows.every(({ scheduled }) => scheduled !== null);
  const isCharged = rows.every(({ charged }) => charged !== null);
  return {
    scheduled: isScheduled ? sum(({ scheduled }) => scheduled ?? 0) : null,
    visited: sum(({ visited }) => visited),
    charged: isCharged ? sum(({ charged }) => charged ?? 0) : null,
  };
}
