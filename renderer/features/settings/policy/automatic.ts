import type { PolicyChange, PolicyField } from '../../../../shared/contract/settings.ts';

/** Workflows that changes would let send by themselves and that may not yet. */
export function newlyAutomaticOf(
  fields: readonly PolicyField[],
  changes: readonly PolicyChange[],
): string[] {
  const before = listOf(fields.find(({ key }) => key === 'asking.automatic')?.value);
  const after = listOf(changes.find(({ key }) => key === 'asking.automatic')?.value);
  return after.filter((workflow) => !before.includes(workflow));
}

/** How many messages a day would then be sent without approval. */
export function dailyCapOf(
  fields: readonly PolicyField[],
  changes: readonly PolicyChange[],
): number {
  const changed = changes.find(({ key }) => key === 'asking.dailyCap')?.value;
  const value = changed ?? fields.find(({ key }) => key === 'asking.dailyCap')?.value;
  return typeof value === 'number' ? value : 0;
}

function listOf(value: PolicyField['value'] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}
