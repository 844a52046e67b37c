import type {
  Briefing,
  BriefingKind,
  CapacityView,
  HoursReport,
  OvertimeView,
  PatternsView,
  Profile,
  Rehearsal,
  TrackRecordView,
  WorkflowModes,
} from '../../../shared/contract/insights.ts';
import { BRIEFINGS } from './briefings.ts';
import { CAPACITY, OUTLOOK } from './capacity.ts';
import { DASHBOARD, EMPTY_DASHBOARD, type DashboardAnswers } from './dashboard.ts';
import { HOURS } from './hours.ts';
import { OVERTIME, overtimeRow } from './overtime.ts';
import { PATTERNS, patternRow } from './patterns.ts';
import { PROFILES } from './people.ts';
import { TRACK_RECORD } from './track-record.ts';
import { REHEARSAL, WORKFLOWS } from './workflows.ts';

/** What the screens beside the incidents are answered. */
export interface ViewAnswers {
  readonly overtime: OvertimeView;
  readonly patterns: PatternsView;
  readonly capacity: CapacityView;
  readonly trackRecord: TrackRecordView;
  readonly briefings: Readonly<Record<BriefingKind, Briefing>>;
  readonly hours: HoursReport;
  readonly profiles: readonly Profile[];
  readonly workflows: WorkflowModes;
  readonly rehearsal: Rehearsal;
  readonly dashboard: DashboardAnswers;
}

/** An agency with a history. */
export const PLENTY: ViewAnswers = {
  overtime: OVERTIME,
  patterns: PATTERNS,
  capacity: CAPACITY,
  trackRecord: TRACK_RECORD,
  briefings: BRIEFINGS,
  hours: HOURS,
  profiles: PROFILES,
  workflows: WORKFLOWS,
  rehearsal: REHEARSAL,
  dashboard: DASHBOARD,
};

const NO_TRACK_RECORD: TrackRecordView = {
  scored: 0,
  unscored: 12,
  brier: null,
  calibrationError: null,
  band: null,
  bins: [],
  first: { yes: 0, asked: 0 },
  sentences: [],
  rules: [],
  missing: [],
};

/** An agency of which nothing is known yet. */
export const NOTHING: ViewAnswers = {
  ...PLENTY,
  overtime: { ...OVERTIME, rows: [] },
  patterns: { rows: [], tests: 0, q: 0.1, missing: [] },
  capacity: { outlook: null, places: [], wanted: [], missing: [] },
  trackRecord: NO_TRACK_RECORD,
  briefings: {
    ...BRIEFINGS,
    morning: {
      ...BRIEFINGS.morning,
      sections: BRIEFINGS.morning.sections.map((one) => {
        return { ...one, lines: [], empty: one.empty || 'No visits today.' };
      }),
    },
  },
  hours: { ...HOURS, rows: [], csv: 'id,name,scheduled,visited,charged\n' },
  profiles: [],
  rehearsal: { ...REHEARSAL, workflows: [], missing: [] },
  dashboard: EMPTY_DASHBOARD,
};

/** An agency that told WellSky little: figures are there, and much that would sharpen them is not. */
export const SPARSE: ViewAnswers = {
  ...PLENTY,
  overtime: {
    ...OVERTIME,
    rows: OVERTIME.rows.map((row) => ({ ...row, premium: null, hoursWanted: null })),
    missing: [
      'No pay rate of 21 caregivers is known. With pay rates, overtime is shown in dollars.',
      'No visit has a clock-out since Nov 20, so scheduled hours stand in for worked ones.',
    ],
  },
  patterns: {
    ...PATTERNS,
    missing: ['No availability is imported, so habits of days off cannot be seen.'],
  },
  capacity: {
    outlook: {
      ...OUTLOOK,
      typicalHours: null,
      ratio: null,
      triggerWeek: null,
      history: OUTLOOK.history.slice(-2),
      forecast: OUTLOOK.forecast.map((week) => ({ ...week, booked: null })),
    },
    places: CAPACITY.places.slice(0, 2),
    wanted: [{ place: 'Denver', hours: 1266.5, hoursWanted: 0, told: 0, caregivers: 52 }],
    missing: ['No wanted hours are imported, so spare hours are not known.'],
  },
  trackRecord: {
    ...NO_TRACK_RECORD,
    scored: 9,
    first: { yes: 4, asked: 6 },
    rules: TRACK_RECORD.rules,
    missing: ['Fewer than 50 outcomes are known, too few for a table.'],
  },
  hours: {
    ...HOURS,
    rows: HOURS.rows.map((row) => ({ ...row, charged: null })),
    missing: ['Charge items are not granted to these credentials, so charged hours are empty.'],
  },
  profiles: PROFILES.map((one) => {
    return {
      ...one,
      city: null,
      phone: null,
      hoursWanted: null,
      lastContact: null,
      tags: [],
      missing: ['No asks are logged or imported, so the last contact is not known.'],
    };
  }),
};

/** The longest names there are. */
export function withLongNames(name: string): ViewAnswers {
  return {
    ...PLENTY,
    overtime: { ...OVERTIME, rows: [overtimeRow(name, 31, 16.5), overtimeRow('Li Q.', 30, 8)] },
    patterns: { ...PATTERNS, rows: [patternRow(name, { label: `Shifts with ${name}` })] },
    capacity: {
      ...CAPACITY,
      places: CAPACITY.places.map((one) => ({ ...one, place: `${name} County` })).slice(0, 4),
    },
    hours: { ...HOURS, rows: HOURS.rows.map((row) => ({ ...row, name: `${name} ${row.id}` })) },
    profiles: PROFILES.map((one) => ({ ...one, name: `${name} ${one.name}` })),
    dashboard: {
      ...DASHBOARD,
      askLoad: {
        ...DASHBOARD.askLoad,
        rows: DASHBOARD.askLoad.rows.map((row) => ({ ...row, name: `${name} ${row.name}` })),
      },
    },
  };
}
