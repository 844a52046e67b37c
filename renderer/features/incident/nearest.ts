import type { Exclusion, ExclusionReason } from '../../../shared/domain/incident.ts';

/**
 * From what a scheduler can most easily do something about to what cannot be helped. Only for
 * showing: who is excluded was decided by the engine.
 */
const NEAREST_FIRST: readonly ExclusionReason[] = [
  'travel-gap',
  'hour-cap',
  'rest',
  'unavailable',
  'overlap',
  'declined-already',
  'time-off',
  'credential-expired',
  'missing-tag',
  'called-out',
  'opted-out',
  'blocked',
  'inactive',
  'not-hired',
];

/** Of the last five there is nobody to ask at all. */
const HOPELESS = new Set<ExclusionReason>(NEAREST_FIRST.slice(-5));

/** Who comes closest to being suggested; null when nobody does. */
export function nearestOption(excluded: readonly Exclusion[]): Exclusion | null {
  const hopeful = excluded.filter((one) => !HOPELESS.has(one.reason));
  const rank = (one: Exclusion) => NEAREST_FIRST.indexOf(one.reason);
  return hopeful.reduce<Exclusion | null>(
    (best, one) => (best === null || rank(one) < rank(best) ? one : best),
    null,
  );
}

/** How many are excluded for each reason, most frequent first. */
export function countByReason(
  excluded: readonly Exclusion[],
): readonly (readonly [ExclusionReason, number])[] {
  const counts = new Map<ExclusionReason, number>();
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
