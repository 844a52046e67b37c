import type { WorkflowModes } from '../../../../shared/contract/insights.ts';
import { counted } from './counted.ts';

type WorkflowMode = WorkflowModes[number]['mode'];

/** Words of the workflows and of their rehearsal. */
export const workflowsText = {
  workflows: {
    modes: { off: 'Off', 'record-only': 'Record only', on: 'On' } satisfies Record<
      WorkflowMode,
      string
    >,
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
