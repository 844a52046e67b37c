import type { Diagnostics, KeptData } from '../../../shared/contract/settings.ts';
import { formatInstant, MINUTE, type Clock, type Instant } from '../../../shared/util/time.ts';
import { currentFeed } from '../deciding.ts';
import type { Engine } from '../agency-engine.ts';
import { savedCapabilities, savedCounters } from '../saved-facts.ts';
import type { Sources } from '../sources.ts';
import { countedTables } from './kept-data.ts';
import { policyFields } from './policy-fields.ts';

/** What runs here, as the entry point knows it. */
export interface Computer {
  readonly version: string;
  readonly host: 'desktop' | 'browser';
  /** Operating system, its release and the processor. */
  readonly platform: string;
  readonly startedAt: Instant;
}

interface Parts {
  readonly current: () => Engine | null;
  readonly sources: Sources;
  readonly computer: Computer;
  readonly realClock: Clock;
}

/**
 * About this Standby. Every line is made of counts, codes, instants and words of Standby's own:
 * whatever a person or WellSky wrote stays out, so that the text can be sent to anybody.
 */
export async function diagnosticsOf(parts: Parts): Promise<Diagnostics> {
  const { current, sources, computer, realClock } = parts;
  const shown = current();
  const tables = shown === null ? null : await countedTables(shown);
  const engine = tables === null ? null : shown;
  const uptime = realClock() - computer.startedAt;
  const feed = engine === null ? null : feedOf(engine);
  const lines = [
    `Standby ${computer.version}, ${computer.host} host`,
    computer.platform,
    `Started ${formatInstant(computer.startedAt)}, up ${spanText(uptime)}`,
    `Agencies: ${String(sources.agencies().length)}`,
    ...problemLines(sources),
    ...(engine === null || feed === null
      ? ['No agency is open']
      : [...agencyLines(engine, feed), rowsLine(tables ?? [])]),
  ];
  return {
    ...computer,
    schemaVersion: engine?.source.store.contents.schemaVersion() ?? null,
    uptimeSeconds: Math.max(0, Math.floor(uptime / 1_000)),
    feed: feed?.state ?? null,
    text: `${lines.join('\n')}\n`,
  };
}

type Feed = ReturnType<typeof currentFeed>;

function feedOf({ source, memory, lastSweep }: Engine): Feed {
  return currentFeed(source, memory.snapshot(source.clock()), lastSweep);
}

function problemLines(sources: Sources): string[] {
  const problem = sources.problem();
  return problem === null ? [] : [`Settings problem: ${problem.code}`];
}

function agencyLines(engine: Engine, feed: Feed): string[] {
  const { source } = engine;
  const { store, kind, agency, clock } = source;
  return [
    `Agency: ${kind}, ${agency.timeZone}, its time ${formatInstant(clock())}`,
    `Cache: schema ${String(store.contents.schemaVersion())}, ${sizeText(store.contents.bytes())}`,
    ...feedLines(engine, feed),
    ...incidentLines(engine),
    `Rules changed: ${changedRules(engine)}`,
  ];
}

function feedLines({ source: { store } }: Engine, feed: Feed): string[] {
  const { count, errors, p50Ms, p95Ms } = savedCounters(store);
  const found = savedCapabilities(store);
  const readAt = feed.readAt === null ? 'never' : formatInstant(feed.readAt);
  return [
    `Feed: ${feed.state}, ${String(feed.windowsRead)} of ${String(feed.windowsTotal)} windows read, oldest ${readAt}, ${String(feed.quarantined)} quarantined`,
    `Requests: ${String(count)}, ${String(errors)} errors, median ${msText(p50Ms)}, 95 % ${msText(p95Ms)}`,
    found === null
      ? 'WellSky: not probed yet'
      : `WellSky: schedule ${found.scheduleFeed}, visits ${found.visitFeed}, entries ${found.entryWrapping}, token by ${found.tokenRequest}, agency id on reads ${String(found.agencyIdOnReads)}`,
  ];
}

function incidentLines({ source: { store } }: Engine): string[] {
  const unresolved = store.incidents.unresolved();
  const byWorkflow = Map.groupBy(unresolved, ({ workflow }) => workflow);
  const counts = [...byWorkflow].map(([workflow, all]) => `${workflow} ${String(all.length)}`);
  const waiting = store.outbox.unfinished().length;
  return [
    `Incidents: ${counts.length === 0 ? 'none' : counts.join(', ')}; ${String(waiting)} deliveries waiting`,
  ];
}

/** Rules that hold words are named without them: somebody typed those. */
function changedRules({ source }: Engine): string {
  const changed = policyFields(source.policy)
    .filter(({ value, default: usual }) => JSON.stringify(value) !== JSON.stringify(usual))
    .map(({ key, form, value }) =>
      form.kind === 'words' ? key : `${key} ${JSON.stringify(value)}`,
    );
  return changed.length === 0 ? 'none' : changed.join(', ');
}

function rowsLine(tables: KeptData['tables']): string {
  return `Rows: ${tables.map(({ table, rows }) => `${table} ${String(rows)}`).join(', ')}`;
}

function msText(ms: number | null): string {
  return ms === null ? 'unknown' : `${String(Math.round(ms))} ms`;
}

function sizeText(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function spanText(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
