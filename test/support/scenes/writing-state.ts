import type { WriteObstacle } from '../../../shared/contract/write-back.ts';
import type { Write } from '../../../shared/domain/write.ts';

/** What was written into WellSky, and what becomes of what is written next. */
export interface Writing {
  readonly writes: readonly Write[];
  readonly next: Pick<Write, 'state' | 'reason'>;
  /** Kinds that something stands in the way of. */
  readonly obstacles: Readonly<Partial<Record<Write['kind'], WriteObstacle>>>;
}

/** Nothing so far; what is written next is seen in WellSky. */
export const NOTHING_WRITTEN: Writing = {
  writes: [],
  next: { state: 'verified', reason: null },
  obstacles: { 'shift-note': 'no-visit', assignment: 'not-allowed' },
};
