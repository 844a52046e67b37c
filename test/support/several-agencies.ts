import { onTestFinished } from 'vitest';
import { startSimulator, type Simulator } from '../../electron/demo/simulator.ts';
import { createStandby, type Standby } from '../../electron/engine/standby.ts';
import type { SecretBox } from '../../electron/io/secrets/secret-box.ts';
import { openSettings } from '../../electron/io/settings/settings.ts';
import { createSources } from '../../electron/sources/sources.ts';
import type { Announcement, Answer, Caller } from '../../shared/contract/contract.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { ok } from '../../shared/util/result.ts';
import { plus, systemClock } from '../../shared/util/time.ts';
import { brisk } from './brisk-sources.ts';
import { countedRandom } from './counted-random.ts';
import { COMPUTER } from './one-agency.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A computer on which agencies are connected: real folders, caches, HTTP; secrets in memory. */
export interface Computer {
  readonly dataDir: string;
  /** By the agency's key, then by the secret's name. */
  readonly secrets: ReadonlyMap<string, Map<string, string>>;
  /** What the desktop channel was given to send. */
  readonly sent: readonly Delivery[];
  readonly announced: readonly Announcement[];
  /** What was reported as gone wrong. */
  readonly reports: readonly string[];
  /** Starts Standby, as after a boot. */
  start(): Promise<Standby>;
}

export const DANA: Caller = { actor: 'Dana', role: 'administrator' };

/** A tenant with the golden agency; virtual time stands still until the test moves it. */
export async function startTenant(seed: number): Promise<Simulator> {
  const simulator = await startSimulator({
    clock: systemClock,
    speed: 0,
    size: 'XS',
    scenario: 'golden',
    seed,
    latencyScale: 0.001,
    switches: { latency: 'none' },
  });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** All of its agencies live by the clock of `first`. */
export function aComputer(first: Simulator): Computer {
  const dataDir = temporaryFolder();
  const settings = openSettings(dataDir);
  const secrets = new Map<string, Map<string, string>>();
  const sent: Delivery[] = [];
  const announced: Announcement[] = [];
  const reports: string[] = [];
  const random = countedRandom();
  const ids = countingIds('id');
  const begun = systemClock();
  return {
    dataDir,
    secrets,
    sent,
    announced,
    reports,
    async start() {
      // Requests are spaced by this clock, so it runs although the tenants' time stands still.
      const realClock = () => plus(first.now(), systemClock() - begun);
      const sources = createSources({
        dataDir,
        settings,
        openSecrets: (id) => Promise.resolve(ok(boxOf(secrets, id))),
        hasKeyring: true,
        realClock,
        random,
      });
      const channel = {
        name: 'desktop' as const,
        mostAtOnce: 2,
        send(delivery: Delivery) {
          sent.push(delivery);
          return Promise.resolve({ kind: 'sent' as const });
        },
      };
      const standby = createStandby({
        sources: brisk(sources, realClock),
        surroundings: { channels: [channel], ids, report: (event) => reports.push(event) },
        engine: { realClock: systemClock, patience: null },
        computer: COMPUTER,
      });
      standby.subscribe((announcement) => announced.push(announcement));
      onTestFinished(() => standby.close());
      await standby.start();
      return standby;
    },
  };
}

function boxOf(all: Map<string, Map<string, string>>, id: string): SecretBox {
  const mine = all.get(id) ?? new Map<string, string>();
  all.set(id, mine);
  return {
    backend: 'keyring',
    get: (name) => mine.get(name) ?? null,
    set: (name, value) => void mine.set(name, value),
    delete: (name) => void mine.delete(name),
  };
}

/** Connects a tenant under a name, and waits for its first sweep. */
export async function connect(standby: Standby, tenant: Simulator, name: string): Promise<void> {
  const { url, agencyId, timeZone, credentials } = tenant;
  const connection = { url, agencyId, timeZone, ...credentials, passphrase: null, name };
  const answer = await standby.handlers.connect(connection, DANA);
  if (!value(answer).reached) throw new Error(`${name} cannot be reached.`);
  await standby.tick();
}

export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
