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
const JUNIPER = { id: '4711', name: 'Juniper', ...WELLSKY, policy: {} };
const DEMO = { policy: {} };

describe('the settings', () => {
  it('have defaults, and opening them alone writes nothing', () => {
    const dir = temporaryFolder();
    const settings = openSettings(dir);
    expect(settings.current()).toEqual({
      agencies: [],
      demo: null,
      shown: null,
      firstRun: 'agency',
      policyFile: null,
      policy: {},
      shortcut: 'CommandOrControl+Shift+Y',
      actor: 'scheduler',
    });
    expect(settings.problem()).toBeNull();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('are found again, and only what was set of the policy is stored', () => {
    const dir = temporaryFolder();
    const policy = { sweep: { requestsPerSecond: 3 } };
    const agencies = [{ ...JUNIPER, policy }];
    expect(openSettings(dir).change({ agencies, shown: '4711' }).ok).toBe(true);
    const again = openSettings(dir);
    expect(again.problem()).toBeNull();
    expect(again.current()).toMatchObject({ agencies, shown: '4711' });
    const file = join(dir, 'settings.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ agencies });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each<[string, Partial<Settings>, RegExp]>([
    [
      'a secret',
      { clientSecret: 'demo-secret-not-real' } as Partial<Settings>,
      /clientSecret: unknown key/,
    ],
    ['an agency to show that is not there', { shown: '4711' }, /shown: is none of the agencies/],
    ['two agencies of one name', { agencies: [JUNIPER, JUNIPER] }, /agencies: two have the same/],
    [
      'no time zone',
      { agencies: [{ ...JUNIPER, timeZone: 'Denver' }] },
      /agencies\.0\.timeZone: not a time zone/,
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
    openSettings(dir).change({ demo: DEMO, actor: 'dana' });
    const file = join(dir, 'settings.json');
    writeFileSync(file, text);
    const settings = openSettings(dir);
    expect(settings.current()).toMatchObject({ demo: DEMO, actor: 'dana' });
    expect(settings.problem()).toMatchObject({ code: 'settings-invalid' });
    expect(settings.problem()?.message).toMatch(words);
    expect(readFileSync(file, 'utf8')).toBe(text);

    expect(settings.change({ actor: 'lee' }).ok).toBe(true);
    expect(settings.problem()).toBeNull();
    expect(readFileSync(join(dir, 'settings.bad.json'), 'utf8')).toBe(text);
    expect(openSettings(dir).current()).toMatchObject({ demo: DEMO, actor: 'lee' });
  });

  it('that were corrected by hand become the last good ones', () => {
    const dir = temporaryFolder();
    const file = join(dir, 'settings.json');
    writeFileSync(file, '\uFEFF{"source":"demo"}');
    expect(openSettings(dir).current().shown).toBe('demo agency');
    writeFileSync(file, '{');
    expect(openSettings(dir).current().shown).toBe('demo agency');
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
