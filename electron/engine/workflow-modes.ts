import type { Answer, CallInput, Caller } from '../../shared/contract/contract.ts';
import type { WorkflowModes } from '../../shared/contract/insights.ts';
import type { Policy, Workflow } from '../../shared/domain/policy.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import { demotedSentence } from '../core/track-record/words.ts';
import { actionAudit } from './audit-entries.ts';
import type { Engine } from './engine.ts';
import { demotedWorkflows, gradedRules } from './track-record/keeping.ts';

/** What each workflow looks for, in the order in which they are shown. */
const TEXTS: Readonly<Record<Workflow, string>> = {
  'call-out': 'Shifts that lost their caregiver, and no-shows, with backups to call.',
  'unfilled-shift': 'Open shifts of the next seven days, with whom to call first.',
  'coverage-ahead': 'Open weekend and holiday shifts, and regular caregivers who are off.',
  overtime: 'Caregivers who come near overtime or cross it, with backups.',
  pattern: 'Call-outs and days off that cluster more than chance explains.',
  capacity: 'Hours of the coming weeks against what the agency sustains, and when to hire.',
  'visit-compliance':
    'Late clock-ins, missing clock-outs, and visits that differ from the schedule.',
  'feed-health': 'WellSky unreachable, refused or out of date, and records that do not fit.',
};

/** The mode of each workflow; one that speaks in the digest only says why. */
export function workflowModes({ source }: Engine, isEditable: boolean): WorkflowModes {
  const { store, policy, clock } = source;
  const demoted = demotedWorkflows(store);
  const rules = gradedRules(store, clock()).filter((rule) => demoted.has(rule.workflow));
  const notes = new Map(rules.map((rule) => [rule.workflow, ` ${demotedSentence(rule)}`]));
  return (Object.keys(TEXTS) as Workflow[]).map((workflow) => ({
    workflow,
    mode: policy.workflows[workflow],
    text: `${TEXTS[workflow]}${notes.get(workflow) ?? ''}`,
    isEditable,
  }));
}

type Change = CallInput<'setWorkflow'>;

/** Keeps the change where the agency's rules are kept, and returns the modes that are then in force. */
export type ChangeMode = (change: Change) => Result<Policy['workflows'], Problem>;

/** Switches a workflow for the running agency at once, and writes down who did. */
export function setWorkflow(
  engine: Engine,
  change: Change,
  changeMode: ChangeMode,
  { actor }: Caller,
): Answer<null> {
  const { store, policy, clock } = engine.source;
  const changed = changeMode(change);
  if (!changed.ok) return { ok: false, code: 'conflict', message: changed.error.message };
  const { workflow, mode } = change;
  store.transaction(() => {
    store.audit.append([
      actionAudit(clock(), actor, 'update', 'workflow', workflow, {
        action: 'mode',
        from: policy.workflows[workflow],
        to: mode,
      }),
    ]);
  });
  engine.applyModes(changed.value);
  return { ok: true, value: null };
}
