import type { Announcement } from '../../shared/contract/contract.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Feed } from '../../shared/domain/feed.ts';
import type { IncidentId } from '../../shared/domain/ids.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import { localDate, plus, type Instant } from '../../shared/util/time.ts';
import { changedOpenings } from '../core/dashboard/openings.ts';
import { decideIncidents, REOPEN_WITHIN } from '../core/incidents/decide.ts';
import { fillRisk } from '../core/match/fill-risk.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { sweptClients } from '../core/sweep/as-of.ts';
import { feedOf } from '../core/sweep/feed.ts';
import { usualFeed } from '../core/sweep/feed-record.ts';
import { reachableLimits } from '../core/sweep/plan.ts';
import type { Context, FeedUpkeep } from '../core/workflows/context.ts';
import { detect } from '../core/workflows/detect.ts';
import { presentFindings } from '../core/workflows/present.ts';
import { incidentAudit } from './audit-entries.ts';
import { currentOutlook, takeDownBookedHours } from './insights/capacity.ts';
import { overtimeNow } from './insights/overtime.ts';
import { patternRun } from './insights/patterns.ts';
import type { Memory } from './memory.ts';
import type { Source, Surroundings } from './parts.ts';
import type { Sweep } from './reading.ts';
import { savedCounters, savedCredentialsSince, savedFeedDays } from './saved-facts.ts';
import { forgetOld } from './retention.ts';
import type { Ladders } from './telling/ladders.ts';
import { demotedWorkflows, keepTrackRecord } from './track-record/keeping.ts';
import { noteDecision } from './track-record/noting.ts';

/** What is worth saying aloud after a commit. */
export type Told = Extract<Announcement, { name: 'incident' }>['value'];

interface DecideParts {
  readonly source: Source;
  readonly memory: Memory;
  readonly surroundings: Pick<Surroundings, 'ids'>;
  readonly sweep: Sweep | null;
  readonly ladders: Ladders;
  readonly now: Instant;
}

/**
 * Detect → rank → decide, and the writing of what was decided. Runs inside the cycle's
 * transaction and returns the incidents that have something new to say.
 */
export function decide({ source, memory, surroundings, sweep, ladders, now }: DecideParts): Told[] {
  const { store } = source;
  const snapshot = memory.snapshot(now);
  keepTrackRecord(source, memory, now);
  forgetOld(source, now);
  const feed = currentFeed(source, snapshot, sweep);
  takeDownBookedHours(source, memory, feed, now);
  const context = contextOf(source, memory, snapshot, feed);
  const known = [
    ...store.incidents.unresolved(),
    ...store.incidents.resolvedSince(plus(now, -REOPEN_WITHIN)),
  ];
  const detected = detect(context);
  const decided = decideIncidents({
    findings: presentFindings(context, detected.findings),
    incidents: known,
    deliveries: deliveriesOf(source, known),
    feed,
    snapshot,
    toConfirm: store.replies.toConfirm(),
    demoted: demotedWorkflows(store),
    ids: surroundings.ids,
  });
  noteDecision(source, memory, { incidents: decided.incidents, known, now });
  const decisions = [...detected.decisions, ...decided.decisions];
  const knownIds = new Set(known.map((one) => one.id));
  const isNew = ({ id }: Incident): boolean => !knownIds.has(id);
  store.incidents.put(decided.incidents);
  noteOpenings(source, snapshot);
  store.outbox.put(decided.deliveries);
  ladders.climb(now);
  ladders.digest(feed, now);
  store.audit.append(
    decided.incidents.map((one) => incidentAudit(now, one, isNew(one), decisions)),
  );
  return decided.incidents
    .filter(({ id }) => decided.deliveries.some((one) => isNews(one, id, now)))
    .map(({ id, severity, headline, body }) => ({ id, severity, headline, body }));
}

/** Keeps since when shifts lack somebody, and what became of those that did. */
function noteOpenings({ store }: Pick<Source, 'store'>, snapshot: Snapshot): void {
  const changed = changedOpenings({
    snapshot,
    incidents: store.incidents.unresolved(),
    unsettled: store.openings.unsettled(),
    lookUp: (key) => store.shifts.get(key)?.shift ?? null,
  });
  if (changed.length > 0) store.openings.put(changed);
}

/** The feed as the cache and the newest sweep know it. */
export function currentFeed(
  source: Pick<Source, 'store' | 'agency' | 'policy'>,
  snapshot: Snapshot,
  sweep: Sweep | null,
): Feed {
  const { policy, agency } = source;
  const clients = sweptClients(snapshot);
  const failure = sweep?.peopleFailure ?? null;
  return feedOf({
    windows: snapshot.windows,
    clients,
    today: localDate(snapshot.now, agency.timeZone),
    language: policy.texts.language,
    now: snapshot.now,
    timeZone: agency.timeZone,
    limits: reachableLimits(clients.length, policy),
    quarantined: source.store.quarantine.count(),
    anyShiftSeen: sweep === null || hasSeenShifts(sweep, snapshot),
    peopleFailure: failure === null ? null : failure.kind === 'refused' ? 'refused' : 'unreachable',
  });
}

/** A schedule that answers, but is empty for everybody, is not a schedule without shifts. */
function hasSeenShifts(sweep: Sweep, snapshot: Snapshot): boolean {
  if (!sweep.answered || sweep.seen.size > 0) return true;
  return sweep.doubtful === 0 && snapshot.shifts.length > 0;
}

/** What workflows may look at and ask. */
export function contextOf(
  source: Pick<Source, 'store'>,
  memory: Memory,
  snapshot: Snapshot,
  feed: Feed,
): Context {
  return {
    snapshot,
    feed,
    upkeep: upkeepOf(source, snapshot),
    rank: (shift, except) => memory.rank(snapshot.now, shift, except),
    fillRisk: (ranking, shift) =>
      fillRisk(ranking, shift, snapshot.now, memory.index(snapshot.now)),
    overtime: () => overtimeNow(memory, snapshot),
    patterns: () => patternRun(memory, snapshot.now),
    capacity: () => currentOutlook(source, memory, snapshot.now),
  };
}

function upkeepOf({ store }: Pick<Source, 'store'>, snapshot: Snapshot): FeedUpkeep {
  const today = localDate(snapshot.now, snapshot.agency.timeZone);
  return {
    credentialsSince: savedCredentialsSince(store),
    requests: savedCounters(store),
    usual: usualFeed(savedFeedDays(store), today),
  };
}

/** Unfinished deliveries, and the last one of each known incident on the desktop. */
function deliveriesOf({ store }: Source, known: readonly Incident[]): Delivery[] {
  const unfinished = store.outbox.unfinished();
  const ofKnown = store.outbox
    .ofIncidents(known.map((incident) => incident.id))
    .filter(({ channel }) => channel === 'desktop');
  const last = [...Map.groupBy(ofKnown, (one) => one.incidentId).values()].flatMap((all) =>
    all.sort((a, b) => a.createdAt - b.createdAt).slice(-1),
  );
  const byId = new Map([...unfinished, ...last].map((one) => [one.id, one]));
  return [...byId.values()];
}

/** A delivery that was queued in this commit; one that was only reworded is no news. */
function isNews(delivery: Delivery, incidentId: IncidentId, now: Instant): boolean {
  return (
    delivery.incidentId === incidentId && delivery.state === 'waiting' && delivery.createdAt >= now
  );
}
