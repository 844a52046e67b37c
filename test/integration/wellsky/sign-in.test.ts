import { describe, expect, it } from 'vitest';
import type { Received, Reply, Script } from '../../support/http-stand-in.ts';
import { bundle, TOKEN_PATH, tokenReply } from '../../support/wellsky-stand-in.ts';
import {
  closeAfterEach,
  connect,
  connectRaw,
  type Connected,
} from '../../support/wellsky-gateway.ts';
import { patientRow } from '../../support/wire-rows.ts';

closeAfterEach();

type Form = 'json' | 'form' | 'basic';

function formOf(request: Received): Form {
  if (request.headers.authorization?.startsWith('Basic ') === true) return 'basic';
  return request.headers['content-type'] === 'application/json' ? 'json' : 'form';
}

const CREDENTIALS: Record<Form, (request: Received) => string> = {
  json: (request) =>
    `${request.filters['client_id'] ?? ''}:${request.filters['client_secret'] ?? ''}`,
  form: (request) => {
    const form = new URLSearchParams(request.text);
    return `${form.get('client_id') ?? ''}:${form.get('client_secret') ?? ''}`;
  },
  basic: (request) =>
    Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString('utf8'),
};

/** Accepts one request form and the demo credentials in it. */
function accepting(form: Form, reply: () => Reply = () => tokenReply()): Script {
  return (request) => {
    if (request.path !== TOKEN_PATH) return bundle([patientRow()]);
    const isRight = CREDENTIALS[formOf(request)](request) === 'demo-client:demo-secret-not-real';
    if (formOf(request) === form && isRight) return reply();
    return { status: 401, json: { ErrorCode: 'invalid_request', Error: 'Invalid client id' } };
  };
}

const tokenCalls = ({ standIn }: Connected): readonly Received[] =>
  standIn.received.filter((request) => request.path === TOKEN_PATH);

describe('the token request', () => {
  it.each<[Form, Form[]]>([
    ['json', ['json']],
    ['form', ['json', 'form']],
    ['basic', ['json', 'form', 'basic']],
  ])('finds that a tenant accepts %s, and remembers it', async (form, tried) => {
    const connected = await connectRaw(accepting(form, () => tokenReply('t', '100')));
    expect((await connected.wellsky.clients(null)).ok).toBe(true);
    expect(tokenCalls(connected).map(formOf)).toEqual(tried);
    connected.time.advance(60_000);
    expect((await connected.wellsky.clients(null)).ok).toBe(true);
    expect(tokenCalls(connected).map(formOf)).toEqual([...tried, form]);
  });

  it.each<[string, Reply]>([
    [
      'Apigee',
      {
        json: {
          refresh_token_expires_in: '0',
          token_type: 'BearerToken',
          issued_at: '1795323322000',
          access_token: 'abc+/=def==',
          expires_in: '3599',
          status: 'approved',
        },
      },
    ],
    [
      'the documentation',
      { json: { status: 'success', access_token: 'abc+/=def==', expires_in: 3600 } },
    ],
    ['a tenant that keeps the life to itself', { json: { access_token: 'abc+/=def==' } }],
  ])('reads the answer of %s and copies the token verbatim', async (_, answer) => {
    const { wellsky, standIn } = await connectRaw(accepting('json', () => answer));
    expect((await wellsky.clients(null)).ok).toBe(true);
    expect(standIn.reads()[0]?.headers.authorization).toBe('Bearer abc+/=def==');
  });

  it.each([
    ['3599', 3_500, 1],
    ['3599', 3_520, 2],
    ['60', 25, 1],
    ['60', 40, 2],
    ['0', 3, 2],
  ])('life of %s s after %i s has taken %i tokens', async (life, seconds, tokens) => {
    const connected = await connectRaw(accepting('json', () => tokenReply('t', life)));
    await connected.wellsky.clients(null);
    connected.time.advance(seconds * 1_000);
    await connected.wellsky.clients(null);
    expect(tokenCalls(connected)).toHaveLength(tokens);
  });

  it('is made once for reads that start together', async () => {
    const connected = await connectRaw(accepting('json'));
    const { wellsky } = connected;
    await Promise.all([wellsky.clients(null), wellsky.caregivers(null), wellsky.probe()]);
    expect(tokenCalls(connected)).toHaveLength(1);
  });

  it('refused in every form says what to check, once per half minute, without the secret', async () => {
    const connected = await connectRaw((request) =>
      request.path === TOKEN_PATH
        ? { status: 401, json: { ErrorCode: 'invalid_request', Error: 'Invalid client id : demo' } }
        : bundle([]),
    );
    for (let read = 0; read < 5; read += 1) {
      const result = await connected.wellsky.clients(null);
      expect(result).toMatchObject({ ok: false, failure: { kind: 'refused', status: 401 } });
      expect(JSON.stringify(result)).toContain('client id or client secret');
      expect(JSON.stringify(result)).not.toMatch(/demo/);
    }
    expect(tokenCalls(connected)).toHaveLength(3);
    connected.time.advance(31_000);
    await connected.wellsky.clients(null);
    expect(tokenCalls(connected)).toHaveLength(6);
  });

  it.each<[string, Reply]>([
    ['failing', { status: 500, text: '<html>' }],
    ['unreadable', { text: '<html>welcome</html>' }],
    ['without a token in it', { json: { status: 'approved' } }],
    ['cut off', 'reset'],
  ])('%s for a moment is repeated', async (_, answer) => {
    let calls = 0;
    const script = accepting('json', () => ((calls += 1) <= 2 ? answer : tokenReply()));
    const { wellsky } = await connectRaw(script);
    expect((await wellsky.clients(null)).ok).toBe(true);
    expect(calls).toBe(3);
  });

  it('sent to the wrong address is a programming error and not repeated', async () => {
    const { wellsky, standIn } = await connectRaw(() => ({
      status: 403,
      json: { message: 'Missing Authentication Token' },
    }));
    expect(await wellsky.clients(null)).toMatchObject({ failure: { kind: 'misrouted' } });
    expect(standIn.received).toHaveLength(1);
  });
});

describe('a 401 on a read', () => {
  it('renews the token once and repeats the read once', async () => {
    let issued = 0;
    const { wellsky, standIn } = await connectRaw((request) => {
      if (request.path === TOKEN_PATH) return tokenReply(`token-${String((issued += 1))}`);
      if (request.headers.authorization === 'Bearer token-2') return bundle([patientRow()]);
      return { status: 401, json: { fault: { faultstring: 'Invalid access token' } } };
    });
    expect(await wellsky.clients(null)).toMatchObject({ ok: true, rows: [{ id: '2810001' }] });
    expect(standIn.reads()).toHaveLength(2);
  });

  it('renews it again when others have used up the new one', async () => {
    let issued = 0;
    const { wellsky, standIn } = await connectRaw((request) => {
      if (request.path === TOKEN_PATH) return tokenReply(`token-${String((issued += 1))}`);
      if (request.headers.authorization === 'Bearer token-4') return bundle([patientRow()]);
      return { status: 401, json: { message: 'Unauthorized' } };
    });
    expect(await wellsky.clients(null)).toMatchObject({ ok: true, rows: [{ id: '2810001' }] });
    expect(standIn.reads()).toHaveLength(4);
  });

  it('that stays is a refusal', async () => {
    const { wellsky, standIn } = await connect(() => ({
      status: 401,
      json: { message: 'Unauthorized' },
    }));
    expect(await wellsky.clients(null)).toMatchObject({
      ok: false,
      failure: { kind: 'refused', status: 401 },
    });
    expect(standIn.reads()).toHaveLength(4);
  });
});
