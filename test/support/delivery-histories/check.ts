import { afterEnd, failuresShown, held, told } from './check-alerts.ts';
import {
  asksAreOpen,
  automaticBounds,
  budgetsKept,
  messagesOnce,
  nightsKept,
  oneTaker,
  released,
} from './check-asks.ts';
import { duplicates } from './check-duplicates.ts';
import { climbs, rungsWait } from './check-ladder.ts';
import { leased, lookedUp, optedOut, permanent, retryAfter, settled } from './check-sendings.ts';
import { noticed } from './check-truth.ts';
import type { History, Violation } from './facts.ts';

/**
 * Everything that must not have happened in a history of telling and asking (R2). Each rule reads
 * the facts alone and knows nothing of how the engine decides.
 */
export function violationsOf(history: History): Violation[] {
  return RULES.flatMap((rule) => rule(history)).sort((a, b) => a.index - b.index);
}

const RULES: readonly ((history: History) => Violation[])[] = [
  leased,
  retryAfter,
  permanent,
  lookedUp,
  optedOut,
  settled,
  afterEnd,
  held,
  duplicates,
  told,
  noticed,
  failuresShown,
  climbs,
  rungsWait,
  oneTaker,
  messagesOnce,
  asksAreOpen,
  released,
  automaticBounds,
  budgetsKept,
  nightsKept,
];
