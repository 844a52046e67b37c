import type { OvertimeView } from '../../../shared/contract/insights.ts';
import type { CaregiverId, IncidentId } from '../../../shared/domain/ids.ts';
import { localDateSchema } from '../../../shared/util/time.ts';

type Row = OvertimeView['rows'][number];

export const WEEK_START = localDateSchema.parse('2026-11-22');

export function overtimeRow(
  name: string,
  worked: number,
  scheduled: number,
  own: Partial<Row> = {},
): Row {
  const total = worked + scheduled;
  const overtimeHours = Math.max(0, total - 40);
  return {
    caregiverId: `c-${name}` as CaregiverId,
    name,
    workedHours: worked,
    scheduledHours: scheduled,
    threshold: 40,
    overtimeHours,
    premium: overtimeHours === 0 ? null : overtimeHours * 9.5,
    hoursWanted: null,
    state: total > 40 ? 'over' : total >= 37 ? 'near' : 'under',
    rule: null,
    incidentId: null,
    ...own,
  };
}

const FEDERAL: OvertimeView['jurisdictions'][number] = {
  id: 'us-federal',
  name: 'United States, federal',
  rules: ['More than 40 h a week: 1.5×'],
  source: 'Fair Labor Standards Act, 29 U.S.C. § 207(a)(1)',
  effectiveFrom: localDateSchema.parse('2015-10-13'),
};

const COLORADO: OvertimeView['jurisdictions'][number] = {
  id: 'us-co',
  name: 'Colorado',
  rules: ['More than 40 h a week, 12 h a day or 12 h in one stretch: 1.5×'],
  source: 'COMPS Order #39, 7 CCR 1103-1, rule 4.1.1',
  effectiveFrom: localDateSchema.parse('2024-01-01'),
};

export const OVERTIME: OvertimeView = {
  weekStart: WEEK_START,
  jurisdictions: [FEDERAL, COLORADO],
  rows: [
    overtimeRow('Rachel T.', 31, 16.5, {
      rule: 'Crosses 40 h a week (federal) on Friday 2 PM.',
      hoursWanted: 36,
    }),
    overtimeRow('Mike F.', 26.25, 15, {
      state: 'over',
      overtimeHours: 2.5,
      premium: 21,
      rule: 'Tuesday holds 13.5 h, over 12 h a day (Colorado).',
    }),
    overtimeRow('John B.', 30, 8.5, {
      incidentId: 'overtime' as IncidentId,
      rule: '1.5 h below 40 h a week (federal). Thursday evening brings him there.',
      hoursWanted: 40,
    }),
    overtimeRow('Lisa H.', 24, 8, { hoursWanted: 32 }),
    overtimeRow('Sarah O.', 22.5, 6),
    overtimeRow('Emma V.', 18, 12),
    overtimeRow('Grace L.', 0, 12, { hoursWanted: 20 }),
    ...Array.from({ length: 14 }, (_, index) =>
      overtimeRow(`Worker ${String(index + 1)}`, 20 - index, 4),
    ),
  ],
  missing: [],
  next: {
    weekStart: localDateSchema.parse('2026-11-29'),
    rows: [overtimeRow('John B.', 0, 41, { incidentId: 'overtime-next' as IncidentId })],
    missing: [],
  },
};
