import type { Answer, Caller } from '../../shared/contract/contract.ts';
import type { PolicyChange } from '../../shared/contract/settings.ts';
import type { Workflow } from '../../shared/domain/policy.ts';
import type { Engine } from './agency-engine.ts';
import { changePolicy } from './settings/changing.ts';
import type { Rules } from './sources.ts';

/**
 * Begins with one workflow: the others only record, so that what they would have said can be
 * looked at first. The one on the feed stays on, because without a schedule nothing is noticed.
 */
export function startWith(
  engine: Engine,
  workflow: Workflow,
  rules: Rules,
  caller: Caller,
): Answer<null> {
  const all = Object.keys(engine.source.policy.workflows) as Workflow[];
  const changes = all.map((one): PolicyChange => {
    const isOn = one === workflow || one === 'feed-health';
    return { key: `workflows.${one}`, value: isOn ? 'on' : 'record-only' };
  });
  const changed = changePolicy(engine, changes, rules, caller);
  return changed.ok ? { ok: true, value: null } : changed;
}
