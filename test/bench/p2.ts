import type { WellSky } from '../../shared/domain/wellsky.ts';
import { MINUTE } from '../../shared/util/time.ts';
import { fillAgency, workloadOf, type FilledAgency } from './filled-agency.ts';
import { median } from './measure.ts';
import { changing, type Changing } from './changing-wellsky.ts';
import type { Line } from './table.ts';
import type { Size } from './workload.ts';

const RUNS = 15;
const BUSY_ROUNDS = 7;
/** Until windows come round at different times, as they do in an agency that is read all day. */
const SETTLING = 12;
const CHANGES = 500;
/** Every window comes round within this many cycles. */
const A_ROUND = 90;

/**
 * P2: processor time of the minute's cycle on a filled cache: plan, compare each answer with the
 * cache, write, decide. WellSky answers from memory; nothing has changed, or 500 shifts have.
 */
export async function p2(size: Size): Promise<Line[]> {
  const controls: Changing[] = [];
  const agency = await fillAgency(workloadOf(size), (wellsky: WellSky) => {
    const control = changing(wellsky);
    controls.push(control);
    return control.wellsky;
  });
  for (let run = 0; run < SETTLING; run += 1) await cycle(agency);
  const quiet: Cycle[] = [];
  for (let run = 0; run < RUNS; run += 1) quiet.push(await cycle(agency));
  const lines = [lineOf(size, `a minute's cycle, nothing changed`, '≤ 10 ms CPU', quiet)];
  for (const control of size === 'M' ? controls : []) {
    const busy = await busyRounds(agency, control);
    const what = `${String(CHANGES)} changed shifts, read and decided`;
    lines.push(lineOf(size, what, '≤ 150 ms CPU', busy));
  }
  await agency.close();
  return lines;
}

/**
 * What the changes cost from the first that is read until all are decided about, which takes more
 * than one cycle where more is due than one reads. Before the next round everything is read again
 * as it was at first: changes that pile up would soon measure an agency in which hundreds of shifts
 * lost somebody within minutes.
 */
async function busyRounds(agency: FilledAgency, control: Changing): Promise<Cycle[]> {
  const rounds: Cycle[] = [];
  for (let round = 0; round < BUSY_ROUNDS; round += 1) {
    control.change(CHANGES);
    rounds.push(await untilDecided(agency, control));
    control.restore();
    for (let run = 0; run < A_ROUND; run += 1) await cycle(agency);
  }
  return rounds;
}

async function untilDecided(
  agency: FilledAgency,
  { pending }: Pick<Changing, 'pending'>,
): Promise<Cycle> {
  const { cpu, requests, hasMore } = await cycle(agency);
  if (!hasMore && pending() === 0) return { cpu, requests, hasMore };
  const rest = await untilDecided(agency, { pending });
  return { cpu: cpu + rest.cpu, requests: requests + rest.requests, hasMore };
}

interface Cycle {
  /** Processor time in milliseconds. */
  readonly cpu: number;
  readonly requests: number;
  /** Whether more was due than one cycle reads; then it may not have decided yet. */
  readonly hasMore: boolean;
}

/** The next cycle, at most a minute after the last began. */
async function cycle({ workload, engine, requests }: FilledAgency): Promise<Cycle> {
  const begunAt = workload.clock();
  const asked = requests();
  const before = process.cpuUsage();
  const { hasMore } = await engine.cycle();
  const { user, system } = process.cpuUsage(before);
  workload.advance(Math.max(0, MINUTE - (workload.clock() - begunAt)));
  return { cpu: (user + system) / 1000, requests: requests() - asked, hasMore };
}

function lineOf(size: Size, what: string, goal: string, cycles: readonly Cycle[]): Line {
  const ascending = (a: number, b: number): number => a - b;
  const asked = `${String(median(cycles.map((one) => one.requests).sort(ascending)))} answers`;
  const values = cycles.map((one) => one.cpu).sort(ascending);
  return { part: 'P2', size, what: `${what}: ${asked}`, goal, values, unit: 'ms' };
}
