import { describe, expect, it } from 'vitest';
import {
  apiHealthSummary,
  circuitWords,
  failureWords,
  lastSweepWords,
} from '../../../../../renderer/features/dashboard/api-health-figures.ts';
import {
  askedNow,
  asksSheet,
  asksSummary,
} from '../../../../../renderer/features/dashboard/asks-figures.ts';
import {
  capacitySheet,
  capacitySummary,
} from '../../../../../renderer/features/dashboard/capacity-figures.ts';
import {
  fillRateSheet,
  fillRateSummary,
  hasOpenShifts,
  isPartial,
} from '../../../../../renderer/features/dashboard/fill-rate-figures.ts';
import {
  fullest,
  openShiftsSheet,
  openShiftsSummary,
} from '../../../../../renderer/features/dashboard/open-shifts-figures.ts';
import { overtimeSummary } from '../../../../../renderer/features/dashboard/overtime-figures.ts';
import { patternsSummary } from '../../../../../renderer/features/dashboard/patterns-figures.ts';
import {
  trackRecordSentences,
  trackRecordSummary,
} from '../../../../../renderer/features/dashboard/track-record-figures.ts';
import { MINUTE, plus } from '../../../../../shared/util/time.ts';
import { NOW } from '../../../../support/panel-data.ts';
import { NOTHING, SPARSE } from '../../../../support/panel-views/answers.ts';
import { CAPACITY, OUTLOOK } from '../../../../support/panel-views/capacity.ts';
import {
  API_HEALTH,
  ASK_LOAD,
  askedRow,
  FILL_RATE,
  OPEN_SHIFTS,
} from '../../../../support/panel-views/dashboard.ts';
import { OVERTIME, overtimeRow } from '../../../../support/panel-views/overtime.ts';
import { PATTERNS } from '../../../../support/panel-views/patterns.ts';
import { TRACK_RECORD } from '../../../../support/panel-views/track-record.ts';

const HERE = { now: NOW, zone: 'America/Denver' };

describe('open shifts', () => {
  it('are summed up with the part of the week where most are, now and before', () => {
    expect(openShiftsSummary(OPEN_SHIFTS)).toBe(
      '31 of 645 shifts until Dec 10 are open, most on Friday afternoons (6); since Oct 2, Friday afternoons were open most often (18 of 168).',
    );
  });

  it('are summed up without what is not there', () => {
    const cells = OPEN_SHIFTS.ahead.cells.map((cell) => ({ ...cell, open: 0 }));
    const none = { ...OPEN_SHIFTS, ahead: { ...OPEN_SHIFTS.ahead, open: 0, cells }, past: null };
    expect(openShiftsSummary(none)).toBe('0 of 645 shifts until Dec 10 are open.');
    expect(fullest(cells)).toBeNull();
  });

  it('stand beside those of the past in one row for each part of the week', () => {
    const { columns, rows } = openShiftsSheet(OPEN_SHIFTS);
    expect(rows).toHaveLength(28);
    const friday = rows.find(({ ahead }) => ahead.weekday === 5 && ahead.daypart === 'afternoon');
    expect(friday && columns.map(({ plain }) => plain(friday))).toEqual([
      'Friday',
      'Afternoon',
      '42',
      '6',
      '168',
      '18',
      '2',
    ]);
  });

  it('leave the past empty where nothing of it is kept', () => {
    const { columns, rows } = openShiftsSheet({ ...OPEN_SHIFTS, past: null });
    const [first] = rows;
    expect(first && columns.map(({ plain }) => plain(first)).slice(4)).toEqual(['', '', '']);
  });
});

describe('fill rate', () => {
  it('is said with its counts and the time it took', () => {
    expect(fillRateSummary(FILL_RATE)).toBe(
      '86% of open shifts were filled before they began, 242 of 282 in 8 weeks, half of them within 1 h 36 min.',
    );
  });

  it('is not made up where nothing was decided', () => {
    const { fillRate } = NOTHING.dashboard;
    expect(hasOpenShifts(fillRate.total)).toBe(false);
    expect(fillRateSummary(fillRate)).toMatch(/^No open shift was decided in \d+ weeks?\.$/);
  });

  it('marks weeks that are under way or known from asks alone', () => {
    expect(FILL_RATE.weeks.map(isPartial)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is listed in percent and hours', () => {
    const { columns, rows } = fillRateSheet(FILL_RATE.weeks);
    const [first] = rows;
    expect(first && columns.map(({ plain }) => plain(first))).toEqual([
      '2026-10-04',
      '78',
      '31',
      '3',
      '6',
      '0',
      '2',
      '2.4',
      '10.2',
      'asks',
    ]);
  });
});

describe('capacity', () => {
  it('is said against what is typical, with the week that may reach the trigger', () => {
    expect(capacitySummary(OUTLOOK)).toBe(
      '94% of typical capacity this week (2,150 h); the week of Nov 29 may reach the hiring trigger of 2,200 h.',
    );
  });

  it.each([
    [{ triggerWeek: OUTLOOK.weekStart }, 'this week may reach'],
    [{ triggerWeek: null }, 'no coming week is likely to reach'],
    [{ ratio: null }, '2,150 h worked and scheduled this week; the week of Nov 29'],
  ])('with %j says "%s"', (own, words) => {
    expect(capacitySummary({ ...OUTLOOK, ...own })).toContain(words);
  });

  it('lists weeks, then the places where somebody told what she would like', () => {
    const { columns, rows } = capacitySheet(OUTLOOK, [
      ...CAPACITY.wanted,
      { place: 'Golden', hours: 12, hoursWanted: 0, told: 0, caregivers: 3 },
    ]);
    const lines = rows.map((row) => columns.map(({ plain }) => plain(row)));
    expect(lines).toHaveLength(OUTLOOK.history.length + OUTLOOK.forecast.length + 3);
    expect(lines.at(-4)).toEqual([
      '2026-12-13',
      'forecast',
      '2190',
      '2040',
      '2330',
      '1210',
      '2200',
      '',
      '',
    ]);
    expect(lines.at(-1)).toEqual([
      'Lakewood',
      'this week there',
      '174',
      '',
      '',
      '',
      '',
      '220',
      '4',
    ]);
  });
});

describe('overtime and patterns', () => {
  it('count who is over and who is near', () => {
    expect(overtimeSummary(OVERTIME.rows)).toBe(
      '2 of 21 caregivers are over a threshold this week, 10 h of overtime in all, and 1 is near it.',
    );
    expect(overtimeSummary([overtimeRow('Lisa H.', 20, 8)])).toBe(
      'None of 1 caregiver is over a threshold this week.',
    );
  });

  it('tell what to plan for from what to count on', () => {
    expect(patternsSummary(PATTERNS)).toBe(
      '2 patterns to plan cover for and 1 to count on, out of 412 comparisons.',
    );
  });
});

describe('asks', () => {
  it('are summed up by who reached the budget and how they are spread', () => {
    expect(asksSummary(ASK_LOAD)).toBe(
      '2 caregivers have reached the weekly budget of 4 asks; half of 53 asks in 5 weeks went to 2 of 74, 69 were never asked.',
    );
    expect(asksSummary({ ...ASK_LOAD, rows: [], halfWentTo: null, neverAsked: 0 })).toBe(
      'Nobody has reached the weekly budget of 4 asks.',
    );
  });

  it('of this week stand beside the mean of the weeks before', () => {
    const now = askedNow(askedRow('Sarah O.', [2, 0, 1, 0], [0, 0, 0, 0], [1, 0, 0, 0]));
    expect(now?.mean).toBe(1);
    expect(now?.week.asked).toBe(0);
    expect(askedNow({ weeks: [] })).toBeNull();
  });

  it('are listed by week and by answer', () => {
    const { columns, rows } = asksSheet(ASK_LOAD);
    const [first] = rows;
    expect(columns.map(({ label }) => label).slice(0, 3)).toEqual([
      'Caregiver',
      'Week of Oct 25',
      'Week of Nov 1',
    ]);
    expect(first && columns.map(({ plain }) => plain(first))).toEqual([
      ...['Sarah O.', '3', '3', '3', '4', '5'],
      ...['18', '12', '3', '2', '1', '0'],
    ]);
  });
});

describe('track record', () => {
  it('is said in a sentence and the measures in words', () => {
    expect(trackRecordSummary(TRACK_RECORD)).toBe(
      'Of 560 matches with a known outcome, the first suggestion said yes 141 of 186 times; what was said is 3% off on average.',
    );
    expect(trackRecordSentences(TRACK_RECORD)).toEqual([
      'Of 112 times I said 62–78%, 71% said yes.',
      'Brier score 0.17: 0 is perfect, 0.25 is a coin toss.',
      'Off by 3%; in 9 of 10 repeats 2% to 6%.',
    ]);
  });

  it('keeps silent about measures that are not known', () => {
    expect(trackRecordSentences(SPARSE.trackRecord)).toEqual([]);
    expect(trackRecordSummary(SPARSE.trackRecord)).toBe(
      'Of 9 matches with a known outcome, the first suggestion said yes 4 of 6 times.',
    );
  });
});

describe('the connection to WellSky', () => {
  it('is summed up with failures and response times', () => {
    expect(apiHealthSummary(API_HEALTH)).toBe(
      'WellSky was asked 18,622 times in 24 hours, 80 failed (0.4%); half of the answers came within 231 ms, 95 of 100 within 640 ms.',
    );
    const calls = { calls: 1, errors: 0, throttled: 0, p50Ms: null, p95Ms: null };
    expect(apiHealthSummary({ total: { ...calls, retries: 0, circuitOpened: 0 } })).toBe(
      'WellSky was asked 1 time in 24 hours, none failed.',
    );
  });

  it('says when it was last read, and whether everything was', () => {
    expect(lastSweepWords(API_HEALTH, HERE)).toBe('10:58 AM, complete: 202 windows in 41 s');
    const lastSweep = API_HEALTH.lastSweep && { ...API_HEALTH.lastSweep, isComplete: false };
    expect(lastSweepWords({ ...API_HEALTH, lastSweep }, HERE)).toContain('not everything');
    expect(lastSweepWords({ ...API_HEALTH, lastSweep: null }, HERE)).toBe('none yet');
  });

  it('says since when nothing is asked', () => {
    expect(circuitWords(API_HEALTH, HERE)).toBe('as usual');
    const circuit = { state: 'open', since: plus(NOW, -5 * MINUTE) } as const;
    expect(circuitWords({ ...API_HEALTH, circuit }, HERE)).toBe(
      'paused after too many failures, since 10:55 AM',
    );
  });

  it('names the kinds of failures, and nothing where there are none', () => {
    expect(failureWords(API_HEALTH)[0]).toBe('WellSky’s own error 57');
    expect(failureWords(API_HEALTH).at(-1)).toBe('72 reads made again');
    const total = { ...API_HEALTH.total, retries: 0 };
    expect(failureWords({ ...API_HEALTH, errors: [], total })).toEqual([]);
  });
});
