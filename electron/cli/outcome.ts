import type { Problem } from '../../shared/util/result.ts';

/** Exit codes that scripts rely on. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  wellsky: 3,
  cache: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command that cannot go on: one line for standard error, and the code to end with. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}

/** The error for a problem of a part; problems of the cache end with 4, the others with 2. */
export function commandError({ code, message }: Problem): CommandError {
  return new CommandError(code.startsWith('cache-') ? EXIT.cache : EXIT.usage, message);
}

/** Where a command writes. Standard output carries only the result. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** A result for scripts: one JSON document and a line end. */
export function printJson(output: Output, value: unknown): void {
  output.out(`${JSON.stringify(value, null, 2)}\n`);
}
