import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import { refusal, rejection, trouble } from './outcome.ts';

/** The token, its scopes or the workspace: nothing gets through until somebody acts. */
const REFUSED = new Set([
  'access_denied',
  'account_inactive',
  'accesslimited',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
]);

/** Slack says of these that some of it may have happened. */
const UNCERTAIN = new Set(['fatal_error', 'internal_error', 'service_unavailable']);

/** Nothing happened, and it may pass. */
const PASSING = new Set(['ratelimited', 'rate_limited', 'request_timeout', 'team_added_to_org']);

/** What `ok: false` means for a message; https://docs.slack.dev/reference/methods/chat.postMessage */
export function slackFailure(code: string): SendOutcome {
  // The codes are Slack's own words; anything else could be a text.
  const shown = /^[a-z_]{1,60}$/.test(code) ? code : 'unknown error';
  if (REFUSED.has(code)) return refusal(`Slack does not accept the bot token (${shown})`);
  if (UNCERTAIN.has(code)) {
    return { kind: 'unknown', reason: `Slack had an error of its own (${shown})` };
  }
  if (PASSING.has(code)) return trouble(`Slack asked to wait (${shown})`);
  return rejection(`Slack does not post this message (${shown})`);
}
