import type { Rehearsal, WorkflowModes } from '../../../shared/contract/insights.ts';
import { addDays, DAY, plus } from '../../../shared/util/time.ts';
import { inHours, NOW } from '../panel-data.ts';
import { WEEK_START } from './overtime.ts';

export const WORKFLOWS: WorkflowModes = [
  {
    workflow: 'call-out',
    mode: 'on',
    note: null,
    isEditable: true,
  },
  {
    workflow: 'unfilled-shift',
    mode: 'on',
    note: null,
    isEditable: true,
  },
  {
    workflow: 'overtime',
    mode: 'record-only',
    note: null,
    isEditable: true,
  },
  {
    workflow: 'pattern',
    mode: 'off',
    note: null,
    isEditable: false,
  },
];

const FIRED = [3, 4, 2, 5, 3, 4, 0, 3, 6, 2, 4, 3, 2];

export const REHEARSAL: Rehearsal = {
  from: plus(NOW, -90 * DAY),
  to: NOW,
  workflows: [
    {
      workflow: 'call-out',
      mode: 'on',
      fired: 41,
      atNight: 12,
      stood: 0,
      critical: 9,
      digest: 0,
      weeks: FIRED.map((fired, index) => ({
        weekStart: addDays(WEEK_START, 7 * (index - FIRED.length)),
        fired,
      })),
      examples: [
        {
          at: inHours(-26),
          headline: 'Tom called out: 3 shifts with Mr. D. and Mrs. A.',
          body: 'Priority backups: Lisa 90%, Rachel 85%, Mike 78%',
        },
      ],
      text: 'Would have fired 41 times, 12 at night.',
    },
    {
      workflow: 'pattern',
      mode: 'off',
      fired: 0,
      atNight: 0,
      stood: 0,
      critical: 0,
      digest: 0,
      weeks: [],
      examples: [],
      text: 'Would not have fired.',
    },
  ],
  missing: ['Visits from before October 2 were not read, so no-shows before then are missing.'],
};
