import type { Ask } from '../../../shared/domain/history.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { occasionOf } from '../eligibility/roster.ts';

type ByOccasion = ReadonlyMap<string, readonly Ask[]>;

const known = new WeakMap<readonly Ask[], ByOccasion>();

/**
 * The asks for one shift, in the order of the ledger, which knows shifts by client and start. A
 * snapshot's ledger stays the same list until an ask changes, so it is arranged once for the many
 * shifts that are asked about.
 */
export function asksOfShift(
  asks: readonly Ask[],
  { clientId, start }: Pick<Shift, 'clientId' | 'start'>,
): readonly Ask[] {
  const made = known.get(asks) ?? arranged(asks);
  known.set(asks, made);
  return made.get(occasionOf(clientId, start)) ?? [];
}

function arranged(asks: readonly Ask[]): ByOccasion {
  return Map.groupBy(asks, (ask) => occasionOf(ask.clientId, ask.shiftStart));
}
