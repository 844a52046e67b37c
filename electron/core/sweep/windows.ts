import type { Window } from '../../../shared/domain/feed.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { PlannedRead } from './plan.ts';

/** The window after a complete reading; `changed` says whether its content did. */
export declare function windowRead(
  read: PlannedRead,
  before: Window | null,
  outcome: { readonly at: Instant; readonly changed: boolean },
): Window;

/** The window after a failed reading; keeps what was last completely read and since when it fails. */
export declare function windowFailed(
  read: PlannedRead,
  before: Window | null,
  outcome: { readonly at: Instant; readonly failure: 'refused' | 'unreachable' },
): Window;
