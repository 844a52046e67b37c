import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CLI, DB_KEY, errorLines, standby } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the process', () => {
  it('ends quietly when the reader of its output has had enough', async () => {
    const env = { STANDBY_DATA_DIR: join(temporaryFolder(), 'data'), STANDBY_DB_KEY: DB_KEY };
    const child = spawn(process.execPath, [CLI, 'incidents', '--json'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const err: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, Buffer.concat(err).toString('utf8')]).toEqual([0, '']);
  });

  it('runs the simulator until it is asked to end', async () => {
    const child = spawn(process.execPath, [CLI, 'wellsky-simulator', '--size', 'XS'], {
      env: {},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let out = '';
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8');
        const found = /Control: (\S+)\n/.exec(out)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const state = (await (await fetch(url)).json()) as { now: string };
    expect(state.now).toMatch(/^2026-11-27T18:00/);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('ends the simulator with 1 and one line when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const port = String((other.address() as AddressInfo).port);
    const finished = await standby(['wellsky-simulator', '--port', port, '--size', 'XS'], {});
    expect([finished.code, finished.out]).toEqual([1, '']);
    expect(errorLines(finished)).toEqual([expect.stringContaining(`Port ${port} is taken`)]);
  });
});
