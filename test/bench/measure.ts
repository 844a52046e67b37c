import { performance } from 'node:perf_hooks';

/** How long something took over several runs, in milliseconds, shortest first. */
export interface Timings {
  /** By the clock on the wall: suffers from whatever else the machine does. */
  readonly wall: readonly number[];
  /** Processor time of this process, garbage collection included. */
  readonly cpu: readonly number[];
}

export interface Experiment<T> {
  readonly runs: number;
  /** Made anew before each run; not measured. */
  readonly before: () => T | Promise<T>;
  readonly work: (prepared: T) => unknown;
  readonly after?: (prepared: T) => void;
}

/** Runs that are thrown away, so that the compiler has seen the code. */
const WARM_UP = 2;

/** Measures `work` after a warm-up. */
export async function measure<T>(experiment: Experiment<T>): Promise<Timings> {
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let run = -WARM_UP; run < experiment.runs; run += 1) {
    const prepared = await experiment.before();
    const cpuBefore = process.cpuUsage();
    const begun = performance.now();
    await experiment.work(prepared);
    const took = performance.now() - begun;
    const { user, system } = process.cpuUsage(cpuBefore);
    experiment.after?.(prepared);
    if (run < 0) continue;
    wall.push(took);
    cpu.push((user + system) / 1000);
  }
  return { wall: wall.sort(ascending), cpu: cpu.sort(ascending) };
}

/** The middle of an ascending list; the lower one of two middles. */
export function median(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Each number made into another, still in ascending order. */
export function mapped(sorted: readonly number[], to: (value: number) => number): number[] {
  return sorted.map(to).sort(ascending);
}

function ascending(a: number, b: number): number {
  return a - b;
}
