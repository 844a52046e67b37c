import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, type Level, type Log } from '../../../../electron/io/log/log.ts';
import { TEST_NOW } from '../../../support/stored-rows.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** What must never be readable in a log. */
const CANARIES = [
  'Margaret Abernathy',
  'margaret',
  'EMMA',
  'Sarah O.',
  '555-555-0111',
  '5555550111',
  '12 Elm Street, Springfield',
  '900-00-1234',
  '1941-03-02',
  'demo-secret-not-real',
  'Bearer eyJhbGciOi',
  'dana@agency.example',
  'flu, throwing up since 4 AM',
];

function recorded(level: Level = 'debug'): { log: Log; lines: string[]; read: () => unknown[] } {
  const lines: string[] = [];
  const log = createLog({
    to: { write: (line) => lines.push(line) },
    level,
    clock: () => TEST_NOW,
  });
  return { log, lines, read: () => lines.map((line): unknown => JSON.parse(line)) };
}

describe('the log', () => {
  it('writes an event of the list with its fields as one JSON line', () => {
    const { log, lines, read } = recorded();
    log.write('info', 'cycle-done', { windows: 12, incidents: 1, failed: 0, ms: 8.5 });
    log.report('error', 'cycle-failed', { error: 'TypeError' });
    expect(lines.every((line) => line.endsWith('}\n'))).toBe(true);
    const at = '2026-11-27T18:00:00Z';
    expect(read()).toEqual([
      { at, level: 'info', event: 'cycle-done', windows: 12, incidents: 1, failed: 0, ms: 8.5 },
      { at, level: 'error', event: 'cycle-failed', error: 'TypeError' },
    ]);
  });

  it('leaves out what is less urgent than its level', () => {
    const { log, read } = recorded('warn');
    log.write('info', 'stopped', {});
    log.write('warn', 'problem', { code: 'cache-full' });
    expect(read()).toMatchObject([{ event: 'problem', code: 'cache-full' }]);
  });

  it('refuses to compile what is not on the list', () => {
    const { log, read } = recorded();
    // @ts-expect-error -- an event that is not on the list
    log.write('info', 'client-seen', {});
    // @ts-expect-error -- a field that is not on the list
    log.write('info', 'stopped', { name: 'Margaret Abernathy' });
    // @ts-expect-error -- a field that is missing
    log.write('info', 'problem', {});
    expect(read()).toMatchObject([
      { event: 'not-on-the-list', dropped: 1 },
      { event: 'stopped', dropped: 1 },
      { event: 'problem' },
    ]);
  });

  it.each(CANARIES)('never shows "%s", whatever it is passed as', (canary) => {
    const { log, lines, read } = recorded();
    log.report('error', canary, { [canary]: canary });
    log.report('error', 'cycle-failed', { error: canary, message: canary, [canary]: 1 });
    log.report('error', 'cycle-failed', { error: new Error(canary) });
    log.report('error', 'problem', { code: canary });
    log.report('error', 'delivery-finished', { delivery: canary, state: canary, attempts: canary });
    log.report('error', 'started', { host: canary, source: { canary }, version: [canary] });
    log.report('error', '__proto__', { constructor: canary });
    expect(lines.join('')).not.toContain(canary);
    expect(read()).toMatchObject([
      { event: 'not-on-the-list', dropped: 2 },
      { event: 'cycle-failed', dropped: 3 },
      { event: 'cycle-failed', dropped: 1 },
      { event: 'problem', dropped: 1 },
      { event: 'delivery-finished', dropped: 3 },
      { event: 'started', dropped: 3 },
      { event: 'not-on-the-list', dropped: 2 },
    ]);
  });
});

describe('the log file', () => {
  it('is for its owner alone and holds the lines and nothing else', () => {
    const dir = join(temporaryFolder(), 'new');
    const log = createLog({ to: { dir }, level: 'info', clock: () => TEST_NOW });
    log.write('info', 'started', { host: 'cli', source: 'demo', version: '0.1.0' });
    log.write('info', 'stopped', {});
    const path = join(dir, 'standby.log');
    const lines = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { event: 'started', host: 'cli' },
      { event: 'stopped' },
    ]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is turned over before it grows without bound', () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'standby.log'), 'x'.repeat(2 * 1024 * 1024 + 1));
    const log = createLog({ to: { dir }, level: 'info', clock: () => TEST_NOW });
    log.write('info', 'stopped', {});
    log.write('info', 'stopped', {});
    expect(readdirSync(dir).sort()).toEqual(['standby.log', 'standby.old.log']);
    expect(statSync(join(dir, 'standby.log')).size).toBeLessThan(500);
  });
});
