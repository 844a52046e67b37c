import type {
  ApiHealth,
  AskLoad,
  CallBucket,
  FillCounts,
  FillRate,
  OpenShifts,
} from '../../../shared/contract/dashboard.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { addDays, HOUR, MINUTE, plus, SECOND } from '../../../shared/util/time.ts';
import { NOW } from '../panel-data.ts';
import { WEEK_START } from './overtime.ts';

/** What the dashboard is answered beyond the other views. */
export interface DashboardAnswers {
  readonly openShifts: OpenShifts;
  readonly fillRate: FillRate;
  readonly askLoad: AskLoad;
  readonly apiHealth: ApiHealth;
}

const DAYPARTS = ['morning', 'afternoon', 'evening', 'night'] as const;

/** Shifts and open ones of a week, Sunday first, by part of the day. */
const AHEAD = [
  [22, 3, 18, 2, 9, 2, 4, 0],
  [48, 1, 39, 0, 14, 0, 6, 0],
  [47, 0, 41, 1, 13, 0, 6, 0],
  [49, 2, 40, 0, 15, 1, 6, 0],
  [46, 0, 38, 0, 14, 0, 6, 1],
  [48, 1, 42, 6, 16, 3, 6, 0],
  [21, 4, 17, 3, 10, 1, 4, 0],
] as const;

function cellsOf(rows: readonly (readonly number[])[]): OpenShifts['ahead']['cells'] {
  return rows.flatMap((row, weekday) =>
    DAYPARTS.map((daypart, index) => ({
      weekday,
      daypart,
      shifts: row[2 * index] ?? 0,
      open: row[2 * index + 1] ?? 0,
    })),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

const AHEAD_CELLS = cellsOf(AHEAD);
const PAST_CELLS = AHEAD_CELLS.map((cell) => ({
  ...cell,
  shifts: cell.shifts * 4,
  open: cell.open * 3,
  unfilled: Math.floor(cell.open / 3),
}));

export const OPEN_SHIFTS: OpenShifts = {
  ahead: {
    from: addDays(WEEK_START, 5),
    to: addDays(WEEK_START, 18),
    shifts: sum(AHEAD_CELLS.map((cell) => cell.shifts)),
    open: sum(AHEAD_CELLS.map((cell) => cell.open)),
    cells: AHEAD_CELLS,
  },
  past: {
    from: addDays(WEEK_START, -51),
    to: addDays(WEEK_START, 4),
    shifts: sum(PAST_CELLS.map((cell) => cell.shifts)),
    open: sum(PAST_CELLS.map((cell) => cell.open)),
    unfilled: sum(PAST_CELLS.map((cell) => cell.unfilled)),
    cells: PAST_CELLS,
  },
  missing: [],
};

function fillCounts(
  filledInTime: number,
  filledLate: number,
  missed: number,
  medianMinutes: number,
  p90Minutes: number,
): FillCounts {
  const all = filledInTime + filledLate + missed;
  return {
    filledInTime,
    filledLate,
    missed,
    cancelled: 2,
    stillOpen: 0,
    filledShare: filledInTime / all,
    medianMinutes,
    p90Minutes,
  };
}

const FILLED = [
  fillCounts(31, 3, 6, 142, 610),
  fillCounts(29, 2, 5, 120, 540),
  fillCounts(34, 2, 5, 131, 480),
  fillCounts(30, 1, 4, 96, 420),
  fillCounts(33, 1, 3, 82, 390),
  fillCounts(28, 2, 2, 88, 350),
  fillCounts(35, 1, 2, 61, 300),
  { ...fillCounts(22, 0, 1, 54, 275), stillOpen: 6 },
];

export const FILL_RATE: FillRate = {
  weeks: FILLED.map((own, index) => ({
    ...own,
    weekStart: addDays(WEEK_START, 7 * (index + 1 - FILLED.length)),
    basis: index < 2 ? ('asks' as const) : ('incidents' as const),
    isComplete: index !== 2 && index < FILLED.length - 1,
  })),
  total: { ...fillCounts(242, 12, 28, 96, 430), cancelled: 16, stillOpen: 6 },
  watchedSince: addDays(WEEK_START, -34),
  missing: [],
};

const WEEK_STARTS = [-28, -21, -14, -7, 0].map((days) => addDays(WEEK_START, days));

/** Weeks as accepted, declined, no answer, waiting. */
type Said = readonly [number, number, number, number];

function askedWeeks(said: readonly Said[]): AskLoad['weeks'] {
  return WEEK_STARTS.map((weekStart, index) => {
    const [accepted, declined, noAnswer, waiting] = said[index] ?? [0, 0, 0, 0];
    const asked = accepted + declined + noAnswer + waiting;
    return { weekStart, asked, accepted, declined, noAnswer, waiting, withdrawn: 0 };
  });
}

export function askedRow(name: string, ...said: readonly Said[]): AskLoad['rows'][number] {
  const weeks = askedWeeks(said);
  return {
    caregiverId: `c-${name}` as CaregiverId,
    name,
    asked: sum(weeks.map((week) => week.asked)),
    accepted: sum(weeks.map((week) => week.accepted)),
    weeks,
  };
}

const ASKED = [
  askedRow('Sarah O.', [2, 0, 1, 0], [3, 0, 0, 0], [2, 1, 0, 0], [3, 1, 0, 0], [2, 1, 1, 1]),
  askedRow('Lisa M.', [2, 0, 0, 0], [1, 1, 0, 0], [3, 0, 0, 0], [2, 0, 0, 0], [2, 1, 0, 1]),
  askedRow('John K.', [0, 2, 1, 0], [0, 1, 2, 0], [1, 2, 0, 0], [0, 3, 0, 0], [0, 2, 0, 0]),
  askedRow('Emma R.', [1, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [2, 0, 0, 0], [1, 0, 0, 0]),
  askedRow('David P.', [0, 1, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]),
];

export const ASK_LOAD: AskLoad = {
  weekStarts: WEEK_STARTS,
  weeklyBudget: 4,
  rows: ASKED,
  weeks: WEEK_STARTS.map((weekStart, index) => {
    const ofWeek = ASKED.flatMap((row) => row.weeks[index] ?? []);
    return {
      weekStart,
      asked: sum(ofWeek.map((one) => one.asked)),
      accepted: sum(ofWeek.map((one) => one.accepted)),
      declined: sum(ofWeek.map((one) => one.declined)),
      noAnswer: sum(ofWeek.map((one) => one.noAnswer)),
      waiting: sum(ofWeek.map((one) => one.waiting)),
      withdrawn: 0,
    };
  }),
  caregivers: 74,
  neverAsked: 69,
  halfWentTo: 2,
  missing: [],
};

const NO_CALLS = { calls: 0, errors: 0, throttled: 0, p50Ms: null, p95Ms: null };
const TO = NOW;
const FROM = plus(TO, -23 * HOUR);

function hourOf(index: number): CallBucket {
  const start = plus(FROM, index * HOUR);
  // The computer slept from hour 9 to 13, and WellSky was in trouble in hour 17.
  if (index >= 9 && index < 13) return { ...NO_CALLS, start };
  if (index === 17) return { start, calls: 402, errors: 61, throttled: 4, p50Ms: 910, p95Ms: 4200 };
  const calls = 900 + ((index * 37) % 90);
  return {
    start,
    calls,
    errors: index % 3,
    throttled: 0,
    p50Ms: 180 + 5 * index,
    p95Ms: 420 + 9 * index,
  };
}

export const API_HEALTH: ApiHealth = {
  from: FROM,
  to: TO,
  hours: Array.from({ length: 24 }, (_, index) => hourOf(index)),
  recent: Array.from({ length: 12 }, (_, index) => ({
    start: plus(TO, (index - 12) * 5 * MINUTE),
    calls: 74 + (index % 4),
    errors: index === 7 ? 1 : 0,
    throttled: 0,
    p50Ms: 240 + 3 * index,
    p95Ms: 520 + 7 * index,
  })),
  total: {
    calls: 18_622,
    errors: 80,
    throttled: 4,
    p50Ms: 231,
    p95Ms: 640,
    retries: 72,
    circuitOpened: 1,
  },
  errors: [
    { kind: 'server-error', count: 57 },
    { kind: 'timed-out', count: 12 },
    { kind: 'unauthorized', count: 7 },
    { kind: 'throttled', count: 4 },
  ],
  resources: [
    { resource: 'schedule', calls: 14_210, errors: 66, throttled: 4, p50Ms: 238, p95Ms: 655 },
    { resource: 'visits', calls: 4140, errors: 13, throttled: 0, p50Ms: 204, p95Ms: 560 },
    { resource: 'caregivers', calls: 122, errors: 0, throttled: 0, p50Ms: 310, p95Ms: 700 },
    { resource: 'clients', calls: 120, errors: 1, throttled: 0, p50Ms: 305, p95Ms: 690 },
    { resource: 'sign-in', calls: 30, errors: 0, throttled: 0, p50Ms: 150, p95Ms: 240 },
  ],
  circuit: { state: 'closed', since: plus(TO, -6 * HOUR) },
  lastSweep: {
    startedAt: plus(TO, -2 * MINUTE),
    milliseconds: 41 * SECOND,
    windowsRead: 202,
    isComplete: true,
  },
  feed: {
    state: 'fresh',
    readAt: plus(TO, -2 * MINUTE),
    windowsRead: 366,
    windowsTotal: 366,
    quarantined: 1,
    message: null,
  },
  missing: [],
};

export const DASHBOARD: DashboardAnswers = {
  openShifts: OPEN_SHIFTS,
  fillRate: FILL_RATE,
  askLoad: ASK_LOAD,
  apiHealth: API_HEALTH,
};

const NO_FILLS: FillCounts = {
  filledInTime: 0,
  filledLate: 0,
  missed: 0,
  cancelled: 0,
  stillOpen: 0,
  filledShare: null,
  medianMinutes: null,
  p90Minutes: null,
};

/** An agency that was connected a minute ago. */
export const EMPTY_DASHBOARD: DashboardAnswers = {
  openShifts: {
    ahead: {
      ...OPEN_SHIFTS.ahead,
      shifts: 0,
      open: 0,
      cells: AHEAD_CELLS.map((cell) => ({ ...cell, shifts: 0, open: 0 })),
    },
    past: null,
    missing: ['The schedule of 122 of 122 clients is not read yet.'],
  },
  fillRate: {
    weeks: [
      {
        ...NO_FILLS,
        weekStart: WEEK_START,
        basis: 'incidents',
        isComplete: false,
      },
    ],
    total: NO_FILLS,
    watchedSince: null,
    missing: ['Standby began to watch this week. An import of asks shows earlier weeks.'],
  },
  askLoad: {
    ...ASK_LOAD,
    rows: [],
    weeks: askedWeeks([]),
    neverAsked: 74,
    halfWentTo: null,
    missing: ['No asks are known yet. An import of past ones shows who is asked most.'],
  },
  apiHealth: {
    ...API_HEALTH,
    hours: API_HEALTH.hours.map(({ start }) => ({ ...NO_CALLS, start })),
    recent: [],
    total: { ...NO_CALLS, retries: 0, circuitOpened: 0 },
    errors: [],
    resources: [],
    circuit: { state: 'closed', since: null },
    lastSweep: null,
    feed: { ...API_HEALTH.feed, state: 'stale', readAt: null, windowsRead: 0 },
    missing: ['Nothing was asked of WellSky in these 24 hours.'],
  },
};
