import { expect } from 'vitest';
import { rowsOf } from '../simulated-wellsky.ts';
import {
  type SwitchChecks,
  PATIENTS,
  type Scene,
  type Check,
  openFriday,
  top,
  statusOf,
} from './scene.ts';

const DOCUMENT = {
  type: { text: 'General' },
  content: { attachment: { contentType: 'text/plain', data: 'eA==', title: 'x.txt' } },
  context: { related: [] },
  meta: { tag: [{ code: 'agencyId', display: '9001' }] },
};
const TASK = { description: 'Look at Friday', meta: DOCUMENT.meta };

const tagsOf = async ({ call }: Scene) => {
  const rows = rowsOf(await call('POST', PATIENTS, {}));
  return rows.map((row) => (row['meta'] as { tag: { code: string; display: string }[] }).tag);
};
const startsLike = (pattern: RegExp): Check => {
  return async (scene) => {
    expect((await openFriday(scene))['start']).toMatch(pattern);
  };
};
async function typesOfIds(scene: Scene): Promise<Set<string>> {
  const rows = rowsOf(await scene.call('POST', PATIENTS, {}));
  return new Set(rows.map((row) => typeof row['id']));
}

/** What the switches of this group do to the wire, value by value. */
export const RECORDS_CHECKS = {
  'time.format': {
    '+00:00': startsLike(/^2026-11-27T21:00:00\+00:00$/),
    z: startsLike(/^2026-11-27T21:00:00Z$/),
    naive: startsLike(/^2026-11-27T21:00:00$/),
    'local-offset': startsLike(/^2026-11-27T14:00:00-07:00$/),
  },
  'id.type': {
    string: async (scene) => {
      expect(await typesOfIds(scene)).toEqual(new Set(['string']));
    },
    number: async (scene) => {
      expect(await typesOfIds(scene)).toEqual(new Set(['number']));
    },
    mixed: async (scene) => {
      expect(await typesOfIds(scene)).toEqual(new Set(['string', 'number']));
    },
  },
  'meta.none': {
    real: async (scene) => {
      const tags = await tagsOf(scene);
      expect(tags.flat()).toContainEqual({ code: 'status', display: '80' });
    },
    'none-strings': async (scene) => {
      for (const tag of await tagsOf(scene)) {
        expect(tag).toContainEqual({ code: 'status', display: 'None' });
      }
    },
    'tag-missing': async (scene) => {
      for (const tag of await tagsOf(scene)) {
        expect(tag.map(({ code }) => code)).not.toContain('status');
      }
    },
    'duplicate-tag': async (scene) => {
      for (const tag of await tagsOf(scene)) {
        expect(tag.filter(({ code }) => code === 'isClient')).toHaveLength(2);
      }
    },
  },
  docref: {
    '500': async ({ call }) => {
      const reply = await call('POST', '/v1/documentReferences/', DOCUMENT);
      expect([reply.status, reply.json]).toEqual([500, undefined]);
      const bad = await call('POST', '/v1/documentReferences/', {
        ...DOCUMENT,
        context: undefined,
      });
      expect([bad.status, bad.json]).toEqual([422, { error: "'context' is required." }]);
    },
    works: statusOf('POST', '/v1/documentReferences/', 200, DOCUMENT),
  },
  adminTasks: {
    works: async ({ call }) => {
      const created = top(await call('POST', '/v1/adminTasks/', TASK));
      const read = await call('GET', `/v1/adminTasks/${String(created['id'])}/`);
      expect(top(read)['description']).toBe(TASK.description);
    },
    '403': statusOf('POST', '/v1/adminTasks/', 403, TASK),
    '422': statusOf('POST', '/v1/adminTasks/', 422, TASK),
  },
} satisfies Partial<SwitchChecks>;
