import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Standby } from '../../../electron/engine/standby.ts';
import type { AgencyLine } from '../../../shared/contract/agencies.ts';
import type { Panel } from '../../../shared/contract/views.ts';
import { MINUTE } from '../../../shared/util/time.ts';
import {
  aComputer,
  connect,
  DANA,
  startTenant,
  value,
  type Computer,
} from '../../support/several-agencies.ts';

const JUNIPER = '9001';
const ASPEN = '9001-2';

async function agenciesOf({ handlers }: Standby): Promise<readonly AgencyLine[]> {
  return value(await handlers.agencies({}, DANA));
}

async function panelOf({ handlers }: Standby): Promise<Panel> {
  return value(await handlers.panel({}, DANA));
}

/** Two tenants, connected one after the other; the second is shown. */
async function stage() {
  const juniper = await startTenant(1);
  const aspen = await startTenant(2);
  const computer = aComputer(juniper);
  const standby = await computer.start();
  await connect(standby, juniper, 'Juniper');
  await connect(standby, aspen, 'Aspen');
  return { juniper, aspen, computer, standby };
}

function auditOf(standby: Standby, id: string) {
  return [...(standby.engine(id)?.source.store.audit.rows() ?? [])];
}

describe('two agencies side by side', () => {
  it('are both swept and counted, each into its own cache under its own key', async () => {
    const { computer, standby } = await stage();
    expect(await agenciesOf(standby)).toMatchObject([
      { id: JUNIPER, name: 'Juniper', isShown: false, feed: 'fresh', problem: null },
      { id: ASPEN, name: 'Aspen', isShown: true, feed: 'fresh', problem: null },
    ]);
    expect((await agenciesOf(standby)).every(({ urgent }) => urgent > 0)).toBe(true);
    for (const id of [JUNIPER, ASPEN]) {
      expect(existsSync(join(computer.dataDir, 'agencies', id))).toBe(true);
    }
    const key = (id: string) => computer.secrets.get(id)?.get('database-key');
    expect(key(JUNIPER)).not.toBe(key(ASPEN));
    expect(computer.reports).toEqual([]);
  });

  it('switch with what belongs to each, and each log holds only its own', async () => {
    const { standby } = await stage();
    const aspen = await panelOf(standby);
    expect(aspen.agency.name).toBe('Aspen');
    value(await standby.handlers.showAgency({ id: JUNIPER }, DANA));
    const juniper = await panelOf(standby);
    expect(juniper.agency.name).toBe('Juniper');
    const known = new Set(aspen.incidents.map(({ id }) => id));
    expect(juniper.incidents.some(({ id }) => known.has(id))).toBe(false);

    const [first] = juniper.incidents;
    if (first === undefined) throw new Error('Juniper has no incident.');
    const before = auditOf(standby, ASPEN).length;
    value(await standby.handlers.acknowledge({ id: first.id }, DANA));
    value(await standby.handlers.renameAgency({ id: JUNIPER, name: 'Juniper East' }, DANA));
    expect(auditOf(standby, ASPEN)).toHaveLength(before);
    const entities = (id: string): string[] =>
      auditOf(standby, id)
        .filter(({ actor }) => actor === DANA.actor)
        .map(({ action, entity }) => `${action} ${entity}`);
    expect(entities(JUNIPER)).toEqual(['execute agency', 'update incident', 'update agency']);
    expect(entities(ASPEN)).toEqual(['execute agency']);
    expect((await panelOf(standby)).agency.name).toBe('Juniper East');
  });

  it('tell incidents of the one that is not shown with its name, and a click shows it', async () => {
    const { computer, standby, juniper } = await stage();
    const before = computer.announced.length;
    const [shift] = juniper.world
      .occurrences('109140003')
      .filter((one) => one.start > juniper.now());
    if (shift === undefined) throw new Error('There is no shift to call out from.');
    juniper.world.callOut(shift);
    juniper.advance(MINUTE);
    await standby.tick();
    juniper.advance(MINUTE);
    await standby.tick();

    const told = computer.announced
      .slice(before)
      .flatMap((one) => (one.name === 'incident' ? one.value : []))
      .find(({ headline }) => headline.includes('is now open'));
    expect(told?.agency).toEqual({ id: JUNIPER, name: 'Juniper' });
    const notification = computer.sent.find(({ incidentId }) => incidentId === told?.id);
    expect(notification?.title).toMatch(/^Juniper: /);

    if (told === undefined) throw new Error('The call-out was not told.');
    standby.reveal(told.id);
    expect((await panelOf(standby)).agency.name).toBe('Juniper');
    expect(computer.announced.at(-1)).toEqual({ name: 'show', value: { id: told.id } });
  });

  it('tell what the first sweep found as one each', async () => {
    const { computer, standby, juniper, aspen } = await stage();
    const told = computer.sent.length;
    for (const tenant of [juniper, aspen]) tenant.advance(MINUTE);
    await standby.tick();
    expect(computer.sent.slice(told).map(({ title }) => title)).toEqual([
      'Juniper: 3 matters need you',
      'Aspen: 3 matters need you',
    ]);
  });

  it('go on by themselves when the other is refused', async () => {
    const { standby, juniper, aspen } = await stage();
    aspen.set('appointment.search', 'forbidden403');
    juniper.advance(20 * MINUTE);
    aspen.advance(20 * MINUTE);
    await standby.tick();
    expect(await agenciesOf(standby)).toMatchObject([
      { id: JUNIPER, feed: 'fresh' },
      { id: ASPEN, feed: 'refused' },
    ]);
  });
});

describe('an agency whose key is wrong', () => {
  it('says so, stays as it is on disk, and leaves the other working', async () => {
    const { computer, standby } = await stage();
    await standby.close();
    const right = keyOf(computer, ASPEN);
    computer.secrets.get(ASPEN)?.set('database-key', 'ab'.repeat(32));

    const again = await computer.start();
    await again.tick();
    const [juniper, aspen] = await agenciesOf(again);
    expect(juniper).toMatchObject({ feed: 'fresh', problem: null });
    expect(aspen).toMatchObject({ feed: null, urgent: 0, isShown: true });
    expect(aspen?.problem?.code).toMatch(/^cache-/);
    expect(await panelOf(again)).toMatchObject({ source: 'none', agency: { name: 'Aspen' } });
    value(await again.handlers.showAgency({ id: JUNIPER }, DANA));
    expect((await panelOf(again)).incidents.length).toBeGreaterThan(0);

    computer.secrets.get(ASPEN)?.set('database-key', right);
    value(await again.handlers.showAgency({ id: ASPEN }, DANA));
    expect((await panelOf(again)).incidents.length).toBeGreaterThan(0);
  });
});

it('an agency that is removed leaves its cache and its key, and comes back with them', async () => {
  const { computer, standby, aspen } = await stage();
  const rows = auditOf(standby, ASPEN).length;
  value(await standby.handlers.removeAgency({ id: ASPEN }, DANA));
  expect((await agenciesOf(standby)).map(({ id }) => id)).toEqual([JUNIPER]);
  expect((await panelOf(standby)).agency.name).toBe('Juniper');
  expect(await standby.handlers.showAgency({ id: ASPEN }, DANA)).toMatchObject({
    code: 'not-found',
  });

  await connect(standby, aspen, 'Aspen');
  expect(keyOf(computer, ASPEN)).toMatch(/^[0-9a-f]{64}$/);
  expect(auditOf(standby, ASPEN).length).toBeGreaterThan(rows);
});

function keyOf({ secrets }: Computer, id: string): string {
  return secrets.get(id)?.get('database-key') ?? '';
}
