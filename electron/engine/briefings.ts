import {
  BRIEFING_KINDS,
  type Briefing,
  type BriefingKind,
  type DueBriefing,
} from '../../shared/contract/insights.ts';
import type { Instant } from '../../shared/util/time.ts';
import { dueNow, DUE_TIMES, isWorthHaving } from '../core/briefing/due.ts';
import { makeBriefing } from '../core/briefing/make.ts';
import { reliabilityOf } from '../core/match/reliability.ts';
import { actionAudit } from './audit-entries.ts';
import { contextOf, currentFeed } from './deciding.ts';
import type { Memory } from './memory.ts';
import { STANDBY, type Source } from './parts.ts';
import type { Sweep } from './reading.ts';
import { savedFeedDays } from './saved-facts.ts';

interface BriefingParts {
  readonly source: Pick<Source, 'store' | 'agency' | 'policy' | 'clock'>;
  readonly memory: Memory;
  /** The newest sweep; null where WellSky was not asked. */
  readonly sweep: Sweep | null;
}

/** The briefing of that kind from what the cache knows now. */
export function briefingNow(
  { source, memory, sweep }: BriefingParts,
  kind: BriefingKind,
  dueAt: Instant = source.clock(),
): Briefing {
  const { store } = source;
  const snapshot = memory.snapshot(source.clock());
  const feed = currentFeed(source, snapshot, sweep);
  return makeBriefing(kind, {
    context: contextOf(source, memory, snapshot, feed),
    dueAt,
    unresolved: store.incidents.unresolved(),
    resolvedSince: (at) => store.incidents.resolvedSince(at),
    readDays: savedFeedDays(store).map(({ date }) => date),
    reliability: (shift) => reliabilityOf(memory.index(snapshot.now), shift),
  });
}

/**
 * Makes the briefings that are due, keeps that they wait to be read, and returns them. Nothing is due before the schedule
 * was read for the first time; it is made up then, unless it would be stale.
 */
export function makeDueBriefings(parts: BriefingParts): Briefing[] {
  const { source, memory, sweep } = parts;
  const { store, agency } = source;
  const now = source.clock();
  const due = BRIEFING_KINDS.flatMap((kind) => {
    const served = store.briefings.lastDueAt(kind, now);
    const dueAt = dueNow(DUE_TIMES[kind], now, agency.timeZone, served);
    return dueAt === null ? [] : [{ kind, dueAt }];
  });
  const isRead = due.length > 0 && currentFeed(source, memory.snapshot(now), sweep).readAt !== null;
  if (!isRead) return [];
  return store.transaction(() =>
    due.map(({ kind, dueAt }) => {
      const briefing = briefingNow(parts, kind, dueAt);
      store.briefings.put(briefing, now);
      store.audit.append([
        actionAudit(now, STANDBY, 'create', 'briefing', null, {
          kind,
          dueAt,
          lines: briefing.sections.reduce((sum, { lines }) => sum + lines.length, 0),
        }),
      ]);
      return briefing;
    }),
  );
}

/** What waits to be read: due, not seen, and not stale. */
export function waitingBriefings({ store }: Pick<Source, 'store'>, now: Instant): DueBriefing[] {
  return store.briefings.unseen(now).filter(({ kind, dueAt }) => isWorthHaving(kind, dueAt, now));
}
