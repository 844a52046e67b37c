import type { Answer, CallInput } from '../../../shared/contract/contract.ts';
import type { Explanation } from '../../../shared/contract/insights.ts';
import { explainShift } from '../../core/match/explain.ts';
import type { Engine } from '../agency-engine.ts';

/** Why everybody, or one caregiver, stands where she stands for a shift. */
export function explain(
  { source, memory }: Engine,
  { shift: key, caregiverId }: CallInput<'explain'>,
): Answer<Explanation> {
  const shift = source.store.shifts.get(key)?.shift;
  if (shift === undefined) {
    const message = 'This shift is not in the schedule any more.';
    return { ok: false, code: 'not-found', message };
  }
  const value = explainShift(memory.index(source.clock()), shift, {}, caregiverId);
  return caregiverId !== null && value.caregivers.length === 0
    ? { ok: false, code: 'not-found', message: 'Standby does not know this caregiver.' }
    : { ok: true, value };
}
