import type { FirstRunStep } from '../../shared/contract/first-run.ts';
import type { IncidentLine, Panel } from '../../shared/contract/views.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Problem } from '../../shared/util/result.ts';
import { HOUR, plus, type Instant } from '../../shared/util/time.ts';
import { byUrgency } from '../core/incidents/urgency.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { waitingBriefings } from './briefings.ts';
import { currentFeed } from './deciding.ts';
import type { Engine } from './agency-engine.ts';
import { savedWellSkyPage } from './saved-facts.ts';
import type { Source } from './parts.ts';
import type { SavedAgency } from './sources.ts';
import { undelivered } from './telling/told.ts';
import { coverage, incidentLine, type LineInput } from './views.ts';

/** Resolved incidents stay in sight for half a working day. */
const RESOLVED_IN_SIGHT = 12 * HOUR;

/** What a front page says that its engine does not know. */
export interface PanelFrame {
  /** The agency that is shown; null where there is none. */
  readonly agency: SavedAgency | null;
  readonly problems: readonly Problem[];
  readonly firstRun: FirstRunStep;
  /** The machine's time. */
  readonly now: Instant;
}

/** The front page of a running engine. */
export function panelOf(engine: Engine, { problems, firstRun }: PanelFrame): Panel {
  const { source, memory } = engine;
  const now = source.clock();
  const snapshot = memory.snapshot(now);
  const { incidents } = source.store;
  const unresolved = incidents.unresolved();
  const resolved = incidents.resolvedSince(plus(now, -RESOLVED_IN_SIGHT));
  const input = lineInput(source, snapshot, [...unresolved, ...resolved]);
  const line = (incident: Incident): IncidentLine =>
    incidentLine(incident, input, incidents.best(incident.id));
  return {
    version: engine.version,
    now,
    source: source.kind,
    agency: { name: source.agency.name, timeZone: source.agency.timeZone },
    feed: currentFeed(source, snapshot, engine.lastSweep),
    progress: engine.progress,
    coverage: coverage(snapshot),
    incidents: unresolved.sort(byUrgency).map(line),
    resolved: resolved.sort((a, b) => (b.resolvedAt ?? 0) - (a.resolvedAt ?? 0)).map(line),
    briefings: waitingBriefings(source, now),
    problems: [...problems],
    attention: {
      replies: source.store.replies.toConfirm().length,
      undelivered: undelivered(source, now).length,
    },
    wellskyPage: savedWellSkyPage(source.store),
    firstRun,
  };
}

/** A start shows its first page before anybody needs the whole ledger of asks, so it stays unread. */
function lineInput(
  { store }: Pick<Source, 'store'>,
  { clients, caregivers, callOuts }: Pick<Snapshot, 'clients' | 'caregivers' | 'callOuts'>,
  incidents: readonly Incident[],
): LineInput {
  const asks = incidents.flatMap(({ subjects }) =>
    subjects.flatMap(({ clientId, start }) => store.asks.ofShift(clientId, start)),
  );
  return { clients, caregivers, callOuts, asks };
}

/** The front page while no agency is connected, or its cache cannot be opened. */
export function emptyPanel({ agency, problems, firstRun, now }: PanelFrame): Panel {
  return {
    version: 0,
    now,
    source: 'none',
    agency: { name: agency?.name ?? 'Standby', timeZone: agency?.timeZone ?? 'UTC' },
    feed: {
      state: 'stale',
      readAt: null,
      windowsRead: 0,
      windowsTotal: 0,
      quarantined: 0,
      message: null,
    },
    progress: null,
    coverage: { shifts: 0, open: 0 },
    incidents: [],
    resolved: [],
    briefings: [],
    problems: [...problems],
    attention: { replies: 0, undelivered: 0 },
    wellskyPage: null,
    firstRun,
  };
}
