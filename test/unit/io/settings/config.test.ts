import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missing, readConfig } from '../../../../electron/io/settings/config.ts';
import { loadPolicy } from '../../../../electron/io/settings/policy.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SECRET = 'demo-secret-not-real';

function writtenFile(text: string): string {
  const path = join(temporaryFolder(), 'standby.json');
  writeFileSync(path, text);
  return path;
}

describe('the configuration of the command line', () => {
  it('comes from the environment', () => {
    const environment = {
      STANDBY_WELLSKY_URL: 'http://127.0.0.1:8080',
      STANDBY_CLIENT_ID: 'demo-client',
      STANDBY_CLIENT_SECRET: SECRET,
      STANDBY_AGENCY_ID: ' 4711 ',
      STANDBY_TIMEZONE: 'America/Denver',
      STANDBY_DATA_DIR: 'data',
      STANDBY_DB_KEY: 'ab',
      STANDBY_POLICY: '/etc/policy.json',
    };
    expect(readConfig(environment, null)).toEqual({
      ok: true,
      value: {
        wellskyUrl: 'http://127.0.0.1:8080',
        clientId: 'demo-client',
        clientSecret: SECRET,
        agencyId: '4711',
        timeZone: 'America/Denver',
        dataDir: resolve('data'),
        dbKey: 'ab',
        policy: resolve('/etc/policy.json'),
      },
    });
  });

  it('comes from a file where a variable is not set, with paths relative to the file', () => {
    const file = writtenFile(
      '{"agencyId":"1","clientId":"file","dataDir":"data","policy":"p.json"}',
    );
    const config = readConfig({ STANDBY_CLIENT_ID: 'environment', STANDBY_AGENCY_ID: '' }, file);
    expect(config).toMatchObject({
      ok: true,
      value: {
        clientId: 'environment',
        agencyId: '1',
        dataDir: join(file, '..', 'data'),
        policy: join(file, '..', 'p.json'),
        clientSecret: null,
      },
    });
  });

  it.each([
    ['an unknown key', '{"agency":"1"}', /agency: unknown key/],
    ['a wrong type', '{"agencyId":4711}', /agencyId: expected string, received number/],
    ['an empty value', '{"agencyId":""}', /agencyId: must not be empty/],
    ['broken JSON', `{"clientSecret": "${SECRET}"\n"agencyId": "1"}`, /\(line 2, column 1\)/],
    ['a cut off text', `{"clientSecret": "${SECRET}`, /not valid JSON/],
    ['nothing', '', /not valid JSON \(line 1, at its end\)/],
    ['words', SECRET, /not valid JSON\./],
    ['a time zone that is none', '{"timeZone":"Denver"}', /STANDBY_TIMEZONE .* is not a time zone/],
  ])('refuses a file with %s in one line, without repeating values', (_, text, words) => {
    const config = readConfig({}, writtenFile(text));
    if (config.ok) throw new Error('accepted');
    expect(config.error.code).toBe('config-invalid');
    expect(config.error.message).toMatch(words);
    expect(config.error.message).not.toMatch(new RegExp(`${SECRET}|\n`));
  });

  it('names every defect of a file at once', () => {
    const config = readConfig({}, writtenFile('{"agencyId":1,"x":2}'));
    expect(JSON.stringify(config)).toMatch(/agencyId: .*; x: unknown key/);
  });

  it('refuses a file that is not there', () => {
    const config = readConfig({}, join(temporaryFolder(), 'none.json'));
    expect(JSON.stringify(config)).toMatch(/there is no such file/);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'standby.json'));
    expect(JSON.stringify(readConfig({}, join(folder, 'standby.json')))).toMatch(/cannot be read/);
  });

  it('says by both names what a command misses', () => {
    const config = readConfig({ STANDBY_AGENCY_ID: '1' }, null);
    if (!config.ok) throw new Error(config.error.message);
    expect(missing(config.value, ['agencyId'])).toBeNull();
    const problem = missing(config.value, ['dataDir', 'agencyId', 'timeZone']);
    expect(problem?.message).toMatch(/STANDBY_TIMEZONE \("timeZone".*STANDBY_DATA_DIR \("dataDir"/);
    expect(problem?.message).not.toContain('STANDBY_AGENCY_ID');
  });
});

describe('a policy file', () => {
  it('overrides what it names', () => {
    const policy = loadPolicy(
      writtenFile('{"asking":{"weeklyBudget":2},"workflows":{"pattern":"off"}}'),
    );
    expect(policy).toEqual({
      ok: true,
      value: {
        ...DEFAULT_POLICY,
        asking: { ...DEFAULT_POLICY.asking, weeklyBudget: 2 },
        workflows: { ...DEFAULT_POLICY.workflows, pattern: 'off' },
      },
    });
  });

  it.each([
    ['an unknown key', '{"match":{"halfLife":90}}', /match\.halfLife: unknown key/],
    ['an unknown section', '{"matching":{}}', /matching: unknown key/],
    ['a wrong type', '{"sweep":{"nearMinutes":"15"}}', /sweep\.nearMinutes: expected number/],
    [
      'a wrong place in a list',
      '{"overtime":{"jurisdictions":["us-tx"]}}',
      /overtime\.jurisdictions\.0: /,
    ],
    ['a wrong time of day', '{"asking":{"quietFrom":"9pm"}}', /asking\.quietFrom: expected HH:MM/],
    ['broken JSON', '{"match":\n {,}}', /not valid JSON \(line 2, column 3\)/],
  ])('with %s is refused, naming it', (_, text, words) => {
    const policy = loadPolicy(writtenFile(text));
    if (policy.ok) throw new Error('accepted');
    expect(policy.error.code).toBe('policy-invalid');
    expect(policy.error.message).toMatch(words);
  });
});
