import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Everything in the test command that hangs is ended after this long, in milliseconds. */
const LIMIT = 13 * 60_000;

export const ROOT = join(import.meta.dirname, '..', '..');

/** What a finished program left behind. `output` is standard output and standard error, mixed. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly output: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Prints while it runs, for what takes long and tells its progress. */
  readonly live?: boolean;
  readonly cwd?: string;
}

/** Runs a program to its end without a shell and without standard input. */
export async function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Finished> {
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT,
  });
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
    if (options.live === true) process.stdout.write(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (options.live === true) process.stderr.write(text);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal !== null) output += `\nended by ${signal}`;
      resolve({ code: code ?? 1, stdout, output: output.trimEnd() });
    });
  });
}

/**
 * Runs the program `bin` of an installed package on this very Node, so that neither a shell nor
 * the search path decides what runs.
 */
export async function runTool(
  packageName: string,
  bin: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Finished> {
  const folder = join(ROOT, 'node_modules', packageName);
  const script = join(folder, binOf(join(folder, 'package.json'), bin));
  return runCommand(process.execPath, [script, ...args], options);
}

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

function binOf(path: string, bin: string): string {
  const declared = manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).bin;
  const script = typeof declared === 'string' ? declared : declared[bin];
  if (script === undefined) throw new Error(`${path} declares no program ${bin}`);
  return script;
}
