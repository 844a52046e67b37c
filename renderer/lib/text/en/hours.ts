import type { HoursReport, ReportKind } from '../../../../shared/contract/insights.ts';
import { counted } from './counted.ts';

type Code = HoursReport['rows'][number]['differences'][number]['code'];

/** Words of the hours report. */
export const hoursText = {
  hours: {
    heading: 'Hours report',
    lead: 'Scheduled, visited and charged hours side by side, with every difference.',
    kind: 'Report',
    kinds: {
      billing: 'Billing, by client',
      payroll: 'Payroll, by caregiver',
    } satisfies Record<ReportKind, string>,
    from: 'From',
    to: 'To, inclusive',
    badRange: 'The last day is before the first.',
    missingDay: 'Enter a day.',
    show: 'Show',
    readCharges: 'Read charge items from WellSky',
    readingCharges: 'Reading charge items…',
    chargesRead: (count: number) => `${counted(count, 'charge item')} read.`,
    name: 'Name',
    scheduled: 'Scheduled',
    visited: 'Visited',
    charged: 'Charged',
    total: 'Total',
    notRead: '–',
    copy: 'Copy CSV',
    download: 'Download CSV',
    file: (kind: string, from: string, to: string) => `hours-${kind}-${from}-${to}.csv`,
    differences: (count: number) => counted(count, 'difference'),
    none: 'No differences',
    onlyDifferent: 'Only with differences',
    codes: {
      'no-visit': 'no visit',
      'no-shift': 'visit without a shift',
      'missing-clock-in': 'no clock-in',
      'missing-clock-out': 'no clock-out',
      shorter: 'shorter',
      longer: 'longer',
      'other-caregiver': 'another caregiver',
      'not-charged': 'not charged',
      'charged-without-visit': 'charged without a visit',
      'charge-differs': 'charge differs',
    } satisfies Record<Code, string>,
    empty: 'No hours in these days',
    emptyDetail: 'There is no shift, visit or charge between these two days.',
    more: (count: number) => `Show ${String(count)} more`,
  },
} as const;
