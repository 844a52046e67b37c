import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { keyFromHex } from './secret-box.ts';

/** The key of the cache from `STANDBY_DB_KEY`, for the command line and for services. */
export function databaseKeyFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Uint8Array, Problem> {
  const text = environment['STANDBY_DB_KEY']?.trim() ?? '';
  if (text === '') return fail({ code: 'key-missing', message: `${MISSING} ${HOW}` });
  const key = keyFromHex(text);
  return key === null ? fail({ code: 'key-malformed', message: `${MALFORMED} ${HOW}` }) : ok(key);
}

const MISSING = 'STANDBY_DB_KEY is not set, so the encrypted cache cannot be opened.';
const MALFORMED = 'STANDBY_DB_KEY is not a key: it has to be exactly 64 hex digits.';
const HOW = 'Make one with "openssl rand -hex 32" and keep it safe: without it the cache is lost.';
