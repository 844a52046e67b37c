import type {
  AgencyHandlers,
  Answer,
  Caller,
  FailureCode,
  Handlers,
} from '../../shared/contract/contract.ts';
import type { ShiftView } from '../../shared/contract/views.ts';
import type { Ask } from '../../shared/domain/history.ts';
import type { CaregiverId, IncidentId, ShiftKey } from '../../shared/domain/ids.ts';
import type { Incident, Ranking } from '../../shared/domain/incident.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import { acknowledge, reopen, snooze } from '../core/incidents/handling.ts';
import { bestSwap } from '../core/match/swap.ts';
import { suggestedWave } from '../core/outreach/suggested-wave.ts';
import { passedOver } from '../core/workflows/present.ts';
import { liveCallOuts } from '../core/workflows/shift-finding.ts';
import { actionAudit } from './audit-entries.ts';
import { askingHandlers } from './asking/handlers.ts';
import { askFor } from './asking/logged-ask.ts';
import { undoAsk } from './asking/undoing.ts';
import { channelHandlers } from './channels/handlers.ts';
import { dashboardHandlers } from './dashboard-handlers.ts';
import type { Engine } from './agency-engine.ts';
import { handleIncident } from './handled.ts';
import { importFile } from './import-handler.ts';
import { insightHandlers } from './insight-handlers.ts';
import { emptyPanel, panelOf, type PanelFrame } from './panel.ts';
import type { AgencyListHandlers } from './agency-handlers.ts';
import { tellingHandlers } from './telling/handlers.ts';
import { writingHandlers } from './writing/handlers.ts';
import type { SettingsHandlers } from './settings/handlers.ts';
import { incidentLine, shiftView } from './views.ts';
import { withEngine } from './with-engine.ts';

type EngineHandlers = Omit<
  AgencyHandlers,
  keyof SettingsHandlers | keyof AgencyListHandlers | 'refresh' | 'workflows' | 'setWorkflow'
>;

/** The contract's calls that need an agency. Without one they say so. */
export function engineHandlers(
  current: () => Engine | null,
  frame: () => PanelFrame,
): EngineHandlers {
  const within = withEngine(current);
  const { on } = within;
  return {
    panel() {
      const engine = current();
      return done(engine === null ? emptyPanel(frame()) : panelOf(engine, frame()));
    },
    incident: ({ id }) => on((engine) => viewIncident(engine, id)),
    rank: ({ shift }) => on((engine) => viewShift(engine, shift)),
    acknowledge: ({ id }, caller) =>
      on((engine) => handleIncident(engine, id, caller, 'acknowledge', acknowledge)),
    snooze: ({ id, until }, caller) =>
      on((engine) =>
        handleIncident(engine, id, caller, 'snooze', (incident, actor, now) =>
          snooze(incident, until, actor, now),
        ),
      ),
    reopen: ({ id }, caller) =>
      on((engine) => handleIncident(engine, id, caller, 'reopen', reopen)),
    logAsk: (input, caller) => on((engine) => logAsk(engine, input, caller)),
    undoAsk: ({ id }, caller) => on((engine) => undoAsk(engine, id, caller.actor)),
    seeBriefing: (briefing) =>
      on(({ source }) => {
        source.store.briefings.see(briefing, source.clock());
        return done(null);
      }),
    importFile: (input, caller) => on((engine) => importFile(engine, input, caller)),
    ...insightHandlers(within),
    ...dashboardHandlers(within),
    ...channelHandlers(within),
    ...tellingHandlers(within),
    ...askingHandlers(within),
    ...writingHandlers(within),
  };
}

function viewIncident(engine: Engine, id: IncidentId): Answer<ReturnType<typeof incidentViewOf>> {
  const incident = engine.source.store.incidents.get(id);
  if (incident === null) return refused('not-found', 'This incident is no longer kept.');
  return done(incidentViewOf(engine, incident));
}

/** Nobody is called for a shift that is over. */
const NOBODY: Ranking = { candidates: [], excluded: [] };

function incidentViewOf(
  engine: Engine,
  incident: Incident,
): { incident: ReturnType<typeof incidentLine>; shifts: ShiftView[] } {
  const snapshot = engine.memory.snapshot(engine.source.clock());
  const callOuts = liveCallOuts(snapshot);
  const shifts = incident.subjects.flatMap((subject) => {
    const shift = engine.source.store.shifts.get(subject.shift)?.shift;
    if (shift === undefined) return [];
    return [rankedView(engine, shift, passedOver(incident, shift, callOuts))];
  });
  return { incident: incidentLine(incident, snapshot), shifts };
}

function viewShift(engine: Engine, key: ShiftKey): Answer<ShiftView> {
  const shift = engine.source.store.shifts.get(key)?.shift;
  if (shift === undefined)
    return refused('not-found', 'This shift is not in the schedule any more.');
  return done(rankedView(engine, shift, new Set()));
}

function rankedView(engine: Engine, shift: Shift, except: ReadonlySet<CaregiverId>): ShiftView {
  const now = engine.source.clock();
  const ranking = shift.end <= now ? NOBODY : engine.memory.rank(now, shift, except);
  const snapshot = engine.memory.snapshot(now);
  const wave = suggestedWave(snapshot, shift, ranking);
  const swap = bestSwap(engine.memory.index(now), shift, ranking, except);
  return shiftView(snapshot, shift, ranking, { wave, swap });
}

function logAsk(
  engine: Engine,
  input: Parameters<Handlers['logAsk']>[0],
  caller: Caller,
): Answer<Ask> {
  const { store, clock } = engine.source;
  const shift = store.shifts.get(input.shift)?.shift;
  if (shift === undefined)
    return refused('not-found', 'This shift is not in the schedule any more.');
  if (store.caregivers.get(input.caregiverId) === null) {
    return refused('not-found', 'Standby does not know this caregiver.');
  }
  const now = clock();
  const earlier = store.asks.ofShift(shift.clientId, shift.start);
  const ask = askFor(shift, input, earlier, { now, actor: caller.actor, ids: engine.ids });
  store.transaction(() => {
    store.asks.put(ask);
    store.audit.append([
      actionAudit(now, caller.actor, 'create', 'ask', ask.id, {
        shift: shift.key,
        caregiver: ask.caregiverId,
        channel: ask.channel,
        outcome: ask.outcome,
      }),
    ]);
  });
  engine.reconsider(['asks']);
  return done(ask);
}

function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

function refused(
  code: FailureCode,
  message: string,
): { readonly ok: false; readonly code: FailureCode; readonly message: string } {
  return { ok: false, code, message };
}
