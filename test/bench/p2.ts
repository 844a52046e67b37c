import type { WellSky } from '../../shared/domain/wellsky.ts';
import { MINUTE } from '../../shared/util/time.ts';
import { fillAgency, workloadOf, type FilledAgency } from './filled-agency.ts';
import { median, type Timings } from './measure.ts';
import { changing, type Changing } from './changing-wellsky.ts';
import type { Line } from './table.ts';
import type { Size } from './workload.ts';

const RUNS = 15;
/** Until windows come round at different times, as they do in an agency that is read all day. */
const SETTLING = 12;
const CHANGES = 500;

/**
 * P2: processor time of the minute's cycle on a filled cache: plan, compare each answer with the
 * cache, write, decide. WellSky answers from memory; nothing has changed, or 500 shifts have.
 */
export async function p2(size: Size): Promise<Line[]> {
  let control: Changing | null = null;
  const agency = await fillAgency(workloadOf(size), (wellsky: WellSky) => {
    control = changing(wellsky);
    return control.wellsky;
  });
  for (let run = 0; run < SETTLING; run += 1) await cycle(agency);
  const quiet = await cycles(agency, RUNS, () => undefined);
  const lines = [lineOf(size, `a minute's cycle, nothing changed`, '≤ 10 ms CPU', quiet)];
  if (size === 'M') {
    const busy = await cycles(agency, 9, () => control?.change(CHANGES));
    lines.push(lineOf(size, `a cycle with ${String(CHANGES)} changes`, '≤ 150 ms CPU', busy));
  }
  await agency.close();
  return lines;
}

interface Cycles extends Pick<Timings, 'cpu'> {
  /** Requests of each cycle, ascending. */
  readonly requests: readonly number[];
}

async function cycles(agency: FilledAgency, runs: number, before: () => void): Promise<Cycles> {
  const cpu: number[] = [];
  const requests: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    before();
    const asked = agency.requests();
    cpu.push(await cycle(agency));
    requests.push(agency.requests() - asked);
  }
  const ascending = (a: number, b: number): number => a - b;
  return { cpu: cpu.sort(ascending), requests: requests.sort(ascending) };
}

/** The next cycle, at most a minute after the last began; its processor time in milliseconds. */
async function cycle({ workload, engine }: FilledAgency): Promise<number> {
  const begunAt = workload.clock();
  const before = process.cpuUsage();
  await engine.cycle();
  const { user, system } = process.cpuUsage(before);
  workload.advance(Math.max(0, MINUTE - (workload.clock() - begunAt)));
  return (user + system) / 1000;
}

function lineOf(size: Size, what: string, goal: string, { cpu, requests }: Cycles): Line {
  const asked = `${String(median(requests))} answers`;
  return { part: 'P2', size, what: `${what}: ${asked}`, goal, values: cpu, unit: 'ms' };
}
