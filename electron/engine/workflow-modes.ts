import type { Answer, CallInput, Caller } from '../../shared/contract/contract.ts';
import type { WorkflowModes } from '../../shared/contract/insights.ts';
import { workflowSchema } from '../../shared/domain/policy.ts';
import { demotedSentence } from '../core/track-record/words.ts';
import type { Engine } from './agency-engine.ts';
import { changePolicy } from './settings/changing.ts';
import type { Rules } from './sources.ts';
import { demotedWorkflows, gradedRules } from './track-record/keeping.ts';

/** The mode of each workflow; one that speaks in the digest only says why. */
export function workflowModes({ source }: Engine, isEditable: boolean): WorkflowModes {
  const { store, policy, clock } = source;
  const demoted = demotedWorkflows(store);
  const rules = gradedRules(store, clock()).filter((rule) => demoted.has(rule.workflow));
  const notes = new Map(rules.map((rule) => [rule.workflow, demotedSentence(rule)]));
  return workflowSchema.options.map((workflow) => ({
    workflow,
    mode: policy.workflows[workflow],
    note: notes.get(workflow) ?? null,
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
