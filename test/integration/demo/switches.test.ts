import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../../electron/demo/simulator.ts';
import { SWITCHES, SWITCH_NAMES, type SwitchName } from '../../../electron/demo/switches.ts';
import { instant } from '../../../shared/util/time.ts';
import {
  askForToken,
  loggedIn,
  rowsOf,
  send,
  simulatedWellSky,
  type Caller,
  type Reply,
  type Row,
} from '../../support/simulated-wellsky.ts';

/** The real clock stands, so that all calls of a test fall into one second. */
const STANDING = instant(0);
const CLIENT = '2810002';
const OPEN_FRIDAY = { clientId: CLIENT, startDate: '20261127' };
const SARAHS_WEEK = { caregiverId: '3310001', startDate: '20261122', additionalDays: '6' };
const SHIFTS = '/v1/appointment/_search/?_count=100';
const PATIENTS = '/v1/patients/_search/?_count=100';
const VISITS = '/v1/encounter/_search/?_count=100';
const DOCUMENT = {
  type: { text: 'General' },
  content: { attachment: { contentType: 'text/plain', data: 'eA==', title: 'x.txt' } },
  context: { related: [] },
  meta: { tag: [{ code: 'agencyId', display: '9001' }] },
};
const TASK = { description: 'Look at Friday', meta: DOCUMENT.meta };

interface Scene {
  readonly call: Caller;
  readonly simulator: Simulator;
}
type Check = (scene: Scene) => Promise<void>;

const shifts = (scene: Scene, body: object) => scene.call('POST', SHIFTS, body);
const openFriday = async (scene: Scene): Promise<Row> => {
  const [row = {}] = rowsOf(await shifts(scene, OPEN_FRIDAY));
  return row;
};
const top = (reply: Reply) => reply.json as Row;
const pageOf = async ({ call }: Scene, page: number) =>
  rowsOf(await call('POST', `/v1/patients/_search/?_count=4&_page=${String(page)}`, {})).map(
    (row) => row['id'],
  );
const tagsOf = async ({ call }: Scene) => {
  const rows = rowsOf(await call('POST', PATIENTS, {}));
  return rows.map((row) => (row['meta'] as { tag: { code: string; display: string }[] }).tag);
};
const token = async (
  { simulator }: Scene,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
) =>
  send(`${simulator.url}/oauth/accesstoken`, {
    method: 'POST',
    headers: { 'content-type': contentType, ...headers },
    body,
  });
const JSON_FIELDS = JSON.stringify({
  client_id: 'demo-client',
  client_secret: 'demo-secret-not-real',
  grant_type: 'client_credentials',
});
const FORM_FIELDS =
  'client_id=demo-client&client_secret=demo-secret-not-real&grant_type=client_credentials';
const tokenForms = async (scene: Scene) => ({
  json: (await token(scene, 'application/json', JSON_FIELDS)).status,
  form: (await token(scene, 'application/x-www-form-urlencoded', FORM_FIELDS)).status,
  basic: (
    await token(scene, 'application/x-www-form-urlencoded', 'grant_type=client_credentials', {
      authorization: `Basic ${btoa('demo-client:demo-secret-not-real')}`,
    })
  ).status,
});
const openShape = (expected: Row): Check => {
  return async (scene) => {
    const { caregiver, status } = await openFriday(scene);
    expect({ ...(caregiver === undefined ? {} : { caregiver }), status }).toEqual({
      status: 'SCHEDULED',
      ...expected,
    });
  };
};
const startsLike = (pattern: RegExp): Check => {
  return async (scene) => {
    expect((await openFriday(scene))['start']).toMatch(pattern);
  };
};
const writes = (status: number, isApplied: boolean): Check => {
  return async ({ call, simulator }) => {
    const body = { caregiver: { id: '3310001' }, start: '2026-11-27T21:00:00Z' };
    const reply = await call('PUT', '/v1/appointment/109140010/', body);
    const truth = simulator.world
      .occurrences('109140010')
      .find((one) => one.start > simulator.now());
    expect([reply.status, truth?.caregiverId]).toEqual([status, isApplied ? '3310001' : null]);
  };
};
const throttled = (isRetryAfter: (value: string | null) => boolean): Check => {
  return async ({ call, simulator }) => {
    simulator.set('limits.perSecond', '3');
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => call('GET', '/v1/organizations/')));
    const refused = replies.filter((reply) => reply.status === 429);
    expect(refused).toHaveLength(2);
    expect(refused.every((reply) => isRetryAfter(reply.headers.get('retry-after')))).toBe(true);
  };
};
const always = (check: (reply: Reply) => void): Check => {
  return async ({ call, simulator }) => {
    simulator.set('faults.percent', '100');
    check(await call('GET', '/v1/organizations/'));
  };
};
const statusOf = (method: string, path: string, status: number, body?: object): Check => {
  return async ({ call }) => {
    expect((await call(method, path, body)).status).toBe(status);
  };
};
const sigV4 = (method: string, path: string): Check => {
  return async ({ call }) => {
    const reply = await call(method, path);
    expect(reply.status).toBe(403);
    expect(reply.text).toContain('Invalid key=value pair (missing equal-sign)');
  };
};
/** Only that it still answers; how long that takes is asserted on `latencyOf`, without a clock. */
const answersLate = statusOf('GET', '/v1/organizations/', 200);

/** What every value of every switch does to the wire. */
const CHECKS: Readonly<Record<SwitchName, Readonly<Record<string, Check>>>> = {
  'token.response': {
    apigee: async ({ simulator }) => {
      expect(top(await askForToken(simulator))).toMatchObject({
        token_type: 'BearerToken',
        expires_in: '3599',
        access_token: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      });
    },
    documented: async ({ simulator }) => {
      expect(top(await askForToken(simulator))).toMatchObject({
        token_type: 'Bearer',
        status: 'success',
        access_token: expect.stringContaining('+/') as string,
      });
    },
  },
  'token.accept': {
    'json+form': async (scene) => {
      expect(await tokenForms(scene)).toEqual({ json: 200, form: 200, basic: 400 });
    },
    json: async (scene) => {
      expect(await tokenForms(scene)).toEqual({ json: 200, form: 400, basic: 400 });
    },
    form: async (scene) => {
      expect(await tokenForms(scene)).toEqual({ json: 400, form: 200, basic: 400 });
    },
    basic: async (scene) => {
      expect(await tokenForms(scene)).toEqual({ json: 400, form: 400, basic: 200 });
    },
  },
  'token.ttl': {
    '3599': async ({ simulator }) => {
      expect(top(await askForToken(simulator))['expires_in']).toBe('3599');
    },
    '60': async ({ simulator }) => {
      expect(top(await askForToken(simulator))['expires_in']).toBe('60');
    },
  },
  'token.earlyRevoke': {
    off: async ({ call }) => {
      for (let count = 0; count < 27; count += 1) {
        expect((await call('GET', '/v1/organizations/')).status).toBe(200);
      }
    },
    '25': async ({ call }) => {
      const statuses: number[] = [];
      for (let count = 0; count < 26; count += 1) {
        statuses.push((await call('GET', '/v1/organizations/')).status);
      }
      expect(statuses.indexOf(401)).toBe(25);
    },
  },
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
  badRoute: {
    '403-sigv4': sigV4('GET', '/v1/appointments/'),
    '404': statusOf('GET', '/v1/appointments/', 404),
  },
  'slash.strict': {
    'on-403': sigV4('POST', '/v1/patients/_search'),
    'on-404': statusOf('POST', '/v1/patients/_search', 404, {}),
    lenient: statusOf('POST', '/v1/patients/_search', 200, {}),
  },
  'agencyId.onRead': {
    ignore: statusOf('GET', '/v1/patients/?agencyId=1', 200),
    'over-filter': async ({ call }) => {
      const all = rowsOf(await call('GET', '/v1/patients/?_count=100'));
      const named = rowsOf(await call('GET', '/v1/patients/?_count=100&agencyId=9001'));
      expect(named.length).toBeLessThan(all.length);
      expect((await call('GET', '/v1/patients/?agencyId=1')).status).toBe(403);
    },
    required: async ({ call }) => {
      const without = await call('GET', '/v1/patients/');
      expect([without.status, without.text]).toEqual([
        403,
        '{"error":"Access denied. Invalid agencyId."}',
      ]);
      expect((await call('GET', '/v1/patients/?agencyId=9001')).status).toBe(200);
    },
  },
  'appointment.search': {
    normal: async (scene) => {
      expect(await openFriday(scene)).toMatchObject({ id: '109140010', status: 'SCHEDULED' });
    },
    empty200: async (scene) => {
      const reply = await shifts(scene, OPEN_FRIDAY);
      expect([reply.status, rowsOf(reply)]).toEqual([200, []]);
    },
    forbidden403: async (scene) => {
      const reply = await shifts(scene, OPEN_FRIDAY);
      expect([reply.status, Object.keys(top(reply))]).toEqual([403, ['error']]);
    },
    'thin-no-id': async (scene) => {
      expect(await openFriday(scene)).not.toHaveProperty('id');
    },
    'thin-no-status': async (scene) => {
      expect(await openFriday(scene)).not.toHaveProperty('status');
    },
  },
  'appointment.openShape': {
    absent: openShape({}),
    null: openShape({ caregiver: null }),
    'empty-object': openShape({ caregiver: {} }),
    'empty-id': openShape({ caregiver: { id: '' } }),
    'null-id': openShape({ caregiver: { id: null } }),
    'zero-id': openShape({ caregiver: { id: '0' } }),
    'status-open': openShape({ status: 'OPEN' }),
    placeholder: async (scene) => {
      await openShape({ caregiver: { id: '3319999' } })(scene);
      const reply = await scene.call('GET', '/v1/practitioners/3319999/');
      expect(reply.text).toContain('Open Shift');
    },
  },
  'appointment.status': {
    scheduled: async (scene) => {
      const rows = rowsOf(await shifts(scene, SARAHS_WEEK));
      expect(new Set(rows.map((row) => row['status']))).toEqual(new Set(['SCHEDULED']));
    },
    extended: async (scene) => {
      const rows = rowsOf(await shifts(scene, SARAHS_WEEK));
      expect(new Set(rows.map((row) => row['status']))).toEqual(
        new Set(['COMPLETED', 'CONFIRMED']),
      );
      expect((await openFriday(scene))['status']).toBe('OPEN');
    },
    'lower-case': async (scene) => {
      expect((await openFriday(scene))['status']).toBe('scheduled');
    },
    unknown: async (scene) => {
      expect((await openFriday(scene))['status']).toBe('PENDING_REVIEW');
    },
  },
  'appointment.cancel': {
    vanish: async (scene) => {
      cancelFriday(scene.simulator);
      expect(rowsOf(await shifts(scene, OPEN_FRIDAY))).toEqual([]);
    },
    cancelled: async (scene) => {
      cancelFriday(scene.simulator);
      expect((await openFriday(scene))['status']).toBe('CANCELLED');
    },
  },
  'appointment.recurring': {
    shared: async (scene) => {
      expect((await idsOfTwoFridays(scene)).size).toBe(1);
    },
    unique: async (scene) => {
      expect((await idsOfTwoFridays(scene)).size).toBe(2);
    },
  },
  'appointment.window': {
    // 2026-11-27 21:00 to 24:00 UTC is Friday in both zones; a night shift tells them apart.
    agency: async (scene) => {
      const late = addLateShift(scene.simulator);
      expect(await datesWith(scene, late)).toEqual(['20261127']);
    },
    utc: async (scene) => {
      const late = addLateShift(scene.simulator);
      expect(await datesWith(scene, late)).toEqual(['20261128']);
    },
  },
  'appointment.week': {
    iso: async (scene) => {
      expect(await daysOfWeek48(scene)).toEqual({ friday: true, sundayBefore: false });
    },
    us: async (scene) => {
      expect(await daysOfWeek48(scene)).toEqual({ friday: true, sundayBefore: true });
    },
  },
  'appointment.write': {
    off: writes(403, false),
    on: writes(200, true),
    ignored: writes(200, false),
    '500-but-applied': writes(500, true),
  },
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
  latency: {
    '300ms': answersLate,
    none: answersLate,
    '1s': answersLate,
    '30s-tail': answersLate,
    hang: async ({ call, simulator }) => {
      let isAnswered = false;
      const pending = call('GET', '/v1/organizations/').then(
        () => (isAnswered = true),
        () => 'connection closed',
      );
      await simulator.close();
      expect(await pending).toBe('connection closed');
      expect(isAnswered).toBe(false);
    },
  },
  limits: {
    off: async ({ call, simulator }) => {
      simulator.set('limits.perSecond', '3');
      const replies = await Promise.all([1, 2, 3, 4, 5].map(() => call('GET', '/v1/locations/')));
      expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200]);
    },
    '429-retry-after-seconds': throttled((value) => value === '2'),
    '429-retry-after-date': throttled((value) => /^\w{3}, .* GMT$/.test(value ?? '')),
    '429-without': throttled((value) => value === null),
  },
  'limits.perSecond': {
    '100': async ({ call, simulator }) => {
      simulator.set('limits', '429-without');
      const replies = await Promise.all([1, 2, 3, 4, 5].map(() => call('GET', '/v1/locations/')));
      expect(replies.every((reply) => reply.status === 200)).toBe(true);
    },
    '3': async ({ call, simulator }) => {
      simulator.set('limits', '429-without');
      const replies = await Promise.all([1, 2, 3, 4, 5].map(() => call('GET', '/v1/locations/')));
      expect(replies.some((reply) => reply.status === 429)).toBe(true);
    },
  },
  faults: {
    none: always((reply) => {
      expect(reply.status).toBe(200);
    }),
    '500-html': always((reply) => {
      expect([reply.status, reply.text.startsWith('<!DOCTYPE html>')]).toEqual([500, true]);
    }),
    '502-json': always((reply) => {
      expect([reply.status, reply.json]).toEqual([502, { message: 'Internal server error' }]);
    }),
    'truncated-json': always((reply) => {
      expect([reply.status, reply.json]).toEqual([200, undefined]);
    }),
    reset: async ({ call, simulator }) => {
      simulator.set('faults.percent', '100');
      await expect(call('GET', '/v1/organizations/')).rejects.toThrow();
    },
    'wrong-content-type': always((reply) => {
      expect(reply.headers.get('content-type')).toBe('text/html');
      expect(rowsOf(reply)).toHaveLength(1);
    }),
    gzip: always((reply) => {
      expect(reply.headers.get('content-encoding')).toBe('gzip');
      expect(rowsOf(reply)).toHaveLength(1);
    }),
  },
  'faults.percent': {
    '10': async (scene) => {
      const failures = await failuresOf100(scene);
      expect(failures).toBeGreaterThan(2);
      expect(failures).toBeLessThan(25);
    },
    '100': async (scene) => {
      expect(await failuresOf100(scene)).toBe(100);
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
  'profileTags.list': {
    '405': statusOf('GET', '/v1/profileTags/', 405),
    '404': statusOf('GET', '/v1/profileTags/', 404),
    list: statusOf('GET', '/v1/profileTags/', 200),
  },
};

function cancelFriday(simulator: Simulator): void {
  const friday = simulator.world
    .occurrences('109140010')
    .filter((one) => one.start > simulator.now());
  for (const shift of friday) simulator.world.cancel(shift);
}

async function idsOfTwoFridays(scene: Scene): Promise<Set<unknown>> {
  const first = await shifts(scene, OPEN_FRIDAY);
  const second = await shifts(scene, { ...OPEN_FRIDAY, startDate: '20261204' });
  const ids = [...rowsOf(first), ...rowsOf(second)].map((row) => row['id']);
  expect(ids).toHaveLength(2);
  return new Set(ids);
}

/** Friday 8 to 10 PM in Denver is Saturday 3 to 5 AM in UTC. */
function addLateShift(simulator: Simulator): string {
  const [friday] = simulator.world
    .occurrences('109140010')
    .filter((shift) => shift.start > simulator.now());
  if (friday === undefined) throw new Error('the golden Friday shift is missing');
  const hour = 3_600_000;
  return simulator.world.addOpenShift({
    clientId: CLIENT,
    start: (friday.start + 6 * hour) as typeof friday.start,
    end: (friday.end + 6 * hour) as typeof friday.end,
  }).appointmentId;
}

async function datesWith(scene: Scene, id: string): Promise<string[]> {
  const found: string[] = [];
  for (const startDate of ['20261127', '20261128']) {
    const rows = rowsOf(await shifts(scene, { clientId: CLIENT, startDate }));
    if (rows.some((row) => row['id'] === id)) found.push(startDate);
  }
  return found;
}

/** John works Sunday 2026-11-22, which belongs to US week 48 but to ISO week 47. */
async function daysOfWeek48(scene: Scene): Promise<{ friday: boolean; sundayBefore: boolean }> {
  const friday = rowsOf(await shifts(scene, { clientId: CLIENT, weekNo: '202648' }));
  const john = rowsOf(await shifts(scene, { caregiverId: '3310002', weekNo: '202648' }));
  const starts = john.map((row) => String(row['start']));
  return {
    friday: friday.length === 1,
    sundayBefore: starts.some((start) => start.startsWith('2026-11-22')),
  };
}

async function typesOfIds(scene: Scene): Promise<Set<string>> {
  const rows = rowsOf(await scene.call('POST', PATIENTS, {}));
  return new Set(rows.map((row) => typeof row['id']));
}

async function failuresOf100({ call, simulator }: Scene): Promise<number> {
  simulator.set('faults', '502-json');
  let failures = 0;
  for (let count = 0; count < 100; count += 1) {
    if ((await call('GET', '/v1/organizations/')).status === 502) failures += 1;
  }
  return failures;
}

const cases = SWITCH_NAMES.flatMap((name) =>
  SWITCHES[name].values.map((value) => ({ name, value, check: CHECKS[name][value] })),
);

describe('every value of every switch shows on the wire as documented', () => {
  it.each(cases)('$name = $value', async ({ name, value, check }) => {
    const simulator = await simulatedWellSky({ latencyScale: 0.01, clock: () => STANDING });
    // The log-in comes first: some values would refuse it.
    const call = await loggedIn(simulator);
    if (check === undefined) throw new Error('this value has no check');
    simulator.setText(name, value);
    await check({ call, simulator });
  });
});
