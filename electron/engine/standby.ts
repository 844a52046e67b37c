import type { Announcement, Answer, AgencyHandlers } from '../../shared/contract/contract.ts';
import type { Connection, ConnectionTest, Setup } from '../../shared/contract/views.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import type { Instant } from '../../shared/util/time.ts';
import { StoreError } from '../io/store/problems.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { engineHandlers, NO_AGENCY } from './handlers.ts';
import { emptyPanel } from './panel.ts';
import { actionAudit } from './audit-entries.ts';
import { STANDBY, type Source, type Surroundings } from './parts.ts';
import { setWorkflow, workflowModes, type ChangeMode } from './workflow-modes.ts';

/** Where schedules can come from, and how that is changed. Made by the entry points. */
export interface Sources {
  /** The source of last time, opened; null when none has been chosen yet. */
  saved(): Promise<Result<Source | null, Problem>>;
  demo(): Promise<Result<Source, Problem>>;
  /** Tries credentials by reads only; stores nothing. */
  test(connection: Connection): Promise<ConnectionTest>;
  /** Stores the credentials and opens the agency's source. */
  connect(connection: Connection): Promise<Result<Source, Problem>>;
  setup(): Setup;
  /** Whether workflows can be switched here: a policy file decides otherwise. */
  areModesEditable(): boolean;
  /** Keeps the mode of a workflow for the agency that is open; the demo forgets it at its end. */
  changeMode: ChangeMode;
  /** What is wrong with the settings; null when nothing is. */
  problem(): Problem | null;
}

/** The whole product behind the contract: what every host with a panel runs. */
export interface Standby {
  readonly handlers: AgencyHandlers;
  subscribe(listener: (announcement: Announcement) => void): () => void;
  /** Time of the agency that is shown; the machine's without one. */
  now(): Instant;
  /** Opens the saved source and begins to read it. Problems show in the panel. */
  start(): Promise<void>;
  /** Reads what is due and sends what is due; called by the heartbeat. */
  tick(): Promise<void>;
  /** Sends what is due without reading. */
  deliver(): Promise<void>;
  /** The engine of the agency that is shown, for hosts that show its state elsewhere. */
  engine(): Engine | null;
  close(): Promise<void>;
}

export interface StandbyOptions {
  readonly sources: Sources;
  readonly surroundings: Surroundings;
  readonly engine: EngineOptions;
}

export function createStandby({
  sources,
  surroundings,
  engine: engineOptions,
}: StandbyOptions): Standby {
  const { realClock } = engineOptions;
  const listeners = new Set<(announcement: Announcement) => void>();
  let engine: Engine | null = null;
  let problems: readonly Problem[] = [];

  const announce = (announcement: Announcement): void => {
    for (const listener of listeners) listener(announcement);
  };

  /**
   * Changes the agency. The old one is closed first: two engines over one cache would each
   * continue the audit chain from their own end. What fails leaves the agency of last time.
   */
  async function use(
    open: () => Promise<Result<Source | null, Problem>>,
    actor: string,
  ): Promise<Answer<null>> {
    await engine?.close();
    engine = null;
    const opened = await open();
    const fallback = opened.ok ? opened : await sources.saved();
    problems = opened.ok ? [] : [opened.error];
    if (fallback.ok && fallback.value !== null) {
      engine = createEngine(fallback.value, surroundings, engineOptions);
      engine.subscribe(announce);
      auditOpening(fallback.value, actor);
      begin();
    }
    announce({ name: 'changed', value: { version: 0 } });
    if (opened.ok) return { ok: true, value: null };
    return { ok: false, code: 'unavailable', message: opened.error.message };
  }

  /** The first sweep runs while the panel already answers. */
  function begin(): void {
    tick().catch((error: unknown) => {
      surroundings.report('tick-failed', { error: describe(error) });
    });
  }

  async function tick(): Promise<void> {
    const ticking = engine;
    if (ticking === null) return;
    try {
      let hasMore = true;
      while (hasMore && ticking === engine) {
        ({ hasMore } = await ticking.cycle());
        await ticking.deliver();
      }
      if (ticking === engine) ticking.brief();
      if (problems.some(isOfCache)) setProblems([]);
    } catch (error) {
      // What the disk refuses is for a person to mend; everything committed before is kept.
      if (!(error instanceof StoreError)) throw error;
      setProblems([{ code: error.code, message: error.message }]);
    }
  }

  function setProblems(next: readonly Problem[]): void {
    problems = next;
    announce({ name: 'changed', value: { version: 0 } });
  }

  const current = (): Engine | null => engine;
  const allProblems = (): readonly Problem[] => {
    const settings = sources.problem();
    return settings === null ? problems : [settings, ...problems];
  };
  const handlers: AgencyHandlers = {
    ...engineHandlers(current, allProblems, () =>
      emptyPanel(sources.setup(), allProblems(), realClock()),
    ),
    setup: () => ({ ok: true, value: sources.setup() }),
    testConnection: async (connection) => ({ ok: true, value: await sources.test(connection) }),
    async connect(connection, caller) {
      const value = await sources.test(connection);
      if (!value.reached) return { ok: true, value };
      const answer = await use(() => sources.connect(connection), caller.actor);
      return answer.ok ? { ok: true, value } : answer;
    },
    useDemo: async (_, caller) => use(() => sources.demo(), caller.actor),
    agencies: () => ({ ok: true, value: [] }),
    showAgency: () => NO_AGENCY,
    renameAgency: () => NO_AGENCY,
    removeAgency: () => NO_AGENCY,
    firstRun: () => NO_AGENCY,
    startWith: () => NO_AGENCY,
    workflows: () =>
      engine === null
        ? NO_AGENCY
        : { ok: true, value: workflowModes(engine, sources.areModesEditable()) },
    setWorkflow: (change, caller) =>
      engine === null ? NO_AGENCY : setWorkflow(engine, change, sources.changeMode, caller),
    async refresh() {
      if (engine === null) return { ok: true, value: null };
      await engine.cycle('near');
      return { ok: true, value: null };
    },
  };

  return {
    handlers,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => (engine === null ? realClock() : engine.source.clock()),
    async start() {
      await use(() => sources.saved(), STANDBY);
    },
    tick,
    async deliver() {
      await engine?.deliver();
    },
    engine: current,
    async close() {
      listeners.clear();
      await engine?.close();
      engine = null;
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

function isOfCache({ code }: Problem): boolean {
  return code.startsWith('cache-');
}

function describe(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
