import type { Briefing, BriefingKind } from '../../../shared/contract/insights.ts';
import { eveningHandOver } from './evening.ts';
import type { BriefingInput } from './input.ts';
import { morningBriefing } from './morning.ts';
import { weeklySummary } from './weekly.ts';

const MAKERS: Readonly<Record<BriefingKind, (input: BriefingInput) => Briefing>> = {
  morning: morningBriefing,
  evening: eveningHandOver,
  weekly: weeklySummary,
};

/** The briefing of that kind from what is known now. */
export function makeBriefing(kind: BriefingKind, input: BriefingInput): Briefing {
  return MAKERS[kind](input);
}
