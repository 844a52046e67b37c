import { Command, InvalidArgumentError } from 'commander';
import { systemClock } from '../../shared/util/time.ts';
import type { SimulatorCommandOptions } from '../demo/command.ts';
import { IMPORT_KINDS } from '../../shared/domain/history.ts';
import { BRIEFING_KINDS } from '../../shared/contract/insights.ts';
import { auditExport, auditVerify } from './audit.ts';
import { brief } from './brief.ts';
import { check } from './check.ts';
import { importFile, type ImportOptions } from './import.ts';
import { incidents } from './incidents.ts';
import type { ExitCode, Output } from './outcome.ts';
import { lookUpCommand } from './look-up.ts';
import { rank } from './rank.ts';
import { rehearseDays } from './rehearse.ts';
import { reportHoursCommand } from './report.ts';
import { createSession, type Session } from './session.ts';
import { simulate } from './simulate.ts';
import { status } from './status.ts';
import { trackRecord } from './track-record.ts';

interface GlobalOptions {
  readonly json?: true;
  readonly config?: string;
  readonly now?: string;
}

type Action = (session: Session, json: boolean) => ExitCode | Promise<ExitCode>;
/** Runs an action in a session that is closed whatever happens. */
type InSession = (action: Action) => Promise<void>;

/**
 * The commands and their options. A command that ends tells `end` its exit code; everything else
 * is thrown: `CommanderError` for bad usage, `CommandError`, `StoreError`.
 */
export function createProgram(
  output: Output,
  environment: NodeJS.ProcessEnv,
  end: (code: ExitCode) => void,
): Command {
  const program = new Command('standby')
    .description('Who needs cover, how long there is, whom to call first, and why.')
    .option('--json', 'print one JSON document')
    .option('--config <file>', 'read the configuration from a JSON file')
    .option('--now <instant>', 'start the clock at this ISO instant')
    .exitOverride()
    // Bad usage is one line, which the caller writes.
    .configureOutput({
      writeOut: (text) => {
        output.out(text);
      },
      writeErr: () => undefined,
    });

  const inSession: InSession = async (action) => {
    const { json, config = null, now = null } = program.opts<GlobalOptions>();
    const session = createSession({ output, environment, config, now });
    try {
      end(await action(session, json === true));
    } finally {
      session.close();
    }
  };
  addScheduleCommands(program, inSession);
  addReports(program, inSession);
  addBriefing(program, inSession);
  addTrackRecord(program, inSession);
  addImport(program, inSession);
  addAudit(program, inSession);
  addSimulator(program, output, end);
  return program;
}

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
    .option('--explain', 'say what decided about everybody', false)
    .action((shift: string, options: { limit?: number; refresh: boolean; explain: boolean }) =>
      inSession((session, json) => rank(session, shift, { json, limit: null, ...options })),
    );
  program
    .command('status')
    .description('print the feed, request counts, response times and capabilities')
    .action(() => inSession((session, json) => status(session, { json })));
}

interface ReportFlags {
  readonly kind: string;
  readonly from?: string;
  readonly to?: string;
  readonly csv: boolean;
  readonly refresh: boolean;
}

function addReports(program: Command, inSession: InSession): void {
  program
    .command('report')
    .description('hours for billing and payroll')
    .command('hours')
    .description('print scheduled, visited and charged hours, and where they differ')
    .option('--kind <kind>', 'billing by client, or payroll by caregiver', 'billing')
    .option('--from <day>', 'first day; the last workweek that is over without days')
    .option('--to <day>', 'last day')
    .option('--csv', 'print the table as a CSV file', false)
    .option('--refresh', 'read the charge items of these days first', false)
    .action((flags: ReportFlags) =>
      inSession((session, json) =>
        reportHoursCommand(session, { json, from: null, to: null, ...flags }),
      ),
    );
  program
    .command('look-up')
    .description('print clients and caregivers by id, any part of the name, or phone')
    .argument('<text>', 'what is known of them')
    .action((text: string) => inSession((session, json) => lookUpCommand(session, text, json)));
}

function addBriefing(program: Command, inSession: InSession): void {
  program
    .command('brief')
    .description('print a briefing from the cache, without asking WellSky')
    .argument('[kind]', BRIEFING_KINDS.join(', '))
    .action((kind: string | undefined) =>
      inSession((session, json) => brief(session, { kind: kind ?? null, json })),
    );
}

function addTrackRecord(program: Command, inSession: InSession): void {
  program
    .command('track-record')
    .description('print how well the shown matches came true, and how the rules grade themselves')
    .action(() => inSession((session, json) => trackRecord(session, { json })));
  program
    .command('rehearse')
    .description('replay the workflows over the past: what would have fired')
    .option('--days <count>', 'how far back', readPositive, 90)
    .option('--workflow <name>', 'print only this workflow')
    .action((options: { days: number; workflow?: string }) =>
      inSession((session, json) => rehearseDays(session, { json, workflow: null, ...options })),
    );
}

function addImport(program: Command, inSession: InSession): void {
  program
    .command('import')
    .description('store a CSV file of what WellSky does not know')
    .argument('<kind>', IMPORT_KINDS.join(', '))
    .argument('<file>', 'CSV with a header row, UTF-8')
    .option('--dry-run', 'look, but store nothing', false)
    .option('--skip-bad', 'store the good rows of a file with bad ones', false)
    .option(
      '--map <column=field>',
      'take a column of the file for that field; may be repeated, other columns are left out',
      collect,
      [],
    )
    .action((kind: string, file: string, options: Omit<ImportOptions, 'json'>) =>
      inSession((session, json) => importFile(session, kind, file, { json, ...options })),
    );
}

function addAudit(program: Command, inSession: InSession): void {
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

function addSimulator(program: Command, output: Output, end: (code: ExitCode) => void): void {
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

function readPositive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new InvalidArgumentError('Write a whole number of at least 1.');
  }
  return value;
}
