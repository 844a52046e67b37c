import type { OvertimeView } from '../../../shared/contract/insights.ts';
import { hours } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { numberColumn, wordsColumn, type Sheet } from './sheet.ts';

type Row = OvertimeView['rows'][number];

/** How many are over and near a threshold. */
export function overtimeSummary(rows: readonly Row[]): string {
  const over = rows.filter(({ state }) => state === 'over');
  return text.dashboard.overtime.summary({
    over: over.length,
    near: rows.filter(({ state }) => state === 'near').length,
    all: rows.length,
    overtime: hours(over.reduce((sum, row) => sum + row.overtimeHours, 0)),
  });
}

/** Everybody with hours this week, nearest to the threshold first. */
export function overtimeSheet(rows: readonly Row[]): Sheet<Row> {
  const words = text.dashboard.overtime;
  return {
    columns: [
      wordsColumn(words.caregiver, (row) => row.name),
      wordsColumn(words.state, (row) => words.states[row.state]),
      numberColumn(words.worked, (row) => row.workedHours, 2),
      numberColumn(words.scheduled, (row) => row.scheduledHours, 2),
      numberColumn(words.threshold, (row) => row.threshold, 2),
      numberColumn(words.overtime, (row) => row.overtimeHours, 2),
      numberColumn(words.premium, (row) => row.premium),
      numberColumn(words.wanted, (row) => row.hoursWanted, 2),
    ],
    rows,
    keyOf: (row) => row.caregiverId,
  };
}
