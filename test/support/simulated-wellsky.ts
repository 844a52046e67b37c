import { onTestFinished } from 'vitest';
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from '../../electron/demo/simulator.ts';
import { systemClock } from '../../shared/util/time.ts';

/** An answer as it came over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is not JSON. */
  readonly json: unknown;
}

/** Starts a simulator that ends with the test: size XS, no latency, time stands still. */
export async function simulatedWellSky(
  options: Partial<SimulatorOptions> = {},
): Promise<Simulator> {
  const simulator = await startSimulator({
    clock: systemClock,
    size: 'XS',
    speed: 0,
    ...options,
    switches: { latency: 'none', ...options.switches },
  });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** Sends one request as it is. */
export async function send(url: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

/** Asks for a token with the example credentials as JSON. */
export async function askForToken(simulator: Simulator): Promise<Reply> {
  return send(`${simulator.url}/oauth/accesstoken`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_id: 'demo-client',
      client_secret: 'demo-secret-not-real',
      grant_type: 'client_credentials',
    }),
  });
}

/** A caller with a token: `call('POST', '/v1/patients/_search/', {…})`. */
export type Caller = (method: string, path: string, body?: object) => Promise<Reply>;

/** Logs in and returns a caller that sends JSON. */
export async function loggedIn(simulator: Simulator): Promise<Caller> {
  const token = await askForToken(simulator);
  const { access_token: bearer } = token.json as { access_token: string };
  return (method, path, body) =>
    send(`${simulator.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

/** A record of a bundle or a detail answer, to look into. */
export type Row = Record<string, unknown>;

/** The rows of a bundle, unwrapped. */
export function rowsOf(reply: Reply): Row[] {
  const { entry = [] } = reply.json as { entry?: Row[] };
  return entry.map((one) => (one['resource'] as Row | undefined) ?? one);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Some switches spoil the body on purpose; the test looks at the text then.
    return undefined;
  }
}
