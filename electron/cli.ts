import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { parseInstant, systemClock, type Instant } from '../shared/util/time.ts';
import { auditExport, auditVerify } from './cli/audit.ts';
import { check } from './cli/check.ts';
import { importFile } from './cli/import.ts';
import { incidents } from './cli/incidents.ts';
import { CommandError, EXIT, type ExitCode, type Output } from './cli/outcome.ts';
import { rank } from './cli/rank.ts';
import { createSession, type Session } from './cli/session.ts';
import { simulate } from './cli/simulate.ts';
import { status } from './cli/status.ts';
import type { SimulatorCommandOptions } from './demo/command.ts';
import { IMPORT_KINDS } from './io/csv/import.ts';

interface GlobalOptions {
  readonly json?: true;
  readonly config?: string;
  readonly now?: string;
}

const output: Output = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    return reportError(error);
  }
}

/** Commander has written its own message already; a bug still ends in one line. */
function reportError(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CommandError) {
    output.err(`${error.message}\n`);
    return error.exitCode;
  }
  const name = error instanceof Error ? error.message : String(error);
  output.err(
    `Something went wrong inside Standby: ${name}. Nothing was lost; please report this.\n`,
  );
  return EXIT.unexpected;
}

type Action = (session: Session, json: boolean) => ExitCode | Promise<ExitCode>;

function createProgram(end: (code: ExitCode) => void): Command {
  const program = new Command('standby')
    .description('Who needs cover, how long there is, whom to call first, and why.')
    .option('--json', 'print one JSON document')
    .option('--config <file>', 'read the configuration from a JSON file')
    .option('--now <instant>', 'start the clock at this ISO instant')
    .exitOverride()
    .showHelpAfterError('(add --help for the commands and their options)');

  /** Runs an action in a session that is closed whatever happens. */
  const inSession = async (action: Action): Promise<void> => {
    const { json, config, now } = program.opts<GlobalOptions>();
    const session = createSession({
      output,
      environment: process.env,
      config: config ?? null,
      now: now === undefined ? null : readInstant(now),
    });
    try {
      end(await action(session, json === true));
    } finally {
      session.close();
    }
  };

  addScheduleCommands(program, inSession);
  addDataCommands(program, inSession);
  addSimulator(program, end);
  return program;
}

type InSession = (action: Action) => Promise<void>;

function addScheduleCommands(program: Command, inSession: InSession): void {
  program
    .command('check')
    .description('read the schedule, decide, and print the open incidents')
    .option('--deliver', 'send what is due instead of only queueing it', false)
    .option('--deadline <seconds>', 'give up after this long without an answer', readPositive, 120)
    .action((options: { deliver: boolean; deadline: number }) =>
      inSession((session, json) => check(session, { json, ...options })),
    );
  program
    .command('incidents')
    .description('print the open incidents from the cache, without asking WellSky')
    .action(() => inSession((session, json) => incidents(session, { json })));
  program
    .command('rank')
    .description('print who could take a shift, and who could not and why')
    .argument('<shift>', 'shift key, APPOINTMENT@START')
    .option('--limit <count>', 'print only the first candidates', readPositive)
    .option('--refresh', 'read the shift again first', false)
    .action((shift: string, options: { limit?: number; refresh: boolean }) =>
      inSession((session, json) =>
        rank(session, shift, { json, refresh: options.refresh, limit: options.limit ?? null }),
      ),
    );
  program
    .command('status')
    .description('print the feed, request counts, response times and capabilities')
    .action(() => inSession((session, json) => status(session, { json })));
}

function addDataCommands(program: Command, inSession: InSession): void {
  program
    .command('import')
    .description(`store a CSV file of ${IMPORT_KINDS.join(', ')}`)
    .argument('<kind>', IMPORT_KINDS.join(', '))
    .argument('<file>', 'CSV with a header row, UTF-8')
    .option('--dry-run', 'look, but store nothing', false)
    .option('--skip-bad', 'store the good rows of a file with bad ones', false)
    .action((kind: string, file: string, options: { dryRun: boolean; skipBad: boolean }) =>
      inSession((session, json) => importFile(session, kind, file, { json, ...options })),
    );
  const audit = program.command('audit').description('the log of what Standby and people did');
  audit
    .command('verify')
    .description('check that nobody changed the log')
    .action(() => inSession((session, json) => auditVerify(session, { json })));
  audit
    .command('export')
    .description('print the log as JSON lines')
    .action(() => inSession(auditExport));
}

function addSimulator(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('wellsky-simulator')
    .description('run the demo WellSky on this computer')
    .option('--port <port>', 'port on 127.0.0.1; 0 takes a free one')
    .option('--seed <number>', 'another agency of the same kind')
    .option('--size <size>', 'XS, S or M; S without this option')
    .option('--scenario <name>', 'golden or plain; golden without this option')
    .option('--speed <factor>', 'virtual seconds per second')
    .option('--set <switch=value>', 'change how it answers; may be repeated', collect, [])
    .option('--write-local-data <dir>', 'write the CSV files of what WellSky does not know')
    .action(async (options: SimulatorCommandOptions) => {
      const { now } = program.opts<GlobalOptions>();
      end(await simulate({ ...options, ...(now !== undefined && { now }) }, output, systemClock));
    });
}

function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

function readInstant(text: string): Instant {
  const at = parseInstant(text, 'UTC');
  if (at === null) {
    throw new CommandError(
      EXIT.usage,
      `--now ${text} is not an instant. Write ISO 8601, for example 2026-11-27T18:00:00Z.`,
    );
  }
  return at;
}

function readPositive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new InvalidArgumentError('Write a whole number of at least 1.');
  }
  return value;
}
