import { SPANS, type Capabilities, type Window } from '../../shared/domain/feed.ts';
import { formatInstant, type Instant } from '../../shared/util/time.ts';
import { currentFeed } from '../engine/deciding.ts';
import { createMemory } from '../engine/memory.ts';
import { savedCapabilities, savedCounters } from '../engine/saved-facts.ts';
import { EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';
import { feedJson } from './shapes.ts';

/** Feed state for each span of days, request counts, response times, capabilities, quarantine. */
export function status(session: Session, { json }: { readonly json: boolean }): ExitCode {
  const store = session.openStore();
  const cache = { store, agency: session.agency(), policy: session.policy() };
  const snapshot = createMemory(cache).snapshot(session.clock());
  const feed = currentFeed(cache, snapshot, null);
  const windows = spansOf(snapshot.windows);
  const requests = savedCounters(store);
  const capabilities = savedCapabilities(store);
  if (json) {
    printJson(session.output, {
      feed: feedJson(feed, feed.windowsRead),
      windows,
      requests,
      capabilities: capabilitiesJson(capabilities),
      quarantined: feed.quarantined,
    });
    return EXIT.done;
  }
  const lines = [
    `Feed: ${feed.state}${feed.message === null ? '' : `. ${feed.message}`}`,
    ...windows.map(
      ({ from, to, readAt }) => `${from} to ${to}: read ${readAt ?? 'never completely'}`,
    ),
    `Requests: ${String(requests.count)}, errors ${String(requests.errors)}, p50 ${ms(requests.p50Ms)}, p95 ${ms(requests.p95Ms)}`,
    `Granted: ${granted(capabilities)}`,
    `Records set aside: ${String(feed.quarantined)}`,
  ];
  session.output.out(`${lines.join('\n')}\n`);
  return EXIT.done;
}

interface SpanStatus {
  readonly from: string;
  readonly to: string;
  /** The oldest complete reading among the clients; null when one was never completely read. */
  readonly readAt: string | null;
}

function spansOf(windows: readonly Window[]): SpanStatus[] {
  return SPANS.flatMap((span) => {
    const ofSpan = windows.filter((window) => window.span === span);
    const first = ofSpan[0];
    if (first === undefined) return [];
    const readAt = oldest(ofSpan.map((window) => window.readAt));
    return [
      { from: first.from, to: first.to, readAt: readAt === null ? null : formatInstant(readAt) },
    ];
  });
}

function oldest(readings: readonly (Instant | null)[]): Instant | null {
  return readings.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b)) ?? null;
}

function capabilitiesJson(capabilities: Capabilities | null): Record<string, unknown> | null {
  if (capabilities === null) return null;
  return { ...capabilities, probedAt: formatInstant(capabilities.probedAt) };
}

function granted(capabilities: Capabilities | null): string {
  if (capabilities === null) return 'not known yet';
  return `schedule ${capabilities.scheduleFeed}, visits ${capabilities.visitFeed}`;
}

function ms(value: number | null): string {
  return value === null ? 'unknown' : `${String(Math.round(value))} ms`;
}
