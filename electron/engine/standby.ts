import type { AgencyHandlers, Announcement } from '../../shared/contract/contract.ts';
import type { IncidentId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/util/time.ts';
import { createAgencies } from './agencies.ts';
import { agencyHandlers } from './agency-handlers.ts';
import type { Engine } from './agency-engine.ts';
import type { EngineOptions } from './engine.ts';
import { engineHandlers } from './handlers.ts';
import type { PanelFrame } from './panel.ts';
import { STANDBY, type Surroundings } from './parts.ts';
import type { Computer } from './settings/diagnostics.ts';
import { settingsHandlers } from './settings/handlers.ts';
import type { Rules, SavedAgency, Sources } from './sources.ts';
import { NO_AGENCY } from './with-engine.ts';
import { setWorkflow, workflowModes } from './workflow-modes.ts';

/** The whole product behind the contract: what every host with a panel runs. */
export interface Standby {
  readonly handlers: AgencyHandlers;
  subscribe(listener: (announcement: Announcement) => void): () => void;
  /** Time of the agency that is shown; the machine's without one. */
  now(): Instant;
  /** Opens every agency and begins to read them. Problems show in the panel. */
  start(): Promise<void>;
  /** Reads what is due and sends what is due in every agency; called by the heartbeat. */
  tick(): Promise<void>;
  /** Sends what is due without reading. */
  deliver(): Promise<void>;
  /** The engine of an agency, by default of the one that is shown; null while it is not open. */
  engine(id?: string): Engine | null;
  engines(): readonly Engine[];
  /** Shows an incident and the agency that it is of: its notification was clicked. */
  reveal(incident: IncidentId): void;
  close(): Promise<void>;
}

export interface StandbyOptions {
  readonly sources: Sources;
  readonly surroundings: Surroundings;
  readonly engine: EngineOptions;
  readonly computer: Computer;
}

export function createStandby({
  sources,
  surroundings,
  engine: engineOptions,
  computer,
}: StandbyOptions): Standby {
  const { realClock } = engineOptions;
  const listeners = new Set<(announcement: Announcement) => void>();
  const announce = (announcement: Announcement): void => {
    for (const listener of listeners) listener(announcement);
  };
  const changed = (): void => {
    announce({ name: 'changed', value: { version: 0 } });
  };
  const agencies = createAgencies({ sources, surroundings, engine: engineOptions, announce });

  const frontPage = (): PanelFrame => {
    const id = sources.shown();
    const problems = [sources.problem(), id === null ? null : agencies.problem(id)];
    return {
      agency: sources.agencies().find((one) => one.id === id) ?? null,
      problems: problems.filter((problem) => problem !== null),
      firstRun: sources.firstRun(),
      now: realClock(),
    };
  };
  const shown = (): Engine | null => agencies.shown();
  /** The rules of the agency that is shown. */
  const rules = (): Rules => sources.rules(sources.shown() ?? '');
  const handlers: AgencyHandlers = {
    ...engineHandlers(shown, frontPage),
    ...agencyHandlers({ sources, agencies, report: surroundings.report, changed }),
    ...settingsHandlers({
      current: shown,
      rules,
      sources,
      engines: () => agencies.engines(),
      channels: surroundings.channels,
      ids: surroundings.ids,
      computer,
      realClock,
    }),
    workflows() {
      const engine = agencies.shown();
      if (engine === null) return NO_AGENCY;
      return { ok: true, value: workflowModes(engine, rules().isEditable) };
    },
    setWorkflow(change, caller) {
      const engine = agencies.shown();
      return engine === null ? NO_AGENCY : setWorkflow(engine, change, rules(), caller);
    },
    async refresh() {
      await agencies.shown()?.cycle('near');
      return { ok: true, value: null };
    },
  };

  return {
    handlers,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => agencies.shown()?.source.clock() ?? realClock(),
    async start() {
      const open = ({ id }: SavedAgency) => agencies.watch(id, () => sources.open(id), STANDBY);
      await Promise.all(sources.agencies().map(open));
      changed();
    },
    tick: () => agencies.tick(),
    deliver: () => agencies.deliver(),
    engine: (id) => (id === undefined ? agencies.shown() : agencies.engine(id)),
    engines: () => agencies.engines(),
    reveal(incident) {
      const agency = sources
        .agencies()
        .find(
          ({ id }) => (agencies.engine(id)?.source.store.incidents.get(incident) ?? null) !== null,
        );
      if (agency === undefined) return;
      const kept = sources.show(agency.id);
      if (!kept.ok) surroundings.report('problem', { code: kept.error.code });
      changed();
      announce({ name: 'show', value: { id: incident } });
    },
    async close() {
      listeners.clear();
      await agencies.close();
    },
  };
}
