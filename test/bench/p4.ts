import { rankShift } from '../../electron/core/match/rank.ts';
import { buildRankIndex } from '../../electron/core/match/rank-index.ts';
import type { Snapshot } from '../../electron/core/snapshot.ts';
import { isOpen } from '../../shared/domain/shift.ts';
import { filledAgency } from './filled-agency.ts';
import { mapped, measure } from './measure.ts';
import { naiveRanking } from './naive-ranking.ts';
import type { Line } from './table.ts';
import type { Size } from './workload.ts';

/** What a naive scorer is given, so that a benchmark ends this day. */
const NAIVE_SHIFTS = 2;

/**
 * P4: the first five candidates of one shift with evidence, reasons and cautions, and everybody
 * else's place or exclusion, against an index that is at hand. Beside it the building of that
 * index, which happens once for all shifts after a change, and a naive scorer.
 */
export async function p4(size: Size): Promise<Line[]> {
  const { engine } = await filledAgency(size);
  const snapshot = engine.memory.snapshot(engine.source.clock());
  const index = buildRankIndex(snapshot);
  const open = snapshot.shifts.filter((one) => isOpen(one) && one.start > snapshot.now);
  const caregivers = index.roster.entries.length;
  const ranking = await measure({
    runs: 21,
    before: () => open,
    work(shifts) {
      for (const shift of shifts) rankShift(index, shift, { limit: 5 });
    },
  });
  const building = await measure({ runs: 9, before: () => snapshot, work: buildRankIndex });
  const naive = await measure({
    runs: 7,
    before: () => open.slice(0, NAIVE_SHIFTS),
    work(shifts) {
      for (const shift of shifts) naiveRanking(snapshot, shift);
    },
  });
  const perShift = (count: number) => (milliseconds: number) => milliseconds / count;
  const line = { part: 'P4', size, unit: 'ms' } as const;
  const of = `1 shift × ${String(caregivers)} caregivers`;
  const goal = size === 'M' ? '≤ 1 ms' : null;
  return [
    {
      ...line,
      what: `rank, top 5 with reasons: ${of}`,
      goal,
      values: mapped(ranking.wall, perShift(open.length)),
    },
    {
      ...line,
      what: `naive scorer: ${of}`,
      goal: null,
      values: mapped(naive.wall, perShift(NAIVE_SHIFTS)),
    },
    {
      ...line,
      what: `build the index: ${historyText(snapshot)}`,
      goal: null,
      values: building.wall,
    },
  ];
}

function historyText({ asks, visits }: Snapshot): string {
  return `${String(visits.length)} visits, ${String(asks.length)} asks`;
}
