import type { PlannedTelling } from '../../../shared/contract/telling.ts';

/** What goes to one person over one channel at one moment. */
export type PlannedGroup = readonly [PlannedTelling, ...PlannedTelling[]];

/** Tellings of the same moment to the same person together, in the order of the first of each. */
export function groupPlanned(planned: readonly PlannedTelling[]): readonly PlannedGroup[] {
  const groups = new Map<string, [PlannedTelling, ...PlannedTelling[]]>();
  for (const one of planned) {
    const key = [one.at, one.channel, one.recipientName ?? ''].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
