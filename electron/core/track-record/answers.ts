import type { Ask } from '../../../shared/domain/history.ts';

/** Withdrawn and expired asks, and those that still wait, say nothing about a caregiver. */
export function isAnswered({ outcome }: Ask): boolean {
  return outcome === 'accepted' || outcome === 'declined' || outcome === 'no-answer';
}

/** The newest of the asks that got an answer, silence included; null without any. */
export function newestAnswer(asks: readonly Ask[]): Ask | null {
  return asks
    .filter(isAnswered)
    .reduce<Ask | null>(
      (newest, ask) => (newest === null || ask.askedAt >= newest.askedAt ? ask : newest),
      null,
    );
}
