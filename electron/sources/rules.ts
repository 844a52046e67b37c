import { DEFAULT_POLICY, policySchema, type Policy } from '../../shared/domain/policy.ts';
import { fail, ok, type Problem, type Result } from '../../shared/util/result.ts';
import type { Rules } from '../engine/sources.ts';
import { loadPolicy } from '../io/settings/policy.ts';
import type { Settings, SettingsFile } from '../io/settings/settings.ts';
import { demoPolicy } from './demo-source.ts';

/** The rules of a connected agency; where a policy file decides they cannot be changed. */
export function rulesOf(settings: SettingsFile, id: string): Rules {
  const { agencies, policyFile } = settings.current();
  return {
    isEditable: policyFile === null,
    overrides: agencies.find((one) => one.id === id)?.policy ?? {},
    keep(policy) {
      if (policyFile !== null) return fail(BY_POLICY_FILE);
      const changed = settings
        .current()
        .agencies.map((one) => (one.id === id ? { ...one, policy: { ...policy } } : one));
      const kept = settings.change({ agencies: changed });
      return kept.ok ? ok(policySchema.parse(policy)) : kept;
    },
  };
}

/** The demo agency's rules, which are forgotten when it is left. */
export function demoRules(settings: SettingsFile): Rules {
  return {
    isEditable: true,
    overrides: settings.current().demo?.policy ?? {},
    keep(policy) {
      const kept = settings.change({ demo: { policy: { ...policy } } });
      return kept.ok ? ok(demoPolicy(policy)) : kept;
    },
  };
}

/** The policy in force for a connected agency. */
export function policyOf({ policyFile }: Settings, { overrides }: Rules): Result<Policy, Problem> {
  if (policyFile !== null) return loadPolicy(policyFile);
  const parsed = policySchema.safeParse(overrides);
  return ok(parsed.success ? parsed.data : DEFAULT_POLICY);
}

const BY_POLICY_FILE: Problem = {
  code: 'policy-file',
  message:
    'A policy file decides which workflows are on, so nothing was changed. Change it there and start Standby again.',
};
