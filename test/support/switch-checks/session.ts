import { expect } from 'vitest';
import { askForToken, rowsOf, send } from '../simulated-wellsky.ts';
import { type SwitchChecks, type Scene, type Check, top, statusOf } from './scene.ts';

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
const sigV4 = (method: string, path: string): Check => {
  return async ({ call }) => {
    const reply = await call(method, path);
    expect(reply.status).toBe(403);
    expect(reply.text).toContain('Invalid key=value pair (missing equal-sign)');
  };
};

/** What the switches of this group do to the wire, value by value. */
export const SESSION_CHECKS = {
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
} satisfies Partial<SwitchChecks>;
