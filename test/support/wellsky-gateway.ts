import { afterEach } from 'vitest';
import {
  createWellSky,
  type Gateway,
  type WellSkyOptions,
} from '../../electron/io/wellsky/gateway.ts';
import { parseInstant, type Instant } from '../../shared/util/time.ts';
import { virtualTime, type VirtualTime } from './virtual-time.ts';
import type { Script } from './http-stand-in.ts';
import { granting, startStandIn, type StandIn } from './wellsky-stand-in.ts';

/** Friday 27 November 2026, 11:00 in Denver. */
export const NOW = at('2026-11-27T18:00:00Z');

/** Reads an instant that the test wrote itself. */
export function at(text: string): Instant {
  const read = parseInstant(text, 'UTC');
  if (read === null) throw new Error(`not an instant: ${text}`);
  return read;
}

export interface Connected {
  readonly wellsky: Gateway;
  readonly standIn: StandIn;
  readonly time: VirtualTime;
}

const open: { close(): unknown }[] = [];

/** Ends what a test started; called once per test file. */
export function closeAfterEach(): void {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });
}

/** A gateway on virtual time, connected to a stand-in whose reads follow `script`. */
export async function connect(
  script: Script,
  options: Partial<WellSkyOptions> = {},
): Promise<Connected> {
  return connectRaw(granting(script), options);
}

/** As `connect`, but the script answers token requests as well. */
export async function connectRaw(
  script: Script,
  options: Partial<WellSkyOptions> = {},
): Promise<Connected> {
  const standIn = await startStandIn(script);
  const time = virtualTime(NOW);
  const wellsky = gatewayTo(standIn.url, time, options);
  open.push(standIn);
  return { wellsky, standIn, time };
}

/** A gateway to any address, closed after the test. */
export function gatewayTo(
  url: string,
  time: VirtualTime,
  options: Partial<WellSkyOptions> = {},
): Gateway {
  const wellsky = createWellSky({
    url,
    clientId: 'demo-client',
    clientSecret: 'demo-secret-not-real',
    agencyId: '9001',
    timeZone: 'America/Denver',
    requestsPerSecond: 5,
    clock: time.clock,
    realClock: time.clock,
    random: () => 0.5,
    sleep: time.sleep,
    timeoutMs: 2_000,
    ...options,
  });
  open.push(wellsky);
  return wellsky;
}
