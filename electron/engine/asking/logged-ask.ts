import type { Ask, AskChannel, AskOutcome } from '../../../shared/domain/history.ts';
import type { AskId, CaregiverId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import type { Instant } from '../../../shared/util/time.ts';

/** What the scheduler says: whom she asked, how, and what came of it (null: still waiting). */
export interface LoggedAsk {
  readonly caregiverId: CaregiverId;
  readonly channel: AskChannel;
  readonly outcome: AskOutcome | null;
}

/**
 * The ledger row of a logged ask. An answer to an ask that is still waiting completes that row:
 * one phone call is one ask, however many clicks it took to log.
 */
export function askFor(
  shift: Shift,
  logged: LoggedAsk,
  earlier: readonly Ask[],
  by: { readonly now: Instant; readonly actor: string; readonly ids: IdSource },
): Ask {
  const waiting = earlier.find(
    (ask) => ask.caregiverId === logged.caregiverId && ask.outcome === null,
  );
  const answeredAt = logged.outcome === null ? null : by.now;
  if (waiting !== undefined) return { ...waiting, outcome: logged.outcome, answeredAt };
  return {
    id: by.ids() as AskId,
    caregiverId: logged.caregiverId,
    clientId: shift.clientId,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    askedAt: by.now,
    channel: logged.channel,
    outcome: logged.outcome,
    answeredAt,
    actor: by.actor,
  };
}
