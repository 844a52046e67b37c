import type { AgencyReference } from '../../shared/contract/agencies.ts';
import type { Announcement } from '../../shared/contract/contract.ts';
import type { Channel } from '../../shared/domain/delivery.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import { StoreError } from '../io/store/problems.ts';
import { actionAudit } from './audit-entries.ts';
import type { Engine } from './agency-engine.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import type { Source, Surroundings } from './parts.ts';
import type { Sources } from './sources.ts';
import { settleWrites } from './writing/settling.ts';

/** One agency that is watched, or that should be and could not be opened. */
interface Watched {
  readonly engine: Engine | null;
  readonly problem: Problem | null;
}

/**
 * The agencies that are watched side by side: each has its own cache, key and engine, and one of
 * them is shown. What goes wrong with one stays with that one.
 */
export interface Agencies {
  /** The engine of an agency; null while it is not open. */
  engine(id: string): Engine | null;
  problem(id: string): Problem | null;
  engines(): readonly Engine[];
  /** The engine of the agency that is shown; null while it is not open. */
  shown(): Engine | null;
  /**
   * Opens an agency and begins to read it; one that is open is closed first, because two engines
   * over one cache would each continue the audit chain from their own end.
   */
  watch(
    id: string,
    open: () => Promise<Result<Source, Problem>>,
    actor: string,
  ): Promise<Problem | null>;
  /** Closes an agency and forgets it. */
  leave(id: string): Promise<void>;
  /** Closes what is no longer among the agencies of this computer. */
  leaveRemoved(): Promise<void>;
  /** Reads what is due and sends what is due, in every agency. */
  tick(): Promise<void>;
  /** Sends what is due without reading. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

interface AgenciesOptions {
  readonly sources: Sources;
  readonly surroundings: Surroundings;
  readonly engine: EngineOptions;
  readonly announce: (announcement: Announcement) => void;
}

export function createAgencies(options: AgenciesOptions): Agencies {
  const { sources, surroundings, announce } = options;
  const watched = new Map<string, Watched>();

  const reference = (id: string): AgencyReference => {
    const name = sources.agencies().find((one) => one.id === id)?.name ?? id;
    return { id, name };
  };
  const hear = (id: string, announcement: Announcement): void => {
    const told = id === sources.shown() ? announcement : fromElsewhere(announcement, reference(id));
    if (told !== null) announce(told);
  };
  const isRunning = (id: string, engine: Engine): boolean => watched.get(id)?.engine === engine;
  const setProblem = (id: string, engine: Engine, problem: Problem | null): void => {
    watched.set(id, { engine, problem });
    announce({ name: 'changed', value: { version: 0 } });
  };

  async function tickOne(id: string, engine: Engine): Promise<void> {
    try {
      let hasMore = true;
      while (hasMore && isRunning(id, engine)) {
        ({ hasMore } = await engine.cycle());
        await engine.deliver();
      }
      if (!isRunning(id, engine)) return;
      engine.brief();
      await settleWrites(engine);
      if (!isRunning(id, engine)) return;
      if (watched.get(id)?.problem?.code.startsWith('cache-') === true) {
        setProblem(id, engine, null);
      }
    } catch (error) {
      keepOrReport(id, engine, error, 'tick-failed');
    }
  }

  /** What the disk refuses is for a person to mend; everything committed before is kept. */
  function keepOrReport(id: string, engine: Engine, error: unknown, event: string): void {
    if (!(error instanceof StoreError)) surroundings.report(event, { error: nameOf(error) });
    else if (isRunning(id, engine)) setProblem(id, engine, problemOf(error));
  }

  async function inEach(work: (id: string, engine: Engine) => Promise<void>): Promise<void> {
    const running = [...watched].flatMap(([id, { engine }]) =>
      engine === null ? [] : [{ id, engine }],
    );
    await Promise.all(running.map(({ id, engine }) => work(id, engine)));
  }

  const agencies: Agencies = {
    engine: (id) => watched.get(id)?.engine ?? null,
    problem: (id) => watched.get(id)?.problem ?? null,
    engines: () => [...watched.values()].flatMap(({ engine }) => engine ?? []),
    shown() {
      const id = sources.shown();
      return id === null ? null : agencies.engine(id);
    },
    async watch(id, open, actor) {
      await agencies.leave(id);
      const opened = await open();
      if (!opened.ok) {
        watched.set(id, { engine: null, problem: opened.error });
        return opened.error;
      }
      const channels = surroundings.channels.map((channel) =>
        naming(channel, () => (watched.size > 1 ? reference(id).name : null)),
      );
      const engine = createEngine(opened.value, { ...surroundings, channels }, options.engine);
      engine.subscribe((announcement) => {
        hear(id, announcement);
      });
      auditOpening(opened.value, actor);
      watched.set(id, { engine, problem: null });
      // The first sweep runs while the panel already answers; `tickOne` lets nothing through.
      void tickOne(id, engine);
      return null;
    },
    async leave(id) {
      const engine = agencies.engine(id);
      watched.delete(id);
      await engine?.close();
    },
    async leaveRemoved() {
      const kept = new Set(sources.agencies().map(({ id }) => id));
      const removed = [...watched.keys()].filter((id) => !kept.has(id));
      await Promise.all(removed.map((id) => agencies.leave(id)));
    },
    tick: () => inEach(tickOne),
    deliver: () =>
      inEach((id, engine) =>
        engine.deliver().catch((error: unknown) => {
          keepOrReport(id, engine, error, 'delivery-failed');
        }),
      ),
    async close() {
      const ids = [...watched.keys()];
      await Promise.all(ids.map((id) => agencies.leave(id)));
    },
  };
  return agencies;
}

/** What is said of an agency that is not shown; null for what only its own front page shows. */
function fromElsewhere(announcement: Announcement, agency: AgencyReference): Announcement | null {
  switch (announcement.name) {
    case 'incident':
      return { name: 'incident', value: { ...announcement.value, agency } };
    case 'briefing':
      return { name: 'briefing', value: { ...announcement.value, agency } };
    case 'progress':
      return null;
    default:
      return announcement;
  }
}

/** A channel whose texts begin with the agency's name, while there is one to tell it from. */
function naming(channel: Channel, name: () => string | null): Channel {
  return {
    ...channel,
    send(delivery) {
      const agency = name();
      if (agency === null) return channel.send(delivery);
      return channel.send({ ...delivery, title: `${agency}: ${delivery.title}` });
    },
  };
}

/** Who opened which agency stands in that agency's own log. */
function auditOpening({ store, clock, agency, kind }: Source, actor: string): void {
  store.transaction(() => {
    store.audit.append([
      actionAudit(clock(), actor, 'execute', 'agency', agency.id, { action: 'open', source: kind }),
    ]);
  });
}

function problemOf({ code, message }: StoreError): Problem {
  return { code, message };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
