import type { WellSky } from '../../shared/domain/wellsky.ts';
import { MINUTE } from '../../shared/util/time.ts';
import { fillAgency, workloadOf, type FilledAgency } from './filled-agency.ts';
import { median } from './measure.ts';
import { changing, type Changing } from './changing-wellsky.ts';
import type { Line } from './table.ts';
import type { Size } from './workload.ts';

const RUNS = 15;
const BUSY_RUNS = 7;
/** Until windows come round at different times, as they do in an agency that is read all day. */
const SETTLING = 12;
const CHANGES = 500;
/** Every window comes round within this many cycles. */
const LONGEST_LULL = 120;

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
  const lines = [lineOf(size, quiet, '≤ 10 ms CPU')];
  for (const control of size === 'M' ? controls : []) {
    lines.push(lineOf(size, await busyCycles(agency, control), '≤ 150 ms CPU'));
  }
  await agency.close();
  return lines;
}

/**
 * Cycles that meet changes, each on the agency as it was at first: changes that pile up from round
 * to round would soon measure an agency in which hundreds of shifts lost somebody within minutes.
 */
async function busyCycles(agency: FilledAgency, control: Changing): Promise<Cycle[]> {
  const busy: Cycle[] = [];
  for (let run = 0; run < BUSY_RUNS; run += 1) {
    await untilMuchIsDue(agency, control);
    control.change(CHANGES);
    busy.push(await cycle(agency));
    control.restore();
    await agency.engine.cycle('everything');
  }
  return busy;
}

/** Most cycles read today and tomorrow only: too few shifts for so many changes. */
async function untilMuchIsDue(agency: FilledAgency, { shiftsRead }: Changing): Promise<void> {
  for (let lull = 0; lull < LONGEST_LULL; lull += 1) {
    const before = shiftsRead();
    await cycle(agency);
    if (shiftsRead() - before >= 2 * CHANGES) return;
  }
  throw new Error('The workload never has much to read in one cycle.');
}

interface Cycle {
  /** Processor time in milliseconds. */
  readonly cpu: number;
  readonly requests: number;
  readonly changes: number;
}

/** The next cycle, at most a minute after the last began. */
async function cycle({ workload, engine, requests }: FilledAgency): Promise<Cycle> {
  const begunAt = workload.clock();
  const asked = requests();
  const before = process.cpuUsage();
  const { changes } = await engine.cycle();
  const { user, system } = process.cpuUsage(before);
  workload.advance(Math.max(0, MINUTE - (workload.clock() - begunAt)));
  return { cpu: (user + system) / 1000, requests: requests() - asked, changes };
}

function lineOf(size: Size, cycles: readonly Cycle[], goal: string): Line {
  const middle = (values: readonly number[]): string =>
    String(median(values.toSorted((a, b) => a - b)));
  const changes = middle(cycles.map((one) => one.changes));
  const answers = middle(cycles.map((one) => one.requests));
  const what = `a minute's cycle with ${changes} changes: ${answers} answers`;
  const values = cycles.map((one) => one.cpu).sort((a, b) => a - b);
  return { part: 'P2', size, what, goal, values, unit: 'ms' };
}
