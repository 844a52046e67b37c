import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings, type Settings } from '../../../../electron/io/settings/settings.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const WELLSKY = {
  url: 'https://wellsky.example',
  clientId: 'demo-client',
  agencyId: '4711',
  timeZone: 'America/Denver',
};

describe('the settings', () => {
  it('have defaults, and opening them alone writes nothing', () => {
    const dir = temporaryFolder();
    const settings = openSettings(dir);
    expect(settings.current()).toEqual({
      source: 'none',
      wellsky: null,
      policyFile: null,
      policy: {},
      actor: 'scheduler',
    });
    expect(settings.problem()).toBeNull();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('are found again, and only what was set of the policy is stored', () => {
    const dir = temporaryFolder();
    const policy = { sweep: { requestsPerSecond: 3 } };
    const changed = openSettings(dir).change({ source: 'wellsky', wellsky: WELLSKY, policy });
    expect(changed.ok).toBe(true);
    const again = openSettings(dir);
    expect(again.problem()).toBeNull();
    expect(again.current()).toMatchObject({ source: 'wellsky', wellsky: WELLSKY, policy });
    const file = join(dir, 'settings.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ policy });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each<[string, Partial<Settings>, RegExp]>([
    [
      'a secret',
      { clientSecret: 'demo-secret-not-real' } as Partial<Settings>,
      /clientSecret: unknown key/,
    ],
    ['wellsky without a connection', { source: 'wellsky' }, /wellsky: needed/],
    [
      'no time zone',
      { wellsky: { ...WELLSKY, timeZone: 'Denver' } },
      /wellsky\.timeZone: not a time zone/,
    ],
    [
      'a wrong rule',
      { policy: { match: { halfLife: 3 } } },
      /policy\.match\.halfLife: unknown key/,
    ],
    [
      'a wrong value',
      { policy: { patterns: { q: 'x' } } },
      /policy\.patterns\.q: .*expected number/,
    ],
  ])('refuse %s and stay as they are', (_, change, words) => {
    const dir = temporaryFolder();
    const settings = openSettings(dir);
    const before = settings.current();
    const refused = settings.change(change);
    if (refused.ok) throw new Error('accepted');
    expect(refused.error.message).toMatch(words);
    expect(refused.error.message).not.toContain('demo-secret-not-real');
    expect(settings.current()).toEqual(before);
    expect(existsSync(join(dir, 'settings.json'))).toBe(false);
  });

  it.each([
    ['names no known source', '{"source":"excel"}', /source: .*expected one of/],
    [
      'holds a wrong type',
      '{"policy":{"visits":{"lateMinutes":"15"}}}',
      /policy\.visits\.lateMinutes: /,
    ],
    ['is not JSON', '{\n  "source": "demo",\n}', /not valid JSON \(line 3, column 1\)/],
    ['is a list', '[]', /the file: expected object/],
  ])('stay the last good ones while the file %s', (_, text, words) => {
    const dir = temporaryFolder();
    openSettings(dir).change({ source: 'demo', actor: 'dana' });
    const file = join(dir, 'settings.json');
    writeFileSync(file, text);
    const settings = openSettings(dir);
    expect(settings.current()).toMatchObject({ source: 'demo', actor: 'dana' });
    expect(settings.problem()).toMatchObject({ code: 'settings-invalid' });
    expect(settings.problem()?.message).toMatch(words);
    expect(readFileSync(file, 'utf8')).toBe(text);

    expect(settings.change({ actor: 'lee' }).ok).toBe(true);
    expect(settings.problem()).toBeNull();
    expect(readFileSync(join(dir, 'settings.bad.json'), 'utf8')).toBe(text);
    expect(openSettings(dir).current()).toMatchObject({ source: 'demo', actor: 'lee' });
  });

  it('that were corrected by hand become the last good ones', () => {
    const dir = temporaryFolder();
    const file = join(dir, 'settings.json');
    writeFileSync(file, '\uFEFF{"source":"demo"}');
    expect(openSettings(dir).current().source).toBe('demo');
    writeFileSync(file, '{');
    expect(openSettings(dir).current().source).toBe('demo');
  });

  it('that cannot be written say so and stay', () => {
    const dir = temporaryFolder();
    const settings = openSettings(dir);
    mkdirSync(join(dir, 'settings.json'));
    expect(settings.change({ actor: 'lee' })).toMatchObject({
      ok: false,
      error: { code: 'settings-unwritable' },
    });
    expect(settings.current().actor).toBe('scheduler');
  });
});
