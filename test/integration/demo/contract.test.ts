import { describe, expect, it } from 'vitest';
import { instant, plus, type Instant } from '../../../shared/util/time.ts';
import {
  loggedIn,
  rowsOf,
  send,
  simulatedWellSky,
  type Row,
} from '../../support/simulated-wellsky.ts';

const SEARCH = '/v1/appointment/_search/?_count=100';

describe('the simulated WellSky', () => {
  it('lets a token expire by the real clock', async () => {
    let real: Instant = instant(0);
    const simulator = await simulatedWellSky({ clock: () => real });
    const call = await loggedIn(simulator);
    real = plus(real, 3_598_000);
    expect((await call('GET', '/v1/organizations/')).status).toBe(200);
    real = plus(real, 1_000);
    const late = await call('GET', '/v1/organizations/');
    expect([late.status, late.text]).toEqual([401, expect.stringContaining('InvalidAccessToken')]);
  });

  it.each([
    [{ client_id: 'demo-x' }, 401, 'ClientId is Invalid'],
    [{ client_secret: 'demo-wrong' }, 401, 'ClientSecret is Invalid'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{ client_id: undefined }, 400, 'missing a required parameter : client_id'],
  ])('refuses a token request with %o', async (change, status, text) => {
    const simulator = await simulatedWellSky();
    const fields = {
      client_id: 'demo-client',
      client_secret: 'demo-secret-not-real',
      grant_type: 'client_credentials',
    };
    const reply = await send(`${simulator.url}/oauth/accesstoken`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, ...change }),
    });
    expect([reply.status, reply.text]).toEqual([status, expect.stringContaining(text)]);
  });

  it('answers as the gateway does where the token is missing', async () => {
    const simulator = await simulatedWellSky();
    for (const path of ['/v1/patients/', '/v1/nothing/', '/v1/oauth/accesstoken']) {
      const reply = await send(`${simulator.url}${path}`);
      expect([reply.status, reply.json]).toEqual([
        403,
        { message: 'Missing Authentication Token' },
      ]);
    }
  });

  it.each([
    ['no id', { startDate: '20261127' }, 403],
    ['no window', { clientId: '2810002' }, 403],
    ['a date with dashes', { clientId: '2810002', startDate: '2026-11-27' }, 400],
    [
      'seven additional days',
      { clientId: '2810002', startDate: '20261127', additionalDays: '7' },
      400,
    ],
    ['week 99', { clientId: '2810002', weekNo: '202699' }, 400],
  ])('rejects a shift search with %s', async (_, body, status) => {
    const call = await loggedIn(await simulatedWellSky());
    const reply = await call('POST', SEARCH, body);
    expect([reply.status, Object.keys(reply.json as Row)]).toEqual([status, ['error']]);
  });

  it('cuts day, week and month windows and answers GET like _search', async () => {
    const call = await loggedIn(await simulatedWellSky());
    const starts = async (body: Record<string, string>) => {
      const query = new URLSearchParams({ clientId: '2810002', ...body }).toString();
      const searched = rowsOf(await call('POST', SEARCH, { clientId: '2810002', ...body }));
      const got = rowsOf(await call('GET', `/v1/appointment/?_count=100&${query}`));
      expect(got).toEqual(searched);
      return searched.map((row) => row['start']);
    };
    expect(await starts({ startDate: '20261127' })).toEqual(['2026-11-27T21:00:00+00:00']);
    expect(await starts({ weekNo: '202648' })).toEqual(['2026-11-27T21:00:00+00:00']);
    expect(await starts({ monthNo: '202612' })).toHaveLength(4);
    expect(await starts({ startDate: '20261128', additionalDays: '6' })).toHaveLength(1);
  });

  it('pages completely and without repeats, and refuses a bad count', async () => {
    const simulator = await simulatedWellSky();
    const call = await loggedIn(simulator);
    const ids: unknown[] = [];
    for (let page = 0; page < 3; page += 1) {
      const path = `/v1/practitioners/_search/?_count=6&_page=${String(page)}`;
      ids.push(...rowsOf(await call('POST', path, {})).map((row) => row['id']));
    }
    expect(new Set(ids).size).toBe(simulator.world.caregivers().length);
    expect(ids).toHaveLength(simulator.world.caregivers().length);
    expect((await call('POST', '/v1/patients/_search/?_count=0', {})).status).toBe(400);
  });

  it.each([
    ['last_name:contains', 'der', ['Anderson']],
    ['last_name', 'davis', ['Davis']],
    ['first_name', 'Ruth', ['Anderson']],
  ])('finds clients by %s', async (name, value, families) => {
    const call = await loggedIn(await simulatedWellSky());
    const rows = rowsOf(await call('GET', `/v1/patients/?${name}=${value}&_count=100`));
    const found = rows.flatMap((row) => (row['name'] as { family: string }[]).map((n) => n.family));
    expect(found).toEqual(expect.arrayContaining(families));
    expect(found.length).toBeLessThan(4);
  });

  it.each(['lt', 'gt', 'le', 'ge', 'eq'])('compares updated with %s, one bound', async (word) => {
    const simulator = await simulatedWellSky();
    const call = await loggedIn(simulator);
    const [known] = simulator.world.clients();
    if (known === undefined) throw new Error('the agency has no client');
    const text = new Date(known.updated).toISOString().slice(0, 19);
    const rows = rowsOf(
      await call('POST', '/v1/patients/_search/?_count=100', { updated: `${word}${text}` }),
    );
    const isHit = ['le', 'ge', 'eq'].includes(word);
    expect(rows.some((row) => row['id'] === known.id)).toBe(isHit);
  });

  it('sorts by several fields in both directions', async () => {
    const call = await loggedIn(await simulatedWellSky());
    const rows = rowsOf(await call('GET', '/v1/patients/?_count=100&_sort=-last_name,created'));
    const families = rows.map((row) => (row['name'] as { family: string }[])[0]?.family ?? '');
    expect(families).toEqual([...families].sort((a, b) => b.localeCompare(a, 'en')));
  });

  it('answers a series with the occurrence nearest to now, in full', async () => {
    const call = await loggedIn(await simulatedWellSky());
    const { json } = await call('GET', '/v1/appointment/109140002/');
    expect(json).toMatchObject({ id: '109140002', start: '2026-11-28T14:00:00+00:00' });
    expect(json).toHaveProperty('tasks');
    expect((await call('GET', '/v1/appointment/1/')).status).toBe(404);
  });

  it('clocks in and out idempotently and keeps shift notes', async () => {
    const call = await loggedIn(await simulatedWellSky());
    const start = { period: { start: '2026-11-28T17:03:00' } };
    const first = await call('POST', '/v1/encounter/109140003/clockin/', start);
    const second = await call('POST', '/v1/encounter/109140003/clockin/', start);
    expect(second.json).toEqual(first.json);
    const { id } = first.json as { id: number };
    expect(typeof id).toBe('number');
    const end = { period: { end: '2026-11-28T21:00:00' } };
    await call('PUT', `/v1/encounter/${String(id)}/clockout/`, end);
    const visit = await call('GET', `/v1/encounter/${String(id)}/`);
    expect(visit.json).toMatchObject({
      status: 'COMPLETE',
      period: { start: '2026-11-28T17:03:00', end: '2026-11-28T21:00:00' },
      appointment: { reference: 'Appointment/109140003' },
    });
    const log = `/v1/encounter/${String(id)}/tasklog/`;
    await call('POST', log, { title: 'Scheduling note', comment: 'Lisa covers' });
    expect((await call('GET', log)).json).toMatchObject({
      total: 1,
      entry: [{ title: 'Scheduling note', comment: 'Lisa covers' }],
    });
  });

  it('changes people on PUT, moves their watermark and validates phones', async () => {
    const simulator = await simulatedWellSky();
    const call = await loggedIn(simulator);
    const path = '/v1/practitioners/3310001/';
    const bad = await call('PUT', path, { telecom: [{ system: 'phone', value: '555' }] });
    expect([bad.status, bad.json]).toEqual([
      400,
      { error: 'Invalid phone number format. Must be 10 digits.' },
    ]);
    await call('PUT', path, { active: false });
    const since = { updated: 'ge2026-11-27T18:00:00' };
    const rows = rowsOf(await call('POST', '/v1/practitioners/_search/', since));
    expect(rows).toMatchObject([{ id: '3310001', active: false }]);
  });

  it('creates clients that are found again, and says what is missing', async () => {
    const call = await loggedIn(await simulatedWellSky());
    const person = {
      name: [{ family: 'Quill', given: ['Ada'] }],
      birthDate: '1941-01-01',
      meta: {
        tag: [
          { code: 'agencyId', display: '9001' },
          { code: 'isClient', display: 'true' },
        ],
      },
    };
    const { json } = await call('POST', '/v1/patients/', person);
    const rows = rowsOf(await call('GET', '/v1/patients/?last_name=Quill'));
    expect(rows).toMatchObject([{ ...(json as Row), name: [{ family: 'Quill', given: ['Ada'] }] }]);
    for (const [missing, text] of [
      ['birthDate', 'birthDate is required'],
      ['meta', "'agencyId' is required"],
    ] as const) {
      const reply = await call('POST', '/v1/patients/', { ...person, [missing]: undefined });
      expect([reply.status, reply.text]).toEqual([422, expect.stringContaining(text)]);
    }
  });

  it('counts calls and the most within one second', async () => {
    let real: Instant = instant(0);
    const simulator = await simulatedWellSky({ clock: () => real });
    const call = await loggedIn(simulator);
    for (let count = 0; count < 3; count += 1) await call('GET', '/v1/organizations/');
    real = plus(real, 2_000);
    await call('GET', '/v1/locations/');
    const { requests } = simulator;
    expect([requests.count, requests.maxPerSecond]).toEqual([5, 4]);
    expect(requests.log.at(-1)).toEqual({
      method: 'GET',
      path: '/v1/locations/',
      status: 200,
      at: real,
    });
  });
});
