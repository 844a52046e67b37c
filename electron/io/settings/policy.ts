import { policySchema, type Policy } from '../../../shared/domain/policy.ts';
import { fail, type Problem, type Result } from '../../../shared/util/result.ts';
import { readJsonFile } from './json-file.ts';

/** The agency's rules from a JSON file with overrides; defects are named by path. */
export function loadPolicy(path: string): Result<Policy, Problem> {
  const read = readJsonFile(path, policySchema);
  if (read.ok) return read;
  const message = `The policy file ${path} cannot be used, so nothing was done: ${read.error}. Correct it.`;
  return fail({ code: 'policy-invalid', message });
}
