import type { Problem } from '../../../shared/util/result.ts';

/** Everything that can be wrong with the cache through no fault of the code. */
export type StoreCode =
  | 'cache-wrong-key'
  | 'cache-corrupt'
  | 'cache-newer'
  | 'cache-locked'
  | 'cache-unwritable'
  | 'cache-full';

/** A read or write that the disk or the file refused. What was committed before is untouched. */
export class StoreError extends Error {
  readonly code: StoreCode;

  constructor(code: StoreCode, cause?: unknown) {
    super(WORDS[code], { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

const WORDS: Readonly<Record<StoreCode, string>> = {
  'cache-wrong-key':
    'The cache does not open with this key, so nothing stored can be read; nothing was changed. ' +
    'Use the key the cache was made with, or move the folder aside to start anew from WellSky.',
  'cache-corrupt':
    'The cache is damaged or was altered outside Standby, so it is not used; nothing was changed. ' +
    'Restore the folder from a backup, or move it aside to start anew from WellSky.',
  'cache-newer':
    'The cache was written by a newer version of Standby and this one cannot read it; nothing was ' +
    'changed. Install the newer version again.',
  'cache-locked':
    'Another program holds the cache, so Standby cannot use it now; nothing was lost. ' +
    'Close other copies of Standby or wait until the backup or scan ends, then try again.',
  'cache-unwritable':
    'The cache cannot be written, so Standby cannot keep what it reads; nothing was lost. ' +
    'Check that the folder exists, belongs to you and is on a disk that can be written.',
  'cache-full':
    'The disk is full, so Standby cannot keep what it reads; what was stored before is safe. ' +
    'Free some space, then try again.',
};

/** The problem in words, with the folder it is about. */
export function storeProblem(code: StoreCode, dir: string): Problem {
  return { code, message: `${WORDS[code]} Folder: ${dir}` };
}

/**
 * What an error of SQLite or of the file system means for the cache; null when it means nothing
 * for it, that is, for a bug.
 */
export function storeCodeOf(error: unknown): StoreCode | null {
  if (error instanceof StoreError) return error.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** By the names SQLite and Node give to errors; the first that fits counts. */
const CODES: readonly (readonly [RegExp, StoreCode])[] = [
  [/^SQLITE_(NOTADB|CORRUPT|IOERR_CORRUPTFS|IOERR_DATA)/, 'cache-corrupt'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'cache-locked'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'cache-full'],
  [/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/, 'cache-unwritable'],
  [
    /^E(ACCES|PERM|ROFS|NOTDIR|NOENT|ISDIR|EXIST|IO|MFILE|NFILE|NXIO|NODEV|LOOP)$/,
    'cache-unwritable',
  ],
];
