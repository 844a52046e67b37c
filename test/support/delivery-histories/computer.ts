import { createCallLog } from '../../../electron/engine/call-log.ts';
import type { Engine } from '../../../electron/engine/agency-engine.ts';
import { createEngine } from '../../../electron/engine/engine.ts';
import { engineHandlers } from '../../../electron/engine/handlers.ts';
import type { Secrets, Source } from '../../../electron/engine/parts.ts';
import type { Store } from '../../../electron/io/store/store.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { countingIds, type IdSource } from '../../../shared/util/ids.ts';
import { DENVER } from '../builders.ts';
import { noChannels } from '../no-channels.ts';
import type { Disk } from './disk.ts';
import { Killed, startLife, watchedSecrets, watchedStore, type Life } from './life.ts';
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
  /** Does something at once; what it leaves under way ends with the next run. */
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
  readonly policy: Policy;
  /** By default counted from one. */
  readonly ids?: IdSource;
  readonly secrets: Secrets;
  /** What is in the cache before the first start. */
  readonly prepare: (store: Store) => void;
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
  const ids = parts.ids ?? countingIds('id');
  const start = (): Running => boot(parts, ids, parts.disk.open(parts.machine.clock));
  const prepared = parts.disk.open(parts.machine.clock);
  parts.prepare(prepared);
  let running = boot(parts, ids, prepared);

  const underWay: Promise<unknown>[] = [];
  const restart = (): void => {
    running.store.close();
    running = start();
  };
  const handlers = engineHandlers(() => running.engine, frame(parts.machine));
  const computer: Computer = {
    engine: () => running.engine,
    life: () => running.life,
    handlers,
    async run(work) {
      if (!running.life.isAlive) restart();
      const { life, engine } = running;
      const done = work(engine).catch((error: unknown) => {
        // What a dead process still had under way fails on its closed cache.
        if (life.isAlive) throw error;
      });
      await Promise.race([done, life.dead]);
      await Promise.all(underWay.splice(0));
      if (life.isAlive) return;
      restart();
      // A process that starts looks at once.
      await computer.run(tick);
    },
    survive(work) {
      const { life } = running;
      try {
        const later = Promise.resolve(work()).catch((error: unknown) => {
          if (life.isAlive) throw error;
        });
        underWay.push(Promise.race([later, life.dead]));
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
  return computer;
}

/** What the heartbeat does every minute. */
export async function tick(engine: Engine): Promise<void> {
  let hasMore = true;
  while (hasMore) ({ hasMore } = await engine.cycle());
  await engine.deliver();
  engine.brief();
}

function boot(
  { machine, services, agency, secrets, policy }: Parts,
  ids: () => string,
  store: Store,
): Running {
  const life = startLife(machine);
  const source: Source = {
    kind: 'wellsky',
    agency: { id: 'history', name: 'Small agency', timeZone: DENVER },
    policy,
    wellsky: agency.wellsky,
    writes: noChannels().writes,
    calls: createCallLog(),
    store: watchedStore(store, secrets, { life, machine }),
    secrets: watchedSecrets(secrets, store, machine),
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
