import type { AskDraft, AskObstacle } from '../../../shared/contract/asking.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Askable } from '../outreach/wave.ts';

/** One caregiver and one shift, as far as asking her by message is concerned. */
export interface AskCase {
  readonly now: Instant;
  readonly shift: Shift;
  /** Whether somebody has said yes already. */
  readonly isTaken: boolean;
  /** Null where she is not among the candidates. */
  readonly askable: Askable | null;
  readonly wasAsked: boolean;
  readonly weeklyBudget: number;
  /** E.164; null where no number of hers can be one. */
  readonly to: string | null;
  readonly hasOptedOut: boolean;
  readonly isChannelOff: boolean;
}

/**
 * Why she cannot be asked by message now, and from when on she may be. Quiet hours are an obstacle
 * only where they last until the shift starts; otherwise the message waits for their end.
 */
export function askObstacles(one: AskCase): Pick<AskDraft, 'obstacles' | 'notBefore'> {
  const { now, shift, askable, to } = one;
  const notBefore = askable !== null && askable.from > now ? askable.from : null;
  const found: readonly (readonly [AskObstacle, boolean])[] = [
    ['shift-over', shift.start <= now],
    ['shift-taken', !isOpen(shift) || one.isTaken],
    ['not-a-candidate', askable === null],
    ['asked-already', one.wasAsked],
    ['no-number', to === null],
    ['opted-out', one.hasOptedOut],
    ['over-budget', askable !== null && askable.asksThisWeek >= one.weeklyBudget],
    ['quiet-hours', notBefore !== null && notBefore >= shift.start],
    ['channel-off', one.isChannelOff],
  ];
  return { obstacles: found.filter(([, holds]) => holds).map(([code]) => code), notBefore };
}
