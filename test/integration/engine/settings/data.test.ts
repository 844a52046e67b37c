import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSimulator } from '../../../../electron/demo/simulator.ts';
import { createStandby, type Standby } from '../../../../electron/engine/standby.ts';
import type { SecretBox } from '../../../../electron/io/secrets/secret-box.ts';
import { openSettings } from '../../../../electron/io/settings/settings.ts';
import { createSources } from '../../../../electron/sources/sources.ts';
import { KEPT_TABLES } from '../../../../shared/contract/settings.ts';
import { askSchema, callOutSchema } from '../../../../shared/domain/history.ts';
import { policySchema } from '../../../../shared/domain/policy.ts';
import { countingIds } from '../../../../shared/util/ids.ts';
import { ok } from '../../../../shared/util/result.ts';
import { formatInstant, parseInstant, systemClock } from '../../../../shared/util/time.ts';
import { brisk } from '../../../support/brisk-sources.ts';
import { countedRandom } from '../../../support/counted-random.ts';
import { COMPUTER } from '../../../support/one-agency.ts';
import { DANA, settingsStage, value } from '../../../support/settings-stage.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

interface Exported {
  readonly agency: { readonly name: string };
  readonly policy: unknown;
  readonly asks: readonly Readonly<Record<string, unknown>>[];
  readonly callOuts: readonly Readonly<Record<string, unknown>>[];
}

describe('the export', () => {
  it('holds what WellSky does not know, whole and readable, and no secret', async () => {
    const { standby, agency, audited } = await settingsStage({ scenario: 'golden' });
    const { store, clock, policy } = agency.source;
    const { fileName, text } = value(await standby.handlers.exportData({}, DANA));
    expect(fileName).toMatch(/^standby-\d{4}-\d{2}-\d{2}\.json$/);
    const file = JSON.parse(text) as Exported;
    expect(file).toMatchObject({
      format: 'standby-export',
      version: 1,
      exportedAt: formatInstant(clock()),
      agency: { name: agency.source.agency.name },
      availability: store.availability.all(),
      preferences: store.preferences.all(),
      credentials: store.credentials.all(),
    });
    expect(policySchema.parse(file.policy)).toEqual(policy);
    const at = (text: unknown) => (typeof text === 'string' ? parseInstant(text, 'UTC') : null);
    const asks = file.asks.map((ask) =>
      askSchema.parse({
        ...ask,
        shiftStart: at(ask['shiftStart']),
        shiftEnd: at(ask['shiftEnd']),
        askedAt: at(ask['askedAt']),
        answeredAt: at(ask['answeredAt']),
      }),
    );
    expect(asks.length).toBeGreaterThan(10);
    expect(asks).toEqual(store.asks.all());
    const callOuts = file.callOuts.map((one) =>
      callOutSchema.parse({
        ...one,
        shiftStart: at(one['shiftStart']),
        shiftEnd: at(one['shiftEnd']),
        reportedAt: at(one['reportedAt']),
      }),
    );
    expect(callOuts).toEqual(store.callOuts.all());
    expect(text).not.toContain(agency.simulator.credentials.clientSecret);
    expect(audited('export')).toMatchObject([
      { actor: 'Dana', action: 'execute', detail: { asks: asks.length } },
    ]);
  });
});

describe('what is stored', () => {
  it('is counted and dated for every table, with how long it stays', async () => {
    const { standby, agency } = await settingsStage({ scenario: 'golden' });
    const { store, agency: own } = agency.source;
    const kept = value(await standby.handlers.keptData({}, DANA));
    expect(kept.tables.map(({ table }) => table)).toEqual(KEPT_TABLES);
    const of = (name: string) => kept.tables.find(({ table }) => table === name);
    expect(of('asks')).toEqual({
      table: 'asks',
      rows: store.asks.all().length,
      oldest: store.asks.all()[0]?.askedAt,
      retention: { kind: 'until-wiped' },
    });
    expect(of('charges')?.retention).toEqual({ kind: 'days', days: 400 });
    expect(of('audit')?.rows).toBe(store.audit.count());
    expect(kept.bytes).toBeGreaterThan(10_000);
    expect(kept).toMatchObject({ confirmation: own.name, isWipeable: false });
  });
});

/** A computer with two connected agencies, Juniper and Larkspur; Juniper is shown. */
interface TwoAgencies {
  readonly standby: Standby;
  readonly dataDir: string;
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly reported: readonly (readonly [string, object])[];
  readonly juniper: string;
  readonly larkspur: string;
}

async function twoAgencies(isKeyringFailing: () => boolean = () => false): Promise<TwoAgencies> {
  const dataDir = temporaryFolder();
  const secrets = new Map<string, Map<string, string>>();
  const reported: [string, object][] = [];
  const sources = createSources({
    dataDir,
    settings: openSettings(dataDir),
    openSecrets(id) {
      if (isKeyringFailing()) {
        return Promise.resolve({ ok: false, error: { code: 'keyring', message: 'Locked.' } });
      }
      const mine = secrets.get(id) ?? new Map<string, string>();
      secrets.set(id, mine);
      return Promise.resolve(ok(boxOver(mine)));
    },
    hasKeyring: true,
    realClock: systemClock,
    random: countedRandom(),
  });
  const standby = createStandby({
    sources: brisk(sources, systemClock),
    surroundings: {
      channels: [],
      ids: countingIds('id'),
      report: (event, fields) => reported.push([event, fields]),
    },
    engine: { realClock: systemClock, patience: null },
    computer: COMPUTER,
  });
  onTestFinished(() => standby.close());
  const larkspur = await connected(standby, 'Larkspur Care');
  const juniper = await connected(standby, 'Juniper Home Care');
  return { standby, dataDir, secrets, reported, juniper, larkspur };
}

function boxOver(secrets: Map<string, string>): SecretBox {
  return {
    backend: 'keyring',
    get: (name) => secrets.get(name) ?? null,
    set: (name, secret) => void secrets.set(name, secret),
    delete: (name) => void secrets.delete(name),
  };
}

/** Connects a simulated tenant and returns its key. */
async function connected(standby: Standby, name: string): Promise<string> {
  const simulator = await startSimulator({
    clock: systemClock,
    size: 'XS',
    scenario: 'plain',
    seed: 1,
    switches: { latency: 'none' },
  });
  onTestFinished(() => simulator.close());
  const { url, agencyId, timeZone, credentials } = simulator;
  const connection = { url, agencyId, timeZone, ...credentials, passphrase: null, name };
  value(await standby.handlers.connect(connection, DANA));
  const all = value(await standby.handlers.agencies({}, DANA));
  return all.find((one) => one.name === name)?.id ?? '';
}

function folderOf({ dataDir }: TwoAgencies, id: string): string {
  return join(dataDir, 'agencies', id);
}

describe('a wipe', () => {
  it('waits for the name of the agency', async () => {
    const two = await twoAgencies();
    for (const confirmation of ['', 'yes', 'Larkspur Care', 'juniper home care']) {
      const answer = await two.standby.handlers.wipeData({ confirmation }, DANA);
      expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
    }
    expect(existsSync(join(folderOf(two, two.juniper), 'cache.db'))).toBe(true);
    expect(two.standby.engine(two.juniper)).not.toBeNull();
  });

  it('leaves nothing of the agency, and the other one as it was', async () => {
    const two = await twoAgencies();
    const { standby, secrets, juniper, larkspur, reported } = two;
    const settings = { channel: 'slack', kind: 'bot' } as const;
    const kept = { botToken: 'xoxb-demo' };
    value(await standby.handlers.saveChannel({ settings, secrets: kept }, DANA));
    expect(secrets.get(juniper)?.size).toBe(3);
    const before = new Map(secrets.get(larkspur));
    const audited = standby.engine(larkspur)?.source.store.audit.count() ?? 0;

    const wiped = value(
      await standby.handlers.wipeData({ confirmation: ' Juniper Home Care ' }, DANA),
    );
    expect(wiped).toEqual({
      agency: 'Juniper Home Care',
      removed: ['database-key', 'client-secret', 'cache', 'connection'],
      left: ['Larkspur Care'],
    });
    expect(existsSync(folderOf(two, juniper))).toBe(false);
    expect(secrets.get(juniper)?.size).toBe(0);
    expect(standby.engine(juniper)).toBeNull();
    const written = readFileSync(join(two.dataDir, 'settings.json'), 'utf8');
    expect(written).not.toContain('Juniper');
    expect(readFileSync(join(two.dataDir, 'settings.good.json'), 'utf8')).toBe(written);
    expect(reported).toEqual([['agency-wiped', { role: 'administrator' }]]);

    expect(secrets.get(larkspur)).toEqual(before);
    expect(readdirSync(folderOf(two, larkspur))).toContain('cache.db');
    expect(value(await standby.handlers.agencies({}, DANA))).toMatchObject([
      { id: larkspur, isShown: true, problem: null },
    ]);
    expect(standby.engine(larkspur)?.source.store.audit.verify().ok).toBe(true);
    expect(standby.engine(larkspur)?.source.store.audit.count()).toBeGreaterThanOrEqual(audited);
  });

  it('says what stays where the keyring refuses', async () => {
    let isLocked = false;
    const two = await twoAgencies(() => isLocked);
    isLocked = true;
    const wiped = value(
      await two.standby.handlers.wipeData({ confirmation: 'Juniper Home Care' }, DANA),
    );
    expect(wiped.removed).toEqual(['cache', 'connection']);
    expect(existsSync(folderOf(two, two.juniper))).toBe(false);
    expect(two.secrets.get(two.juniper)?.size).toBe(2);
  });

  it('is not offered for the demo, which keeps nothing', async () => {
    const { standby, agency } = await settingsStage();
    const confirmation = agency.source.agency.name;
    const answer = await standby.handlers.wipeData({ confirmation }, DANA);
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
    expect(standby.engine()).not.toBeNull();
  });
});
