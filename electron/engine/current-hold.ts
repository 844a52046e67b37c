import { alertHold, type AlertHold } from '../core/incidents/alert-hold.ts';
import type { Source } from './parts.ts';
import { savedPause } from './saved-facts.ts';

/** What holds the alerts of an agency now. */
export function currentHold({ store, policy, agency, clock }: Source): AlertHold {
  return alertHold(clock(), savedPause(store), policy.alerts, agency.timeZone);
}
