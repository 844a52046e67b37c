import type { WorkflowModes } from '../../../../shared/contract/insights.ts';
import type { Workflow } from '../../../../shared/domain/policy.ts';
import { counted } from './counted.ts';

type WorkflowMode = WorkflowModes[number]['mode'];

/** Words of the workflows and of their rehearsal. */
export const workflowsText = {
  workflows: {
    modes: { off: 'Off', 'record-only': 'Record only', on: 'On' } satisfies Record<
      WorkflowMode,
      string
    >,
    finds: {
      'call-out': 'Shifts that lost their caregiver, and no-shows, with backups to call.',
      'unfilled-shift': 'Open shifts of the next seven days, with whom to call first.',
      'coverage-ahead': 'Open weekend and holiday shifts, and regular caregivers who are off.',
      overtime: 'Caregivers who come near overtime or cross it, with backups.',
      pattern: 'Call-outs and days off that cluster more than chance explains.',
      capacity: 'Hours of the coming weeks against what the agency sustains, and when to hire.',
      'visit-compliance':
        'Late clock-ins, missing clock-outs, and visits that differ from the schedule.',
      'feed-health': 'WellSky unreachable, refused or out of date, and records that do not fit.',
    } satisfies Record<Workflow, string>,
    set: (workflow: string, from: string, to: string) => `${workflow}: ${from} → ${to}`,
    byPolicy: 'What is set in the policy file can only be changed there.',
    rehearse: 'What would the last 90 days have brought?',
    rehearsing: 'Replaying the last 90 days',
    rehearsed: (from: string, to: string) => `Replayed ${from} to ${to}`,
    counts: (critical: number, digest: number) =>
      `${String(critical)} critical, ${digest === 0 ? 'none' : String(digest)} for the digest`,
    never: 'Would not have fired.',
    weeks: (weeks: number, most: number) =>
      `By week, ${counted(weeks, 'week')}, at most ${String(most)} in one`,
    examples: 'Newest examples',
    result: 'Last 90 days',
  },
} as const;
