import type { PlannedTelling } from '../../../shared/contract/telling.ts';
import { DIGEST } from '../../../shared/domain/delivery.ts';
import { MOST_TOGETHER, TAKEN_ALONG } from '../../../shared/domain/together.ts';

/** What goes to one person over one channel in one message. */
export type PlannedGroup = readonly [PlannedTelling, ...PlannedTelling[]];

/**
 * Tellings in the messages in which they will leave, in the order of the first of each. `planned`:
 * in the order of their times.
 */
export function groupPlanned(planned: readonly PlannedTelling[]): readonly PlannedGroup[] {
  const bursts: [PlannedTelling, ...PlannedTelling[]][] = [];
  for (const one of planned) {
    const burst = bursts.find(([first]) => leavesWith(one, first));
    if (burst === undefined) bursts.push([one]);
    else burst.push(one);
  }
  return bursts.flatMap(messages);
}

function leavesWith(one: PlannedTelling, first: PlannedTelling): boolean {
  const isHers = one.channel === first.channel && one.recipientName === first.recipientName;
  const isDigest = one.incidentId === DIGEST || first.incidentId === DIGEST;
  return isHers && !isDigest && one.at - first.at <= TAKEN_ALONG;
}

/** A message has room for so many; the desktop for all of them. */
function messages([first, ...others]: PlannedGroup): PlannedGroup[] {
  const most = first.channel === 'desktop' ? Infinity : MOST_TOGETHER[first.channel];
  const [next, ...rest] = others.slice(most - 1);
  const message: PlannedGroup = [first, ...others.slice(0, most - 1)];
  return next === undefined ? [message] : [message, ...messages([next, ...rest])];
}
