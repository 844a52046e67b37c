import type { Workflow } from '../../../../shared/domain/policy.ts';
import { counted } from './counted.ts';

/** Words of the track record: how often what was said came true. */
export const trackRecordText = {
  trackRecord: {
    heading: 'Track record',
    lead: 'How often the matches that were shown came true.',
    scored: (scored: number, unscored: number) =>
      `${counted(scored, 'match', 'matches')} with a known outcome, ${String(unscored)} still open or never asked.`,
    first: 'First suggestion said yes',
    firstOf: (yes: number, asked: number) => `${String(yes)} of ${String(asked)} asked`,
    brier: 'Brier score',
    brierMeaning:
      'The mean squared distance between the match and what happened: 0 is perfect, 0.25 is a coin toss.',
    calibration: 'Off by',
    calibrationMeaning: (band: string | null) =>
      `Mean distance between what was said and what came true${band === null ? '' : `; in 9 of 10 repeats ${band}`}.`,
    span: (low: string, high: string) => `${low} to ${high}`,
    unknown: 'not known yet',
    reliability: 'Said against came true',
    chart: 'Points near the diagonal: what was said came true as often. The table has the figures.',
    said: 'Said',
    cameTrue: 'Came true',
    of: 'Of',
    range: 'Likely range',
    legend: 'Lines: the range that 8 of 10 repeats would fall into.',
    rules: 'How the rules do',
    ruleCounts: (acted: number, byItself: number, ignored: number, missed: number) =>
      `${String(acted)} acted on, ${String(byItself)} went away by themselves, ${String(ignored)} ignored, ${String(missed)} missed`,
    precision: (precision: string, floor: string) => `${precision} useful, floor ${floor}`,
    noPrecision: 'Not graded yet',
    demoted: 'In the digest only',
    demotedMeaning: 'Too few of its incidents were acted on, so it no longer interrupts.',
    empty: 'No outcome is known yet',
    emptyDetail:
      'Every match that is shown is scored once it is known whether the caregiver took the shift and worked it.',
  },

  workflow: {
    'call-out': 'Call-outs',
    'unfilled-shift': 'Unfilled shifts',
    'coverage-ahead': 'Weekends, holidays and absences ahead',
    overtime: 'Overtime',
    pattern: 'Patterns',
    capacity: 'Capacity',
    'visit-compliance': 'Late and missing clock-ins',
    'feed-health': 'WellSky connection',
  } satisfies Record<Workflow, string>,
} as const;
