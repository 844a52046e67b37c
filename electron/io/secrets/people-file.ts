import { join } from 'node:path';
import { z } from 'zod';
import { LOCK_MINUTES, personSchema } from '../../../shared/contract/session.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { instantSchema } from '../../../shared/util/time.ts';
import { pinHashSchema } from './pin.ts';
import { SecretError } from './secret-box.ts';
import { parseJson, readIfThere, replaceFile } from './secret-file.ts';

const keptPersonSchema = personSchema.strict().extend({
  pin: pinHashSchema,
  /** Wrong tries since the last right one; kept, so that a restart does not forgive them. */
  tries: z.strictObject({ count: z.number().int().min(0), lastAt: instantSchema.nullable() }),
});
export type KeptPerson = z.infer<typeof keptPersonSchema>;

const staffSchema = z.strictObject({
  version: z.literal(1),
  lockAfterMinutes: z
    .number()
    .int()
    .min(LOCK_MINUTES.least)
    .max(LOCK_MINUTES.most)
    .default(LOCK_MINUTES.usual),
  people: z.array(keptPersonSchema).max(50),
});
/** Who may unlock this computer, and when it locks. */
export type Staff = z.infer<typeof staffSchema>;

/** The file with the people of this computer, readable for its owner alone. */
export interface PeopleFile {
  current(): Staff;
  /** Why the file cannot be used: nobody can unlock then; null when it can. */
  problem(): Problem | null;
  save(staff: Staff): Result<null, Problem>;
  /** Remembers tries to unlock, also while the disk takes nothing; false: until Standby ends. */
  noteTries(id: string, tries: KeptPerson['tries']): boolean;
}

/** Reads `people.json` in a folder; without one there are no people, and no lock. */
export function openPeople(dir: string): PeopleFile {
  const path = join(dir, 'people.json');
  const read = readStaff(path);
  let current: Staff = read.ok ? read.value : NOBODY;
  return {
    current: () => current,
    problem: () => (read.ok ? null : read.error),
    save(staff) {
      if (!read.ok) return read;
      const written = write(path, staff);
      if (written.ok) current = staff;
      return written;
    },
    noteTries(id, tries) {
      if (!read.ok) return false;
      const people = current.people.map((one) => (one.id === id ? { ...one, tries } : one));
      current = { ...current, people };
      return write(path, current).ok;
    },
  };
}

function write(path: string, staff: Staff): Result<null, Problem> {
  try {
    replaceFile(path, JSON.stringify(staff));
    return ok(null);
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    return fail(unwritable(path));
  }
}

const NOBODY: Staff = { version: 1, lockAfterMinutes: LOCK_MINUTES.usual, people: [] };

/** A file that cannot be read is not "nobody": that would open what it locks. */
function readStaff(path: string): Result<Staff, Problem> {
  try {
    const text = readIfThere(path);
    if (text === null) return ok(NOBODY);
    const parsed = staffSchema.safeParse(parseJson(text));
    return parsed.success ? ok(parsed.data) : fail(damaged(path));
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    return fail(damaged(path));
  }
}

function damaged(path: string): Problem {
  return {
    code: 'people-damaged',
    message:
      `The file ${path} cannot be read, so nobody can unlock Standby; it goes on watching. ` +
      'Restore the file from a backup, or remove it to set up people and PINs anew, and start Standby again.',
  };
}

function unwritable(path: string): Problem {
  return {
    code: 'people-unwritable',
    message: `The file ${path} cannot be written; nothing was changed. Check the folder and the disk.`,
  };
}
