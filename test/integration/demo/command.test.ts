import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  runSimulatorCommand,
  type SimulatorCommandOptions,
} from '../../../electron/demo/command.ts';
import { instant } from '../../../shared/util/time.ts';

/** Runs the command until it has introduced itself, then stops it. */
async function run(options: SimulatorCommandOptions) {
  const out: string[] = [];
  const err: string[] = [];
  const stop = new AbortController();
  const code = await runSimulatorCommand(
    { size: 'XS', ...options },
    {
      clock: () => instant(1_795_000_000_000),
      out: (line) => {
        out.push(line);
        if (line.startsWith('Control:')) stop.abort();
      },
      err: (line) => err.push(line),
      stop: stop.signal,
    },
  );
  return { code, out: out.join('\n'), err };
}

describe('wellsky-simulator', () => {
  it('says where it listens and what Standby needs', async () => {
    const { code, out, err } = await run({ set: ['page.base=1', 'latency=none'] });
    expect([code, err]).toEqual([0, []]);
    expect(out).toMatch(/STANDBY_WELLSKY_URL=http:\/\/127\.0\.0\.1:\d+\n/);
    expect(out).toContain('--now 2026-11-27T18:00:00Z');
    expect(out).toContain('STANDBY_TIMEZONE=America/Denver');
  });

  it('starts at the machine’s time on request', async () => {
    const { out } = await run({ now: 'now', scenario: 'plain' });
    expect(out).toContain('Virtual now: 2026-11-18T11:06:40Z');
  });

  it('writes the local data as files', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'standby-demo-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    await run({ writeLocalData: join(directory, 'new') });
    const asks = await readFile(join(directory, 'new', 'asks.csv'), 'utf8');
    expect(asks.split('\n').length).toBeGreaterThan(400);
  });

  it.each<[SimulatorCommandOptions, string]>([
    [{ port: '70000' }, '--port must be'],
    [{ seed: 'x' }, '--seed must be'],
    [{ size: 'XXL' }, '--size must be one of XS, S, M'],
    [{ scenario: 'silver' }, '--scenario must be golden or plain'],
    [{ speed: '-1' }, '--speed must be'],
    [{ now: 'yesterday' }, '--now must be'],
    [{ set: ['page.base=5'] }, '--set: "5" is not a value of page.base; use 0, 1, per-resource'],
    [{ set: ['nonsense'] }, '--set: "nonsense" is not of the form switch=value'],
  ])('refuses %o with exit code 2 and one line', async (options, text) => {
    const { code, err } = await run(options);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringContaining(text)]);
  });

  it('says what to do about a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, err } = await run({ port: String(port) });
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringContaining('is taken. Choose another with --port')]);
  });
});
