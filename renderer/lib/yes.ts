import type { ShiftView } from '../../shared/contract/views.ts';

/** The yes that takes a shift; undefined where nobody gave one that still holds. */
export function yesOf({ ledger }: ShiftView): ShiftView['ledger'][number] | undefined {
  return ledger.find(
    ({ outcome, hasGivenBack }) => outcome === 'accepted' && !(hasGivenBack ?? false),
  );
}
