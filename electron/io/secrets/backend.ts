import { join } from 'node:path';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { attempt } from './secret-box.ts';
import { readIfThere, replaceFile } from './secret-file.ts';

/**
 * Remembers beside the data where its key is kept. A key of another place would not fit, so a
 * change is a problem to be solved by a person; nothing is deleted or made anew.
 */
export function rememberBackend(dir: string, backend: string): Result<string, Problem> {
  const file = join(dir, 'secrets.backend');
  return attempt(() => {
    const known = readIfThere(file)?.trim() ?? '';
    if (known === backend) return ok(backend);
    if (known !== '') return fail(changed(known, backend));
    replaceFile(file, `${backend}\n`);
    return ok(backend);
  });
}

function changed(known: string, backend: string): Problem {
  return {
    code: 'secrets-backend-changed',
    message:
      `The key of this data is kept in "${known}", but now "${backend}" is in use, so the data ` +
      `cannot be opened; nothing was changed. Make "${known}" available again, or move the data ` +
      'folder aside to start anew.',
  };
}
