import { detect } from '../../electron/core/workflows/detect.ts';
import { contextOf, currentFeed } from '../../electron/engine/deciding.ts';
import { filledAgency } from './filled-agency.ts';
import { measure } from './measure.ts';
import type { Line } from './table.ts';
import type { Size } from './workload.ts';

const GOALS: Readonly<Record<Size, string>> = { S: '≤ 5 ms', M: '≤ 30 ms' };

/**
 * P3: every workflow over every shift of the snapshot (a week back to 16 days ahead). Inside:
 * which shifts may be spoken of, what each workflow finds, severities from the fill risk.
 * Outside: gathering the snapshot, the feed, and the rankings, which the memory still has.
 */
export async function p3(size: Size): Promise<Line[]> {
  const { engine } = await filledAgency(size);
  const { source, memory } = engine;
  const now = source.clock();
  const snapshot = memory.snapshot(now);
  const feed = currentFeed(source, snapshot, engine.lastSweep);
  const context = contextOf(source, memory, snapshot, feed);
  const { findings } = detect(context);
  const { wall } = await measure({ runs: 21, before: () => context, work: detect });
  const what = `detect: ${String(snapshot.shifts.length)} shifts, ${String(findings.length)} findings, rankings at hand`;
  return [{ part: 'P3', size, what, goal: GOALS[size], values: wall, unit: 'ms' }];
}
