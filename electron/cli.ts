import { CommanderError } from 'commander';
import { CommandError, commandError, EXIT, type ExitCode, type Output } from './cli/outcome.ts';
import { createProgram } from './cli/program.ts';
import { StoreError } from './io/store/problems.ts';

const output: Output = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

process.stdout.on('error', (error: Error) => {
  if (isClosedPipe(error)) return;
  output.err('The result could not be written to standard output. Is the disk full?\n');
  process.exitCode = EXIT.unexpected;
});
process.stderr.on('error', () => {
  // There is nowhere left to say so; the exit code still does.
});

const exitCode = await run(process.argv);
process.exitCode ??= exitCode;

async function run(argv: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const program = createProgram(output, process.env, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const { message, exitCode } = explained(error);
    output.err(`${message}\n`);
    return exitCode;
  }
}

/** Every error as one line and an exit code. */
function explained(error: unknown): Pick<CommandError, 'message' | 'exitCode'> {
  if (error instanceof CommandError) return error;
  if (error instanceof StoreError) return commandError(error);
  if (error instanceof CommanderError) return { message: usage(error), exitCode: EXIT.usage };
  return {
    message: `Something went wrong inside Standby: ${bug(error)}`,
    exitCode: EXIT.unexpected,
  };
}

function usage({ code, message }: CommanderError): string {
  const words = message.replace(/^error: /, '').replaceAll(/\s+/g, ' ');
  const what = code === 'commander.help' ? 'a command is missing' : words.replace(/\.$/, '');
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}. Add --help for the commands and their options.`;
}

/** What and where. The words of a foreign error may quote data, so they are left out. */
function bug(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /\/((?:electron|shared)\/[\w./-]+:\d+)/.exec(stack)?.[1];
  const where = place === undefined ? '' : ` at ${place}`;
  return `${name}${where}. What was stored before is kept. Please report this line.`;
}

/** The reader had enough, as `head` does; the command has done its work all the same. */
function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'EOF');
}
