import type { RecipientsView } from '../../../shared/contract/recipients.ts';
import type { Lane, Lanes } from './lanes.ts';

export type LadderOutlook = RecipientsView['ladder'];

/**
 * How a critical alert would be told outside, step by step, if nobody took it and every step
 * arrived: the same channel at the same time is one step. Off duty the first ones are told at once.
 */
export function ladderOutlook(lanes: Lanes, criticalMinutes: number): LadderOutlook {
  const begins = lanes.isOffDuty ? 0 : criticalMinutes;
  const rungs = Math.max(0, ...lanes.first.map(({ steps }) => steps.length));
  return [
    ...stepsOf(lanes.first, begins, criticalMinutes),
    ...stepsOf(lanes.then, begins + rungs * criticalMinutes, criticalMinutes),
  ];
}

function stepsOf(lanes: readonly Lane[], begins: number, minutes: number): LadderOutlook {
  const steps: LadderOutlook = [];
  const longest = Math.max(0, ...lanes.map((lane) => lane.steps.length));
  for (let rung = 0; rung < longest; rung += 1) {
    for (const { recipient, steps: own } of lanes) {
      const step = own[rung];
      if (step === undefined) continue;
      const afterMinutes = begins + rung * minutes;
      const same = steps.find(
        (one) => one.afterMinutes === afterMinutes && one.channel === step.channel,
      );
      // Without an address one message reaches everybody.
      const told = step.address === '' ? [] : [recipient.id];
      if (same === undefined) {
        steps.push({ afterMinutes, channel: step.channel, recipientIds: told });
      } else {
        same.recipientIds.push(...told);
      }
    }
  }
  return steps;
}
