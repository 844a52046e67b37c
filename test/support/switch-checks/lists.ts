import { expect } from 'vitest';
import { rowsOf, type Row } from '../simulated-wellsky.ts';
import {
  type SwitchChecks,
  CLIENT,
  OPEN_FRIDAY,
  PATIENTS,
  type Scene,
  shifts,
  top,
  statusOf,
} from './scene.ts';

const VISITS = '/v1/encounter/_search/?_count=100';
const pageOf = async ({ call }: Scene, page: number) =>
  rowsOf(await call('POST', `/v1/patients/_search/?_count=4&_page=${String(page)}`, {})).map(
    (row) => row['id'],
  );

/** What the switches of this group do to the wire, value by value. */
export const LISTS_CHECKS = {
  'bundle.entry': {
    wrapped: async ({ call }) => {
      const { entry } = top(await call('POST', PATIENTS, {})) as { entry: Row[] };
      expect(entry.every((row) => 'resource' in row)).toBe(true);
    },
    bare: async ({ call }) => {
      const { entry } = top(await call('POST', PATIENTS, {})) as { entry: Row[] };
      expect(entry.every((row) => row['resourceType'] === 'Patient')).toBe(true);
    },
    mixed: async ({ call }) => {
      const { entry } = top(await call('POST', PATIENTS, {})) as { entry: Row[] };
      expect(new Set(entry.map((row) => 'resource' in row)).size).toBe(2);
    },
  },
  'bundle.empty': {
    'empty-entry': async (scene) => {
      const reply = await shifts(scene, { ...OPEN_FRIDAY, startDate: '20300101' });
      expect(top(reply)['entry']).toEqual([]);
    },
    'no-entry': async (scene) => {
      const reply = await shifts(scene, { ...OPEN_FRIDAY, startDate: '20300101' });
      expect(top(reply)).not.toHaveProperty('entry');
    },
  },
  'page.base': {
    '0': async (scene) => {
      expect(await pageOf(scene, 1)).not.toEqual(await pageOf(scene, 0));
    },
    '1': async (scene) => {
      expect(await pageOf(scene, 1)).toEqual(await pageOf(scene, 0));
      expect(await pageOf(scene, 2)).not.toEqual(await pageOf(scene, 1));
    },
    'per-resource': async (scene) => {
      expect(await pageOf(scene, 1)).not.toEqual(await pageOf(scene, 0));
      const visits = async (page: number) => {
        const path = `/v1/encounter/_search/?_count=2&_page=${String(page)}`;
        return (await scene.call('POST', path, { clientId: CLIENT })).json;
      };
      expect(await visits(1)).toEqual(await visits(0));
    },
  },
  'page.totalRecords': {
    right: async ({ call, simulator }) => {
      const { length } = simulator.world.clients();
      expect(top(await call('POST', '/v1/patients/_search/?_count=4', {}))['totalRecords']).toBe(
        length,
      );
    },
    missing: async ({ call }) => {
      expect(top(await call('POST', PATIENTS, {}))).not.toHaveProperty('totalRecords');
    },
    string: async ({ call, simulator }) => {
      const length = String(simulator.world.clients().length);
      expect(top(await call('POST', PATIENTS, {}))['totalRecords']).toBe(length);
    },
    'page-size': async ({ call }) => {
      expect(top(await call('POST', '/v1/patients/_search/?_count=4', {}))['totalRecords']).toBe(4);
    },
    wrong: async ({ call, simulator }) => {
      const { length } = simulator.world.clients();
      expect(top(await call('POST', PATIENTS, {}))['totalRecords']).toBe(length + 7);
    },
  },
  'page.drift': {
    off: async (scene) => {
      expect((await pageOf(scene, 1))[0]).not.toBe((await pageOf(scene, 0)).at(-1));
    },
    'row-inserted': async (scene) => {
      expect((await pageOf(scene, 1))[0]).toBe((await pageOf(scene, 0)).at(-1));
    },
  },
  'page.ignored': {
    'organizations-allergy': async (scene) => {
      expect(await pageOf(scene, 50)).toEqual([]);
      const beyond = await scene.call('GET', '/v1/organizations/?_page=50');
      expect(rowsOf(beyond)).toHaveLength(1);
    },
    any: async (scene) => {
      expect(await pageOf(scene, 50)).toHaveLength(scene.simulator.world.clients().length);
    },
  },
  'patients.activeFilter': {
    broken: async ({ call }) => {
      expect(rowsOf(await call('GET', '/v1/patients/?active=true'))).toEqual([]);
      expect(rowsOf(await call('POST', PATIENTS, { active: 'true' }))).toEqual([]);
    },
    works: async ({ call, simulator }) => {
      const active = simulator.world.clients().filter((client) => client.active);
      expect(rowsOf(await call('POST', PATIENTS, { active: 'true' }))).toHaveLength(active.length);
    },
  },
  unknownFilter: {
    ignored: async ({ call, simulator }) => {
      const rows = rowsOf(await call('POST', PATIENTS, { shoeSize: '9' }));
      expect(rows).toHaveLength(simulator.world.clients().length);
    },
    '400': statusOf('POST', PATIENTS, 400, { shoeSize: '9' }),
  },
  watermark: {
    'people-only': async (scene) => {
      const { call } = scene;
      const later = { updated: 'ge2030-01-01T00:00:00' };
      expect(rowsOf(await call('POST', PATIENTS, later))).toEqual([]);
      expect(rowsOf(await call('POST', '/v1/practitioners/_search/', later))).toEqual([]);
      expect(rowsOf(await call('POST', '/v1/relatedperson/_search/', later))).toEqual([]);
      expect(rowsOf(await shifts(scene, { ...OPEN_FRIDAY, ...later }))).toHaveLength(1);
      const visits = await call('POST', VISITS, { clientId: CLIENT, ...later });
      expect(rowsOf(visits).length).toBeGreaterThan(0);
    },
  },
  'profileTags.list': {
    '405': statusOf('GET', '/v1/profileTags/', 405),
    '404': statusOf('GET', '/v1/profileTags/', 404),
    list: statusOf('GET', '/v1/profileTags/', 200),
  },
} satisfies Partial<SwitchChecks>;
