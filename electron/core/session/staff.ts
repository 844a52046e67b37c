import type { Person } from '../../../shared/contract/session.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';

type Who = Pick<Person, 'id' | 'name' | 'role'>;

/**
 * Whether the people at this computer may become `next`: names tell them apart in the audit log,
 * and somebody has to be able to add the others.
 */
export function checkStaff(next: readonly Who[]): Result<null, Problem> {
  const names = new Set(next.map(({ name }) => name.toLowerCase()));
  if (names.size < next.length) {
    return fail({ code: 'conflict', message: 'Somebody here has this name already.' });
  }
  if (next.length > 0 && next.every(({ role }) => role !== 'administrator')) {
    return fail({
      code: 'conflict',
      message: 'At least one person has to be an administrator, who can let the others in.',
    });
  }
  return ok(null);
}
