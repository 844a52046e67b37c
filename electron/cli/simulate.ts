import type { Clock } from '../../shared/util/time.ts';
import { runSimulatorCommand, type SimulatorCommandOptions } from '../demo/command.ts';
import { EXIT, type ExitCode, type Output } from './outcome.ts';

/** Runs the demo WellSky until the process is asked to end. */
export async function simulate(
  options: SimulatorCommandOptions,
  output: Output,
  clock: Clock,
): Promise<ExitCode> {
  const stop = new AbortController();
  const end = (): void => {
    stop.abort();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const exitCode = await runSimulatorCommand(options, {
    clock,
    out: (line) => {
      output.out(`${line}\n`);
    },
    err: (line) => {
      output.err(`${line}\n`);
    },
    stop: stop.signal,
  });
  return Object.values(EXIT).find((code) => code === exitCode) ?? EXIT.unexpected;
}
