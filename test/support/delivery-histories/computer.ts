import { createCallLog } from '../../../electron/engine/call-log.ts';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import { engineHandlers } from '../../../electron/engine/handlers.ts';
import type { Source } from '../../../electron/engine/parts.ts';
import type { Store } from '../../../electron/io/store/store.ts';
import { memorySecrets } from '../../../electron/sources/memory-secrets.ts';
import { policySchema, type Policy } from '../../../shared/domain/policy.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { DENVER } from '../builders.ts';
import { noChannels } from '../no-channels.ts';
import type { Disk } from './disk.ts';
import { Killed, startLife, watchedStore, type Life } from './life.ts';
import type { Machine } from './machine.ts';
import type { Services } from './services.ts';
import type { SmallAgency } from './small-agency.ts';

/** The scheduler's computer, on which the process dies now and then and is started again. */
export interface Computer {
  engine(): Engine;
  life(): Life;
  readonly handlers: ReturnType<typeof engineHandlers>;
  /** Lets the engine do something, as long as it lives. */
  run(work: (engine: Engine) => Promise<void>): Promise<void>;
  /** The same for what is done at once. */
  survive(work: () => unknown): void;
  /** What the scheduler can see of alerts that wait, did not arrive, or may not have. */
  shown(): Promise<ReadonlySet<string> | null>;
  shutDown(): Promise<void>;
}

interface Parts {
  readonly machine: Machine;
  readonly services: Services;
  readonly agency: SmallAgency;
  readonly disk: Disk;
  readonly alerts: Pick<Policy['alerts'], 'quietFrom' | 'quietTo'>;
}

/** Who sits at it. */
export const DANA = { actor: 'Dana', role: 'scheduler' } as const;

/** One run of the process. */
interface Running {
  readonly life: Life;
  readonly store: Store;
  readonly engine: Engine;
}

export function startComputer(parts: Parts): Computer {
  const ids = countingIds('id');
  const secrets = memorySecrets();
  const policy = policySchema.parse({ alerts: parts.alerts });
  const start = (): Running => boot(parts, { ids, secrets, policy });
  let running = start();

  const restart = (): void => {
    running.store.close();
    running = start();
  };
  const handlers = engineHandlers(() => running.engine, frame(parts.machine));
  return {
    engine: () => running.engine,
    life: () => running.life,
    handlers,
    async run(work) {
      const { life, engine } = running;
      const done = work(engine).catch((error: unknown) => {
        // What a dead process still had under way fails on its closed cache.
        if (life.isAlive) throw error;
      });
      await Promise.race([done, life.dead]);
      if (!running.life.isAlive) restart();
    },
    survive(work) {
      try {
        work();
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
    },
    async shown() {
      const answer = await handlers.outbox({}, DANA);
      if (!answer.ok) return null;
      const { waiting, failed } = answer.value;
      return new Set([...waiting, ...failed].map(({ id }) => id));
    },
    async shutDown() {
      await running.engine.close();
      parts.disk.remove();
    },
  };
}

type Kept = Pick<Source, 'secrets' | 'policy'> & { readonly ids: () => string };

function boot({ machine, services, agency, disk }: Parts, { ids, secrets, policy }: Kept): Running {
  const life = startLife(machine);
  const store = disk.open(machine.clock);
  const source: Source = {
    kind: 'wellsky',
    agency: { id: 'history', name: 'Small agency', timeZone: DENVER },
    policy,
    wellsky: agency.wellsky,
    writes: noChannels().writes,
    calls: createCallLog(),
    store: watchedStore(store, life, machine),
    secrets,
    openMessenger: ({ channel }) => services.messenger(channel, life),
    clock: machine.clock,
    close() {
      store.close();
      return Promise.resolve();
    },
  };
  const surroundings = { channels: [services.desktop(life)], ids, report: failOnReport };
  const engine = createEngine(source, surroundings, { realClock: machine.clock, patience: null });
  return { life, store, engine };
}

function frame(machine: Machine): Parameters<typeof engineHandlers>[1] {
  return () => ({ agency: null, problems: [], firstRun: 'done', now: machine.clock() });
}

function failOnReport(event: string): void {
  throw new Error(`The engine reported ${event}.`);
}
