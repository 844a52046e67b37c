import { describe, expect, it } from 'vitest';
import {
  dayColumn,
  momentColumn,
  numberColumn,
  percentColumn,
  sheetFile,
  wordsColumn,
  type Sheet,
} from '../../../../../renderer/features/dashboard/sheet.ts';
import {
  addDays,
  HOUR,
  plus,
  type Instant,
  type LocalDate,
} from '../../../../../shared/util/time.ts';
import { NOW } from '../../../../support/panel-data.ts';
import { WEEK_START } from '../../../../support/panel-views/overtime.ts';

interface Row {
  readonly name: string;
  readonly hours: number | null;
  readonly share: number;
  readonly day: LocalDate;
  readonly at: Instant;
}

const ROWS: readonly Row[] = [
  { name: 'Sarah O.', hours: 1234.56, share: 0.845, day: WEEK_START, at: plus(NOW, -2 * HOUR) },
  { name: '=Li, Q.', hours: null, share: 0, day: addDays(WEEK_START, 7), at: NOW },
];

const SHEET: Sheet<Row> = {
  columns: [
    wordsColumn('Caregiver', (row) => row.name),
    numberColumn('Hours', (row) => row.hours, 1),
    percentColumn('Share, %', (row) => row.share),
    dayColumn('Week', (row) => row.day),
    momentColumn('At', (row) => row.at, { now: NOW, zone: 'America/Denver' }),
  ],
  rows: ROWS,
  keyOf: (row) => row.name,
};

describe('figures behind a chart', () => {
  it('are shown as people read them', () => {
    const shown = ROWS.map((row) => SHEET.columns.map((column) => column.shown(row)));
    expect(shown).toEqual([
      ['Sarah O.', '1,234.6', '85', 'Nov 22', '9:00 AM'],
      ['=Li, Q.', '–', '0', 'Nov 29', '11:00 AM'],
    ]);
  });

  it('are saved as a spreadsheet reads them: the same roundings, points, ISO dates, no formula', () => {
    expect(sheetFile(SHEET).split('\r\n')).toEqual([
      'Caregiver,Hours,"Share, %",Week,At',
      'Sarah O.,1234.6,85,2026-11-22,2026-11-27T16:00:00Z',
      `"'=Li, Q.",,0,2026-11-29,2026-11-27T18:00:00Z`,
      '',
    ]);
  });
});
