import type { Caution, ExclusionReason } from '../../../shared/domain/incident.ts';

/** Why a caregiver cannot take a shift: a code and the facts in words. */
export interface Verdict {
  readonly reason: ExclusionReason;
  readonly text: string;
}

/** A caution under its code, as candidates carry it. */
export function caution(code: Caution['code'], text: string): Caution {
  return { code, text };
}
