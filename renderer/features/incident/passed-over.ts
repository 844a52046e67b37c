import type { CandidateView } from '../../../shared/contract/views.ts';

/**
 * Who stood above `chosen` and was not asked at all: the suggestion that was passed over. Nobody,
 * when the ones above have been asked, or when `chosen` was asked before and only answers now.
 */
export function passedOver(
  candidates: readonly CandidateView[],
  chosen: Pick<CandidateView, 'caregiverId' | 'ask'>,
): CandidateView | null {
  if (chosen.ask !== null) return null;
  const first = candidates.find((one) => one.ask === null);
  return first === undefined || first.caregiverId === chosen.caregiverId ? null : first;
}
