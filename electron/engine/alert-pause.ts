import type { Answer, Caller } from '../../shared/contract/contract.ts';
import { plus, type Instant } from '../../shared/util/time.ts';
import { LONGEST_PAUSE } from '../core/incidents/alert-hold.ts';
import { actionAudit } from './audit-entries.ts';
import { currentHold } from './current-hold.ts';
import type { Engine } from './agency-engine.ts';
import { savePause } from './saved-facts.ts';

/**
 * Holds the alerts of every agency on this computer for as long as it is from now, by the clock of
 * the agency that is shown, until `until`. Incidents are still collected.
 */
export function pauseAlerts(
  engines: readonly Engine[],
  shownNow: Instant,
  until: Instant,
  caller: Caller,
): Answer<null> {
  const span = until - shownNow;
  if (span <= 0) return refused('Choose a time that is still to come.');
  if (span > LONGEST_PAUSE) return refused('A pause lasts 7 days at most.');
  for (const engine of engines) {
    const ends = plus(engine.source.clock(), span);
    keep(engine, ends, caller, { action: 'pause', until: ends });
  }
  return { ok: true, value: null };
}

/** Ends the pause of every agency. What still matters is due at once. */
export function resumeAlerts(engines: readonly Engine[], caller: Caller): Answer<null> {
  for (const engine of engines) {
    if (currentHold(engine.source).pausedUntil === null) continue;
    keep(engine, engine.source.clock(), caller, { action: 'resume' });
  }
  return { ok: true, value: null };
}

function keep(
  engine: Engine,
  until: Instant,
  { actor }: Caller,
  detail: { readonly action: string; readonly until?: number },
): void {
  const { store, clock } = engine.source;
  store.transaction(() => {
    savePause(store, until);
    store.audit.append([actionAudit(clock(), actor, 'update', 'alerts', null, detail)]);
  });
  // The next delivery is planned anew, and what is written in waiting ones is what is true now.
  engine.reconsider([]);
}

function refused(message: string): Answer<null> {
  return { ok: false, code: 'bad-request', message };
}
