import type { Caution, ExclusionReason } from '../../../shared/domain/incident.ts';

/** Why a caregiver cannot take a shift. */
export interface Verdict {
  readonly reason: ExclusionReason;
  /**
   * The facts in words, put together when somebody wants to read them: hundreds of caregivers are
   * excluded from every shift, and a scheduler asks about one of them now and then.
   */
  readonly say: () => string;
}

export function verdict(reason: ExclusionReason, say: () => string): Verdict {
  return { reason, say };
}

/** A caution under its code, as candidates carry it. */
export function caution(code: Caution['code'], text: string): Caution {
  return { code, text };
}
