import type { HoursReport } from '../../../shared/contract/insights.ts';
import { localDateSchema } from '../../../shared/util/time.ts';
import { inHours } from '../panel-data.ts';

const FROM = localDateSchema.parse('2026-11-20');
const TO = localDateSchema.parse('2026-11-26');

export const HOURS: HoursReport = {
  kind: 'payroll',
  from: FROM,
  to: TO,
  rows: [
    {
      id: 'c-1',
      name: 'Sarah O.',
      scheduled: 28.5,
      visited: 27.75,
      charged: 28.5,
      differences: [
        {
          at: inHours(-44),
          code: 'shorter',
          hours: -0.75,
          text: 'Scheduled 4 h, visited 3 h 15 min with Robert D.',
        },
        {
          at: inHours(-68),
          code: 'missing-clock-out',
          hours: 0,
          text: 'Clocked in at 2:04 PM; no clock-out, the scheduled end is taken.',
        },
      ],
    },
    { id: 'c-2', name: 'Lisa H.', scheduled: 32, visited: 32, charged: 32, differences: [] },
    {
      id: 'c-3',
      name: 'Mike F.',
      scheduled: 41.25,
      visited: 43,
      charged: 41.25,
      differences: [
        {
          at: inHours(-20),
          code: 'no-shift',
          hours: 1.75,
          text: 'A visit with Ruth A. has no shift.',
        },
      ],
    },
  ],
  csv: 'id,name,scheduled,visited,charged\nc-1,Sarah O.,28.5,27.75,28.5\nc-2,Lisa H.,32,32,32\nc-3,Mike F.,41.25,43,41.25\n',
  missing: [],
};
