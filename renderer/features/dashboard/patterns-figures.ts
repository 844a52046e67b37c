import type { PatternsView } from '../../../shared/contract/insights.ts';
import { text } from '../../lib/text.ts';
import { dayColumn, numberColumn, wordsColumn, type Sheet } from './sheet.ts';

type Row = PatternsView['rows'][number];

/** How many ask for planned cover and how many can be counted on. */
export function patternsSummary({ rows, tests }: Pick<PatternsView, 'rows' | 'tests'>): string {
  const steady = rows.filter(({ kind }) => kind === 'works').length;
  return text.dashboard.patterns.summary(rows.length - steady, steady, tests);
}

/** The counts on both sides of every pattern. */
export function patternsSheet(rows: readonly Row[]): Sheet<Row> {
  const words = text.dashboard.patterns;
  return {
    columns: [
      wordsColumn(words.caregiver, (row) => row.name),
      wordsColumn(words.what, (row) => words.kinds[row.kind]),
      wordsColumn(words.when, (row) => row.label),
      numberColumn(words.count, (row) => row.count),
      numberColumn(words.of, (row) => row.opportunities),
      numberColumn(words.otherCount, (row) => row.otherCount),
      numberColumn(words.otherOf, (row) => row.otherOpportunities),
      dayColumn(words.expires, (row) => row.expiresOn),
    ],
    rows,
    keyOf: patternKey,
  };
}

/** What tells one pattern from another. */
export function patternKey({ caregiverId, kind, dimension, value }: Row): string {
  return [caregiverId, kind, dimension, value].join(' ');
}
