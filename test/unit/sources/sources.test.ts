import { describe, expect, it } from 'vitest';
import type { Sources } from '../../../electron/engine/sources.ts';
import type { SecretBox } from '../../../electron/io/secrets/secret-box.ts';
import { DEMO_KEY } from '../../../electron/io/settings/demo-key.ts';
import { openSettings, type SettingsFile } from '../../../electron/io/settings/settings.ts';
import { createSources } from '../../../electron/sources/sources.ts';
import type { Connection } from '../../../shared/contract/views.ts';
import { fail, ok } from '../../../shared/util/result.ts';
import { systemClock } from '../../../shared/util/time.ts';
import { countedRandom } from '../../support/counted-random.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Stage {
  readonly settings: SettingsFile;
  readonly sources: Sources;
  /** Secrets of each agency, by its key. */
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function stage(isRefusing = false): Stage {
  const dataDir = temporaryFolder();
  const settings = openSettings(dataDir);
  const secrets = new Map<string, Map<string, string>>();
  const sources = createSources({
    dataDir,
    settings,
    openSecrets(id) {
      if (isRefusing) return Promise.resolve(fail({ code: 'refused', message: 'Not now.' }));
      const mine = secrets.get(id) ?? new Map<string, string>();
      secrets.set(id, mine);
      return Promise.resolve(ok(boxOver(mine)));
    },
    hasKeyring: true,
    realClock: systemClock,
    random: countedRandom(),
  });
  return { settings, sources, secrets };
}

function boxOver(secrets: Map<string, string>): SecretBox {
  return {
    backend: 'keyring',
    get: (name) => secrets.get(name) ?? null,
    set: (name, value) => void secrets.set(name, value),
    delete: (name) => void secrets.delete(name),
  };
}

const JUNIPER: Connection = {
  url: 'https://wellsky.example',
  clientId: 'demo-client',
  clientSecret: 'demo-secret-not-real',
  agencyId: '4711',
  timeZone: 'America/Denver',
  passphrase: null,
};
const TEST_TENANT: Connection = { ...JUNIPER, url: 'https://test.wellsky.example' };

async function connect(sources: Sources, connection: Connection): Promise<void> {
  const opened = await sources.connect(connection);
  if (!opened.ok) throw new Error(opened.error.message);
  opened.value.wellsky.close();
  await opened.value.close();
}

describe('the agencies of a computer', () => {
  it('are none at first, and a connected one is shown under its name', async () => {
    const { settings, sources } = stage();
    expect([sources.agencies(), sources.shown(), sources.firstRun()]).toEqual([[], null, 'agency']);
    await connect(sources, { ...JUNIPER, name: 'Juniper Home Care' });
    expect(sources.agencies()).toEqual([
      { id: '4711', name: 'Juniper Home Care', kind: 'wellsky', timeZone: 'America/Denver' },
    ]);
    expect([sources.shown(), sources.firstRun()]).toEqual(['4711', 'workflow']);
    expect(JSON.stringify(settings.current())).not.toContain('demo-secret-not-real');
  });

  it('with one WellSky id at two addresses are two, each with its own key', async () => {
    const { sources, secrets } = stage();
    await connect(sources, JUNIPER);
    await connect(sources, TEST_TENANT);
    expect(sources.agencies().map(({ id }) => id)).toEqual(['4711', '4711-2']);
    const keys = [...secrets.values()].map((mine) => mine.get('database-key'));
    expect(new Set(keys).size).toBe(2);
  });

  it('that are connected again stay the same, with their name and their rules', async () => {
    const { settings, sources } = stage();
    await connect(sources, { ...JUNIPER, name: 'Juniper' });
    sources.rules('4711').keep({ sweep: { requestsPerSecond: 3 } });
    await connect(sources, { ...JUNIPER, clientId: 'another-client' });
    await connect(sources, { ...TEST_TENANT, agency: '4711' });
    expect(settings.current().agencies).toEqual([
      {
        id: '4711',
        name: 'Juniper',
        url: TEST_TENANT.url,
        clientId: 'demo-client',
        agencyId: '4711',
        timeZone: 'America/Denver',
        policy: { sweep: { requestsPerSecond: 3 } },
      },
    ]);
  });

  it('leave the demo when one is connected, and take it in again when asked', async () => {
    const { sources } = stage();
    expect(sources.addDemo()).toEqual(ok(DEMO_KEY));
    expect(sources.agencies()).toMatchObject([{ id: DEMO_KEY, kind: 'demo' }]);
    await connect(sources, JUNIPER);
    expect(sources.agencies().map(({ id }) => id)).toEqual(['4711']);
    sources.addDemo();
    expect(sources.agencies().map(({ id }) => id)).toEqual(['4711', DEMO_KEY]);
    expect(sources.shown()).toBe(DEMO_KEY);
  });

  it('show the next when the one that is shown is taken out, and begin anew without any', async () => {
    const { settings, sources, secrets } = stage();
    await connect(sources, JUNIPER);
    await connect(sources, TEST_TENANT);
    sources.remove('4711-2');
    expect(sources.shown()).toBe('4711');
    sources.goTo('done');
    sources.remove('4711');
    expect(settings.current()).toMatchObject({ agencies: [], shown: null, firstRun: 'agency' });
    expect(secrets.get('4711')?.has('database-key')).toBe(true);
  });

  it('stay as they were when a new one cannot be opened', async () => {
    const { settings, sources } = stage(true);
    const before = settings.current();
    expect(await sources.connect(JUNIPER)).toMatchObject({ ok: false });
    expect(settings.current()).toEqual(before);
  });

  it('are none that nobody connected', async () => {
    const { sources } = stage();
    expect(await sources.open('4711')).toMatchObject({ ok: false, error: { code: 'agency-gone' } });
  });
});

describe('the rules of an agency', () => {
  it('are its own, kept as overrides, and begin with those of the computer', async () => {
    const { settings, sources } = stage();
    settings.change({ policy: { asking: { weeklyBudget: 6 } } });
    await connect(sources, JUNIPER);
    await connect(sources, TEST_TENANT);
    const kept = sources
      .rules('4711')
      .keep({ ...sources.rules('4711').overrides, workflows: { capacity: 'record-only' } });
    expect(kept).toMatchObject({
      ok: true,
      value: {
        workflows: { capacity: 'record-only', overtime: 'on' },
        asking: { weeklyBudget: 6 },
      },
    });
    expect(settings.current().agencies.map(({ policy }) => policy)).toEqual([
      { asking: { weeklyBudget: 6 }, workflows: { capacity: 'record-only' } },
      { asking: { weeklyBudget: 6 } },
    ]);
  });

  it('stay as they are where a policy file decides, but for the demo', () => {
    const { settings, sources } = stage();
    settings.change({ policyFile: '/etc/standby/policy.json' });
    const before = settings.current();
    expect(sources.rules('4711').isEditable).toBe(false);
    expect(sources.rules('4711').keep({})).toMatchObject({
      ok: false,
      error: { code: 'policy-file' },
    });
    expect(settings.current()).toEqual(before);
    expect(sources.rules(DEMO_KEY).isEditable).toBe(true);
  });

  it.each([
    [['880012'], {}],
    [['880012'], { writeBack: { allowed: ['admin-task'] } }],
    [[], { writeBack: { taskOwners: [] } }],
    [['4711'], { writeBack: { taskOwners: ['4711'] } }],
  ])('of the demo give its to-dos to %j by %j', (taskOwners, overrides) => {
    const { sources } = stage();
    expect(sources.rules(DEMO_KEY).keep(overrides)).toMatchObject({
      ok: true,
      value: { writeBack: { taskOwners } },
    });
  });

  it('of the demo are kept until it is left', async () => {
    const { sources } = stage();
    sources.addDemo();
    const kept = sources.rules(DEMO_KEY).keep({ workflows: { pattern: 'off' } });
    expect(kept).toMatchObject({ ok: true, value: { workflows: { pattern: 'off' } } });
    sources.addDemo();
    expect(sources.rules(DEMO_KEY).overrides).toEqual({ workflows: { pattern: 'off' } });
    await connect(sources, JUNIPER);
    expect(sources.rules(DEMO_KEY).overrides).toEqual({});
  });
});
