import type { Answer, CallInput, Caller } from '../../shared/contract/contract.ts';
import type { WorkflowModes } from '../../shared/contract/insights.ts';
import type { Workflow } from '../../shared/domain/policy.ts';
import { demotedSentence } from '../core/track-record/words.ts';
import type { Engine } from './engine.ts';
import { changePolicy } from './settings/changing.ts';
import type { Rules } from './sources.ts';
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

/** Switches a workflow for the running agency at once, and writes down who did. */
export function setWorkflow(
  engine: Engine,
  { workflow, mode }: CallInput<'setWorkflow'>,
  rules: Rules,
  caller: Caller,
): Answer<null> {
  const key = `workflows.${workflow}` as const;
  const changed = changePolicy(engine, [{ key, value: mode }], rules, caller);
  return changed.ok ? { ok: true, value: null } : changed;
}
