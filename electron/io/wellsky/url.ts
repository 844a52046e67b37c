import { isLoopback } from '../../../shared/util/loopback.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';

/**
 * Reads the address of WellSky as a person types it: `https` (plain `http` for loopback only), a
 * host, optionally a port. A trailing slash and a trailing `/v1` are dropped, because every path
 * of the gateway starts with its own `/v1/`. Returns the origin, without a slash at its end.
 */
export function parseWellSkyUrl(text: string): Result<string, Problem> {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) {
    return refuse('is not an address. Expected for example https://connect.clearcareonline.com');
  }
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse('must start with https://');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return refuse('must use https. Plain http is accepted for this computer only (127.0.0.1)');
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('must not contain a user name or password');
  }
  if (url.pathname.replace(/(?:\/v1)*\/?$/, '') !== '' || url.search !== '' || url.hash !== '') {
    return refuse('must be the host alone, without a path. Standby adds /v1/ itself');
  }
  return ok(url.origin);
}

function refuse(why: string): Result<never, Problem> {
  return fail({ code: 'wellsky-url', message: `The WellSky address ${why}.` });
}
