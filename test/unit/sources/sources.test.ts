import { describe, expect, it } from 'vitest';
import { openSettings, type SettingsFile } from '../../../electron/io/settings/settings.ts';
import { createSources } from '../../../electron/sources/sources.ts';
import type { Sources } from '../../../electron/engine/standby.ts';
import { fail } from '../../../shared/util/result.ts';
import { systemClock } from '../../../shared/util/time.ts';
import { countedRandom } from '../../support/counted-random.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function stage(): { settings: SettingsFile; sources: Sources } {
  const dataDir = temporaryFolder();
  const settings = openSettings(dataDir);
  const sources = createSources({
    dataDir,
    settings,
    openSecrets: () => Promise.resolve(fail({ code: 'unused', message: 'Not used here.' })),
    hasKeyring: true,
    realClock: systemClock,
    random: countedRandom(),
  });
  return { settings, sources };
}

describe('the mode of a workflow', () => {
  it('is kept in the settings as an override, beside the ones that are there', () => {
    const { settings, sources } = stage();
    settings.change({ policy: { asking: { weeklyBudget: 6 }, workflows: { pattern: 'off' } } });
    const changed = sources.changeMode({ workflow: 'capacity', mode: 'record-only' });
    expect(changed).toMatchObject({
      ok: true,
      value: { capacity: 'record-only', pattern: 'off', overtime: 'on' },
    });
    expect(settings.current().policy).toEqual({
      asking: { weeklyBudget: 6 },
      workflows: { pattern: 'off', capacity: 'record-only' },
    });
    expect(sources.areModesEditable()).toBe(true);
  });

  it('stays as it is where a policy file decides', () => {
    const { settings, sources } = stage();
    settings.change({ policyFile: '/etc/standby/policy.json' });
    const before = settings.current();
    expect(sources.areModesEditable()).toBe(false);
    expect(sources.changeMode({ workflow: 'capacity', mode: 'off' })).toMatchObject({
      ok: false,
      error: { code: 'policy-file' },
    });
    expect(settings.current()).toEqual(before);
  });
});
