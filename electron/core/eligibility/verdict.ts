import type { Caution, ExclusionReason } from '../../../shared/domain/incident.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';

/** Why a caregiver cannot take a shift. */
export interface Verdict {
  readonly reason: ExclusionReason;
  /**
   * The facts in words, put together when somebody wants to read them: hundreds of caregivers are
   * excluded from every shift, and a scheduler asks about one of them now and then.
   */
  readonly text: (say: Sentences) => string;
}

export function verdict(reason: ExclusionReason, text: Verdict['text']): Verdict {
  return { reason, text };
}

/** A caution under its code, as candidates carry it. */
export function caution(code: Caution['code'], text: string): Caution {
  return { code, text };
}
