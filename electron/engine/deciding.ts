import type { Announcement } from '../../shared/contract/contract.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Feed } from '../../shared/domain/feed.ts';
import type { CaregiverId, ShiftKey } from '../../shared/domain/ids.ts';
import type { Incident, Ranking } from '../../shared/domain/incident.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import { localDate, MINUTE, plus, type Instant } from '../../shared/util/time.ts';
import { decideIncidents } from '../core/incidents/decide.ts';
import { fillRisk } from '../core/match/fill-risk.ts';
import { rankShift } from '../core/match/rank.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { feedOf } from '../core/sweep/feed.ts';
import { reachableLimits } from '../core/sweep/plan.ts';
import type { Context } from '../core/workflows/context.ts';
import { detect } from '../core/workflows/detect.ts';
import { presentFindings } from '../core/workflows/present.ts';
import { incidentAudit } from './audit-entries.ts';
import type { Memory } from './memory.ts';
import type { Source, Surroundings } from './parts.ts';
import { sweptClients } from './planning.ts';
import type { Sweep } from './reading.ts';

/** A cause that comes back within this time is the old incident, not a new one. */
const REOPEN_WITHIN = 30 * MINUTE;

/** What is worth saying aloud after a commit. */
export type Told = Extract<Announcement, { name: 'incident' }>['value'];

interface DecideParts {
  readonly source: Source;
  readonly memory: Memory;
  readonly surroundings: Pick<Surroundings, 'ids'>;
  readonly sweep: Sweep | null;
  readonly now: Instant;
}

/**
 * Detect → rank → decide, and the writing of what was decided. Runs inside the cycle's
 * transaction and returns the incidents that have something new to say.
 */
export function decide({ source, memory, surroundings, sweep, now }: DecideParts): Told[] {
  const { store } = source;
  const snapshot = memory.snapshot(now);
  const feed = currentFeed(source, snapshot, sweep);
  const context = contextOf(memory, snapshot, feed);
  const known = [
    ...store.incidents.unresolved(),
    ...store.incidents.resolvedSince(plus(now, -REOPEN_WITHIN)),
  ];
  const decided = decideIncidents({
    findings: presentFindings(context, detect(context).findings),
    incidents: known,
    deliveries: deliveriesOf(source, known),
    feed,
    snapshot,
    ids: surroundings.ids,
  });
  const isNew = (incident: Incident): boolean => !known.some((one) => one.id === incident.id);
  store.incidents.put(decided.incidents);
  store.outbox.put(decided.deliveries);
  store.audit.append(decided.incidents.map((one) => incidentAudit(now, one, isNew(one))));
  return decided.incidents
    .filter((incident) => decided.deliveries.some((one) => isSpoken(one, incident)))
    .map(({ id, severity, headline, body }) => ({ id, severity, headline, body }));
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
    now: snapshot.now,
    timeZone: agency.timeZone,
    limits: reachableLimits(clients.length, policy),
    quarantined: source.store.quarantine.count(),
    anyShiftSeen:
      sweep === null || !sweep.answered || sweep.seen.size > 0 || snapshot.shifts.length > 0,
    peopleFailure: failure === null ? null : failure.kind === 'refused' ? 'refused' : 'unreachable',
  });
}

/** What workflows may ask, with every ranking made once. */
export function contextOf(memory: Memory, snapshot: Snapshot, feed: Feed): Context {
  const rankings = new Map<ShiftKey, { except: string; ranking: Ranking }>();
  return {
    snapshot,
    feed,
    rank(shift: Shift, except: ReadonlySet<CaregiverId> = new Set()) {
      const asked = [...except].sort().join();
      const known = rankings.get(shift.key);
      if (known?.except === asked) return known.ranking;
      const ranking = rankShift(memory.index(snapshot.now), shift, { except });
      rankings.set(shift.key, { except: asked, ranking });
      return ranking;
    },
    fillRisk: (ranking, shift) => fillRisk(ranking, shift, snapshot.now),
  };
}

/** Unfinished deliveries, and the last one of each known incident. */
function deliveriesOf({ store }: Source, known: readonly Incident[]): Delivery[] {
  const unfinished = store.outbox.unfinished();
  const last = known.flatMap((incident) => {
    const all = store.outbox.ofIncident(incident.id);
    return all.sort((a, b) => a.createdAt - b.createdAt).slice(-1);
  });
  const byId = new Map([...unfinished, ...last].map((one) => [one.id, one]));
  return [...byId.values()];
}

function isSpoken(delivery: Delivery, incident: Incident): boolean {
  return delivery.incidentId === incident.id && delivery.state === 'waiting';
}
