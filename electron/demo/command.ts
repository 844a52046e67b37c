import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatInstant, parseInstant, type Clock, type Instant } from '../../shared/util/time.ts';
import { SIZES, type SizeName } from './agency/sizes.ts';
import { LOCAL_KINDS } from './local-data.ts';
import { DEFAULT_START, startSimulator, type Simulator } from './simulator.ts';
import {
  SwitchError,
  defaultSwitches,
  parseSetting,
  setSwitch,
  type Switches,
} from './switches.ts';

/** The options of `wellsky-simulator` as they stand on the command line. */
export interface SimulatorCommandOptions {
  readonly port?: string;
  readonly seed?: string;
  readonly size?: string;
  readonly scenario?: string;
  /** An ISO instant, or `now` for the machine's time. */
  readonly now?: string;
  readonly speed?: string;
  /** `switch=value`, any number of times. */
  readonly set?: readonly string[];
  /** A directory for the CSV files of what WellSky does not hold. */
  readonly writeLocalData?: string;
}

/** What the command needs from its surroundings. */
export interface SimulatorCommandIo {
  readonly clock: Clock;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Ends the simulation, for example on Ctrl-C. */
  readonly stop: AbortSignal;
}

/**
 * Runs the simulator until `stop`. Returns the exit code: 0 after a stop, 1 when it cannot listen
 * or write, 2 for a bad option. Errors are one line each.
 */
export async function runSimulatorCommand(
  options: SimulatorCommandOptions,
  io: SimulatorCommandIo,
): Promise<number> {
  const settings = readOptions(options, io.clock);
  if (typeof settings === 'string') {
    io.err(settings);
    return 2;
  }
  try {
    const simulator = await startSimulator({ ...settings, clock: io.clock });
    try {
      await writeLocalData(simulator, options.writeLocalData, io);
      introduce(simulator, settings.startAt, io);
      await stopped(io.stop);
    } finally {
      await simulator.close();
    }
    return 0;
  } catch (error) {
    io.err(inWords(error, settings.port));
    return 1;
  }
}

interface Settings {
  readonly port: number;
  readonly seed: number;
  readonly size: SizeName;
  readonly scenario: 'golden' | 'plain';
  readonly startAt: Instant;
  readonly speed: number;
  readonly switches: Switches;
}

/** The options as values, or one line that says what is wrong. */
function readOptions(options: SimulatorCommandOptions, clock: Clock): Settings | string {
  const { size = 'S', scenario = 'golden' } = options;
  const port = wholeNumber(options.port ?? '0', 65_535);
  const seed = wholeNumber(options.seed ?? '1', 4_294_967_295);
  const speed = Number(options.speed ?? '1');
  const startAt = readNow(options.now, clock);
  const switches = readSwitches(options.set ?? []);
  if (port === null) return '--port must be a whole number from 0 to 65535';
  if (seed === null) return '--seed must be a whole number from 0 to 4294967295';
  if (!isSize(size)) return `--size must be one of ${Object.keys(SIZES).join(', ')}`;
  if (scenario !== 'golden' && scenario !== 'plain') return '--scenario must be golden or plain';
  if (!(speed >= 0 && speed <= 100_000)) return '--speed must be a number from 0 to 100000';
  if (startAt === null) return '--now must be "now" or an ISO instant such as 2026-11-27T18:00:00Z';
  if (typeof switches === 'string') return switches;
  return { port, seed, size, scenario, startAt, speed, switches };
}

function wholeNumber(text: string, most: number): number | null {
  return /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

function isSize(text: string): text is SizeName {
  return Object.hasOwn(SIZES, text);
}

function readNow(text: string | undefined, clock: Clock): Instant | null {
  if (text === undefined) return DEFAULT_START;
  return text === 'now' ? clock() : parseInstant(text, 'UTC');
}

function readSwitches(settings: readonly string[]): Switches | string {
  const switches = defaultSwitches();
  try {
    for (const setting of settings) {
      const { name, value } = parseSetting(setting);
      setSwitch(switches, name, value);
    }
    return switches;
  } catch (error) {
    if (error instanceof SwitchError) return `--set: ${error.message}`;
    throw error;
  }
}

async function writeLocalData(
  simulator: Simulator,
  directory: string | undefined,
  io: SimulatorCommandIo,
): Promise<void> {
  if (directory === undefined) return;
  await mkdir(directory, { recursive: true });
  const data = simulator.localData();
  for (const kind of LOCAL_KINDS) {
    await writeFile(join(directory, `${kind}.csv`), data[kind]);
  }
  io.out(`Local data: ${LOCAL_KINDS.map((kind) => `${kind}.csv`).join(', ')} in ${directory}`);
}

function introduce(simulator: Simulator, startAt: Instant, io: SimulatorCommandIo): void {
  const { url, credentials, agencyId, timeZone } = simulator;
  const now = formatInstant(startAt);
  io.out(`Simulated WellSky at ${url} (loopback only, invented people). Ctrl-C ends it.`);
  io.out(`Virtual now: ${now}. Give the same to Standby: --now ${now}`);
  io.out('Environment for Standby:');
  io.out(`  STANDBY_WELLSKY_URL=${url}`);
  io.out(`  STANDBY_CLIENT_ID=${credentials.clientId}`);
  io.out(`  STANDBY_CLIENT_SECRET=${credentials.clientSecret}`);
  io.out(`  STANDBY_AGENCY_ID=${agencyId}`);
  io.out(`  STANDBY_TIMEZONE=${timeZone}`);
  io.out(`Control: ${url}/_sim/state`);
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

function inWords(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') {
    return `Port ${String(port)} is taken. Choose another with --port, or leave it out for a free one.`;
  }
  if (code === 'EACCES') {
    return `No permission for port ${String(port)} or for the directory of --write-local-data.`;
  }
  return error instanceof Error ? error.message : String(error);
}
