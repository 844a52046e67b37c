import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  DB_KEY,
  errorLines,
  FRIDAY_2_PM,
  standby,
  type Environment,
} from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Complete, but nobody listens at its address: nothing here may get so far as to ask. */
function environment(): Environment {
  return {
    STANDBY_WELLSKY_URL: 'http://127.0.0.1:9',
    STANDBY_CLIENT_ID: 'demo-client',
    STANDBY_CLIENT_SECRET: 'demo-secret-not-real',
    STANDBY_AGENCY_ID: '9001',
    STANDBY_TIMEZONE: 'America/Denver',
    STANDBY_DATA_DIR: join(temporaryFolder(), 'data'),
    STANDBY_DB_KEY: DB_KEY,
  };
}

function policyFile(text: string): Environment {
  const file = join(temporaryFolder(), 'policy.json');
  writeFileSync(file, text);
  return { STANDBY_POLICY: file };
}

describe('bad usage and configuration', () => {
  it.each<{ name: string; args: string[]; says: string; change?: () => Environment }>([
    { name: 'no command', args: [], says: 'A command is missing.' },
    { name: 'an unknown command', args: ['chek'], says: `Unknown command 'chek' (Did you mean` },
    { name: 'an unknown option', args: ['check', '--fast'], says: `Unknown option '--fast'` },
    { name: 'a shift key of another shape', args: ['rank', '17'], says: 'is not a shift key' },
    { name: 'a shift nobody knows', args: ['rank', FRIDAY_2_PM], says: 'The cache has no shift' },
    { name: 'a limit of none', args: ['rank', 'x', '--limit', '0'], says: 'whole number' },
    { name: 'a time in words', args: ['check', '--now', 'noon'], says: 'is not an instant' },
    { name: 'no file of configuration', args: ['check', '--config', 'x'], says: 'no such file' },
    {
      name: 'no credentials',
      args: ['check'],
      change: () => ({ STANDBY_CLIENT_ID: '', STANDBY_CLIENT_SECRET: ' ' }),
      says: 'STANDBY_CLIENT_ID ("clientId" in a --config file), STANDBY_CLIENT_SECRET',
    },
    {
      name: 'a zone that does not exist',
      args: ['incidents'],
      change: () => ({ STANDBY_TIMEZONE: 'America/Atlantis' }),
      says: 'not a time zone',
    },
    {
      name: 'plain http to another computer',
      args: ['check'],
      change: () => ({ STANDBY_WELLSKY_URL: 'http://wellsky.example' }),
      says: 'must use https',
    },
    {
      name: 'no key',
      args: ['incidents'],
      change: () => ({ STANDBY_DB_KEY: '' }),
      says: 'STANDBY_DB_KEY is not set',
    },
    {
      name: 'a key of another shape',
      args: ['incidents'],
      change: () => ({ STANDBY_DB_KEY: DB_KEY.slice(1) }),
      says: 'exactly 64 hex digits',
    },
    {
      name: 'an unknown key in the policy',
      args: ['check'],
      change: () => policyFile('{ "sweep": { "perMinute": 5 } }'),
      says: 'sweep.perMinute: unknown key',
    },
    {
      name: 'a bad value in the policy',
      args: ['check'],
      change: () => policyFile('{ "eligibility": { "restHours": "eight" } }'),
      says: 'eligibility.restHours: expected number',
    },
    {
      name: 'a switch the simulator does not have',
      args: ['wellsky-simulator', '--set', 'mood=bad'],
      says: 'unknown switch "mood"',
    },
  ])('ends with 2 and one line for $name', async ({ args, says, change }) => {
    const finished = await standby(args, { ...environment(), ...change?.() });
    expect([finished.code, finished.out]).toEqual([2, '']);
    expect(errorLines(finished)).toEqual([expect.stringContaining(says)]);
  });

  it('explains itself on standard output with --help', async () => {
    const finished = await standby(['import', '--help'], {});
    expect([finished.code, finished.err]).toEqual([0, '']);
    expect(finished.out).toContain('asks, call-outs, availability, preferences, credentials');
  });
});
