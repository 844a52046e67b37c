import type { ApiError } from '../../../../shared/domain/api-call.ts';
import type { PatternKind } from '../../../../shared/domain/insight.ts';
import type { DashboardView } from '../../route.ts';
import { counted, figure, form } from './counted.ts';

/** What the sentence above each view is made of; figures with units arrive formatted. */
interface OpenFacts {
  readonly open: number;
  readonly shifts: number;
  readonly until: string;
  /** Where most are open: "Friday afternoons". */
  readonly most: { readonly when: string; readonly open: number } | null;
  readonly past: {
    readonly since: string;
    readonly when: string;
    readonly open: number;
    readonly shifts: number;
  } | null;
}
interface FillFacts {
  readonly share: string | null;
  readonly filled: number;
  readonly decided: number;
  readonly weeks: number;
  readonly median: string | null;
}
interface CapacityFacts {
  readonly ratio: string | null;
  readonly hours: string;
  readonly trigger: string;
  /** The first week that may reach the trigger. */
  readonly reaches: string | null;
}
interface OvertimeFacts {
  readonly over: number;
  readonly near: number;
  readonly all: number;
  readonly overtime: string;
}
interface AskFacts {
  /** Caregivers at or above the budget this week. */
  readonly full: number;
  readonly budget: number;
  readonly asks: number;
  readonly weeks: number;
  /** The fewest who got half of the asks. */
  readonly half: number | null;
  readonly never: number;
  readonly all: number;
}
interface AskCounts {
  readonly accepted: number;
  readonly declined: number;
  readonly noAnswer: number;
  readonly other: number;
}
interface TrackFacts {
  readonly scored: number;
  readonly yes: number;
  readonly asked: number;
  readonly error: string | null;
}
interface ApiFacts {
  readonly calls: number;
  readonly errors: number;
  readonly share: string;
  readonly p50: string | null;
  readonly p95: string | null;
}

/** Words of the dashboard. */
export const dashboardText = {
  dashboard: {
    heading: 'Dashboard',
    asOf: (agency: string, time: string) => `${agency}, as of ${time}`,
    title: (name: string) => `${name} · Standby`,
    all: 'All views',
    print: 'Print',
    table: 'Table',
    csv: 'CSV',
    enlarge: 'Enlarge',
    /** A tool's full name, where eight of them stand on one page. */
    of: (view: string) => `: ${view}`,
    file: (view: string, day: string) => `standby-${view}-${day}.csv`,
    rest: (count: number) => `${figure(count)} more`,
    noAgency: 'There is no agency to look at yet',
    noAgencyDetail: 'Connect WellSky or try the demo agency in the panel.',
    none: '–',

    titles: {
      'open-shifts': 'Open shifts by day',
      'fill-rate': 'Filled shifts by week',
      capacity: 'Capacity forecast',
      overtime: 'Overtime this week',
      patterns: 'Patterns',
      asks: 'Asks per caregiver',
      'track-record': 'Match track record',
      'api-health': 'WellSky connection',
    } satisfies Record<DashboardView, string>,

    empty: {
      'open-shifts': 'No shifts in the schedule yet',
      'fill-rate': 'No open shifts in these weeks yet',
      capacity: 'No hours to show yet',
      overtime: 'Nobody has hours this week',
      patterns: 'No pattern stands out',
      asks: 'No asks in these five weeks yet',
      'track-record': 'No outcome is known yet',
      'api-health': 'Nothing was asked of WellSky in 24 hours',
    } satisfies Record<DashboardView, string>,

    emptyDetail: {
      'open-shifts': 'The grid fills with the first complete reading.',
      'fill-rate': 'A week appears with the first shift that opens and is filled, or is not.',
      capacity: 'The line begins with the first complete week of visits or shifts.',
      overtime: 'Hours appear here with the first visit or shift of the workweek.',
      patterns: 'Visits and call-outs show nothing that chance does not explain.',
      asks: 'Asks are counted from the panel, or from an imported file.',
      'track-record': 'Every match is scored once its outcome is known.',
      'api-health': 'Response times appear with the first reading.',
    } satisfies Record<DashboardView, string>,

    openShifts: {
      summary: ({ open, shifts, until, most, past }: OpenFacts) => {
        const now = `${figure(open)} of ${counted(shifts, 'shift')} until ${until} ${form(open, 'is', 'are')} open`;
        const where = most === null ? '' : `, most on ${most.when} (${figure(most.open)})`;
        const before =
          past === null
            ? ''
            : `; since ${past.since}, ${past.when} were open most often (${figure(past.open)} of ${figure(past.shifts)})`;
        return `${now}${where}${before}.`;
      },
      ahead: (until: string) => `Open now, until ${until}`,
      past: (from: string) => `Had nobody at some time, since ${from}`,
      key: 'The stronger the color, the more shifts; – where there are none.',
      cell: (when: string, open: number, shifts: number) =>
        `${when}: ${figure(open)} of ${counted(shifts, 'shift')}`,
      when: (day: string, part: string) => `${day} ${part}`,
      weekday: 'Weekday',
      daypart: 'Part of the day',
      aheadShifts: 'Ahead: shifts',
      aheadOpen: 'Ahead: open',
      pastShifts: 'Past: shifts',
      pastOpen: 'Past: opened',
      pastUnfilled: 'Past: stayed open',
      parts: {
        morning: 'mornings',
        afternoon: 'afternoons',
        evening: 'evenings',
        night: 'nights',
      },
    },

    fillRate: {
      summary: ({ share, filled, decided, weeks, median }: FillFacts) => {
        if (share === null) return `No open shift was decided in ${counted(weeks, 'week')}.`;
        const time = median === null ? '' : `, half of them within ${median}`;
        return `${share} of open shifts were filled before they began, ${figure(filled)} of ${figure(decided)} in ${counted(weeks, 'week')}${time}.`;
      },
      shareAxis: 'Filled in time',
      timeAxis: 'Hours to fill: half within',
      keyComplete: 'Complete week',
      keyPartial: 'Week under way, or only asks are known',
      week: 'Week of',
      share: 'Filled in time, %',
      inTime: 'In time',
      late: 'Late',
      missed: 'Missed',
      stillOpen: 'Still open',
      cancelled: 'Cancelled',
      median: 'Half within, h',
      p90: '9 of 10 within, h',
      basis: 'Known from',
      bases: { incidents: 'watching', asks: 'asks' },
    },

    capacity: {
      subject: 'Week or place',
      kind: 'Kind',
      kinds: { past: 'delivered', ahead: 'forecast', place: 'this week there' },
      hours: 'Hours',
      low: 'Low',
      high: 'High',
      booked: 'Booked',
      trigger: 'Hiring trigger',
      wanted: 'Would like',
      told: 'Told',
      wantedHeading: 'Hours that caregivers have this week, and would like',
      wantedOf: (wanted: string) => `of ${wanted}`,
      wantedBar: (place: string, hours: string, wanted: string) =>
        `${place}: ${hours}, would like ${wanted}`,
      summary: ({ ratio, hours, trigger, reaches }: CapacityFacts) => {
        const now =
          ratio === null
            ? `${hours} worked and scheduled this week`
            : `${ratio} of typical capacity this week (${hours})`;
        const week = reaches === null ? 'no coming week is likely to' : `${reaches} may`;
        return `${now}; ${week} reach the hiring trigger of ${trigger}.`;
      },
      thisWeek: 'this week',
      weekOf: (week: string) => `the week of ${week}`,
    },

    overtime: {
      summary: ({ over, near, all, overtime }: OvertimeFacts) => {
        const crossed =
          over === 0
            ? `None of ${counted(all, 'caregiver')} is over a threshold this week`
            : `${figure(over)} of ${counted(all, 'caregiver')} ${form(over, 'is', 'are')} over a threshold this week, ${overtime} of overtime in all`;
        if (near === 0) return `${crossed}.`;
        return `${crossed}, and ${figure(near)} ${form(near, 'is', 'are')} near it.`;
      },
      caregiver: 'Caregiver',
      worked: 'Worked, h',
      scheduled: 'To come, h',
      threshold: 'Threshold, h',
      overtime: 'Overtime, h',
      premium: 'Extra cost, $',
      wanted: 'Would like, h',
      state: 'State',
      states: { over: 'over', near: 'near', under: 'below' },
    },

    patterns: {
      summary: (plan: number, steady: number, tests: number) =>
        `${counted(plan, 'pattern')} to plan cover for and ${figure(steady)} to count on, out of ${counted(tests, 'comparison')}.`,
      caregiver: 'Caregiver',
      what: 'What',
      when: 'When',
      count: 'Times',
      of: 'Of',
      otherCount: 'Otherwise',
      otherOf: 'Of others',
      expires: 'Until',
      sideOf: (count: number, of: number) => `${figure(count)} of ${figure(of)}`,
      kinds: {
        'call-outs': 'called out',
        'days-off': 'asked off',
        works: 'worked',
      } satisfies Record<PatternKind, string>,
    },

    asks: {
      summary: ({ full, budget, asks, weeks, half, never, all }: AskFacts) => {
        const reached =
          full === 0 ? 'Nobody has' : `${counted(full, 'caregiver')} ${form(full, 'has', 'have')}`;
        const shared =
          half === null
            ? ''
            : `; half of ${counted(asks, 'ask')} in ${counted(weeks, 'week')} went to ${figure(half)} of ${figure(all)}`;
        const unasked = never === 0 ? '' : `, ${figure(never)} were never asked`;
        return `${reached} reached the weekly budget of ${counted(budget, 'ask')}${shared}${unasked}.`;
      },
      bar: ({ accepted, declined, noAnswer, other }: AskCounts) =>
        `${counted(accepted + declined + noAnswer + other, 'ask')} this week: ${figure(accepted)} yes, ${figure(declined)} no, ${figure(noAnswer)} without an answer, ${figure(other)} waiting or taken back`,
      before: (mean: string) => `now, ${mean} before`,
      keys: {
        accepted: 'Yes',
        declined: 'No',
        noAnswer: 'No answer',
        other: 'Waiting or taken back',
        budget: (asks: number) => `Weekly budget ${figure(asks)}`,
        mean: 'Average of the weeks before',
      },
      caregiver: 'Caregiver',
      week: (day: string) => `Week of ${day}`,
      asked: 'Asked in all',
      accepted: 'Yes',
      declined: 'No',
      noAnswer: 'No answer',
      waiting: 'Waiting',
      withdrawn: 'Taken back',
    },

    trackRecord: {
      summary: ({ scored, yes, asked, error }: TrackFacts) => {
        const first = `Of ${counted(scored, 'match', 'matches')} with a known outcome, the first suggestion said yes ${figure(yes)} of ${counted(asked, 'time')}`;
        return error === null ? `${first}.` : `${first}; what was said is ${error} off on average.`;
      },
      brier: (brier: string) => `Brier score ${brier}: 0 is perfect, 0.25 is a coin toss.`,
      calibration: (error: string, low: string, high: string) =>
        `Off by ${error}; in 9 of 10 repeats ${low} to ${high}.`,
      low: 'Said from, %',
      high: 'Said to, %',
      cameTrue: 'Came true, %',
      yes: 'Yes',
      count: 'Of',
      from: 'Likely from, %',
      to: 'Likely to, %',
    },

    apiHealth: {
      summary: ({ calls, errors, share, p50, p95 }: ApiFacts) => {
        const asked = `WellSky was asked ${counted(calls, 'time')} in 24 hours`;
        const times =
          p50 === null || p95 === null
            ? ''
            : `; half of the answers came within ${p50}, 95 of 100 within ${p95}`;
        const failed = errors === 0 ? ', none failed' : `, ${figure(errors)} failed (${share})`;
        return `${asked}${failed}${times}.`;
      },
      p50: 'Half within',
      p95: '95 of 100 within',
      timeAxis: 'Response time, s',
      errorAxis: 'Failed in the hour',
      seconds: (seconds: string) => `${seconds} s`,
      milliseconds: (milliseconds: string) => `${milliseconds} ms`,
      sweep: 'Last reading',
      sweepFull: (time: string, seconds: string, windows: number) =>
        `${time}, complete: ${counted(windows, 'window')} in ${seconds}`,
      sweepPartial: (time: string, seconds: string, windows: number) =>
        `${time}, not everything: ${counted(windows, 'window')} in ${seconds}`,
      noSweep: 'none yet',
      asking: 'Asking',
      circuit: {
        closed: 'as usual',
        'half-open': 'tries again after a pause',
        open: 'paused after too many failures',
      },
      since: (state: string, time: string) => `${state}, since ${time}`,
      kinds: 'Failures',
      kind: (name: string, count: number) => `${name} ${figure(count)}`,
      errors: {
        throttled: 'asked to slow down',
        unauthorized: 'signed out',
        refused: 'refused',
        'not-understood': 'not understood',
        'server-error': 'WellSky’s own error',
        unreadable: 'unreadable',
        'timed-out': 'no answer in time',
        'no-connection': 'no connection',
      } satisfies Record<ApiError, string>,
      hour: 'Hour from',
      calls: 'Asked',
      failedColumn: 'Failed',
      throttled: 'Slowed down',
      p50Ms: 'Half within, ms',
      p95Ms: '95 of 100 within, ms',
      retries: (count: number) => `${counted(count, 'read')} made again`,
    },
  },
} as const;
