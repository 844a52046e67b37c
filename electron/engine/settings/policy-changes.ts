import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type {
  PolicyChange,
  PolicyKey,
  PolicyOutcome,
  PolicyProblem,
} from '../../../shared/contract/settings.ts';
import { policySchema, type Policy } from '../../../shared/domain/policy.ts';
import { partsOf, valueAt } from './policy-fields.ts';

export type Changed = PolicyOutcome['changed'];
type Problems = PolicyOutcome['problems'];

/** The policy with some rules changed, or what is wrong with the values, field by field. */
export type Considered =
  | { readonly ok: true; readonly policy: Policy; readonly changed: Changed }
  | { readonly ok: false; readonly problems: Problems };

/** Puts changes into a policy. Of two for one rule the later counts. */
export function considered(policy: Policy, changes: readonly PolicyChange[]): Considered {
  const wanted = new Map(changes.map(({ key, value }) => [key, value]));
  const draft: Record<string, Record<string, unknown>> = structuredClone(policy);
  for (const [key, value] of wanted) {
    const [group, name] = partsOf(key);
    draft[group] = { ...draft[group], [name]: value };
  }
  const parsed = policySchema.safeParse(draft);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues) };
  const changed = [...wanted.keys()]
    .map((key) => ({ key, from: valueAt(policy, key), to: valueAt(parsed.data, key) }))
    .filter(({ from, to }) => !isDeepStrictEqual(from, to));
  return { ok: true, policy: parsed.data, changed };
}

/** One problem a field, the first that is found. */
function problemsOf(issues: readonly z.core.$ZodIssue[]): Problems {
  const problems = new Map<PolicyKey, PolicyProblem>();
  for (const issue of issues) {
    const key = issue.path.slice(0, 2).join('.') as PolicyKey;
    if (!problems.has(key)) problems.set(key, problemOf(issue));
  }
  return [...problems].map(([key, problem]) => ({ key, problem }));
}

function problemOf(issue: z.core.$ZodIssue): PolicyProblem {
  if (issue.code === 'too_big') return 'too-large';
  if (issue.code === 'too_small') return TOO_SMALL[issue.origin] ?? 'too-small';
  // A format within a list is that of an ID.
  if (issue.code === 'invalid_format') return issue.path.length > 2 ? 'not-digits' : 'not-a-time';
  if (issue.code === 'invalid_value') return 'not-an-option';
  if (issue.code === 'invalid_type') return MISTAKEN[issue.expected] ?? 'empty';
  return 'empty';
}

const TOO_SMALL: Readonly<Record<string, PolicyProblem>> = { array: 'too-few', string: 'empty' };

const MISTAKEN: Readonly<Record<string, PolicyProblem>> = {
  int: 'not-whole',
  number: 'not-a-number',
  array: 'too-few',
};
