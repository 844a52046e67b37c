import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSettings, type Settings } from '../../../../electron/io/settings/settings.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const WELLSKY = {
  url: 'https://wellsky.example',
  clientId: 'demo-client',
  agencyId: '4711',
  timeZone: 'America/Denver',
};
const POLICY = { asking: { weeklyBudget: 6 }, workflows: { pattern: 'off' } };
const AGENCY = { id: '4711', name: 'Agency 4711', ...WELLSKY, policy: POLICY };

function opened(old: object): Settings {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'settings.json'), JSON.stringify(old));
  const settings = openSettings(dir);
  expect(settings.problem()).toBeNull();
  return settings.current();
}

it.each<[string, object, Partial<Settings>]>([
  [
    'the connected agency, with the rules of the computer as its own',
    { source: 'wellsky', wellsky: WELLSKY, policy: POLICY, actor: 'dana' },
    {
      agencies: [AGENCY],
      demo: null,
      shown: '4711',
      firstRun: 'done',
      policy: POLICY,
      actor: 'dana',
    },
  ],
  [
    'the demo that was shown, and the connected agency beside it',
    { source: 'demo', wellsky: WELLSKY, policy: POLICY },
    { agencies: [AGENCY], demo: { policy: {} }, shown: 'demo agency', firstRun: 'done' },
  ],
  [
    'the demo alone',
    { source: 'demo' },
    { agencies: [], demo: { policy: {} }, shown: 'demo agency', firstRun: 'done' },
  ],
  [
    'a computer on which nothing was chosen, with its policy file',
    { source: 'none', policyFile: '/etc/standby/policy.json' },
    {
      agencies: [],
      demo: null,
      shown: null,
      firstRun: 'agency',
      policyFile: '/etc/standby/policy.json',
    },
  ],
])('settings of one agency keep %s', (_, old, expected) => {
  expect(opened(old)).toMatchObject(expected);
});

it('settings of one agency stay as they are on disk until something is changed', () => {
  const dir = temporaryFolder();
  const file = join(dir, 'settings.json');
  const text = JSON.stringify({ source: 'wellsky', wellsky: WELLSKY, policy: POLICY });
  writeFileSync(file, text);
  const settings = openSettings(dir);
  expect(readFileSync(file, 'utf8')).toBe(text);

  expect(settings.change({ actor: 'lee' }).ok).toBe(true);
  expect(openSettings(dir).current()).toMatchObject({
    agencies: [AGENCY],
    shown: '4711',
    actor: 'lee',
  });
});
