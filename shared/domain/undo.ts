import { SECOND } from '../util/time.ts';

/** How long a scheduler is offered to undo what she did, and what can not be called back waits. */
export const UNDO_FOR = 10 * SECOND;
