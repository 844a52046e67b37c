import { localDate } from '../../shared/util/time.ts';
import { sweptClients } from '../core/sweep/as-of.ts';
import { planHistoryReads, planPastReads } from '../core/sweep/history.ts';
import { planSweep, planVisitReads, type PlannedRead } from '../core/sweep/plan.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { historyReadThrough, pastRead } from './applying.ts';
import { SNAPSHOT_DAYS } from '../core/snapshot.ts';
import type { Source } from './parts.ts';
import type { Work } from './reading.ts';

/** The requests of one cycle in the order in which they are made. */
export interface Plan {
  readonly work: readonly Work[];
  /**
   * How many of them, from the first, must be answered before anything may be said: today and
   * tomorrow; at the very first sweep the histories, too, without which every match is a guess.
   */
  readonly urgent: number;
  /** Whether hardly anything of the agency is known yet. */
  readonly isFirst: boolean;
}

/** What a cycle reads: what is due, also all of today and tomorrow, or the whole 14 days. */
export type Scope = 'due' | 'near' | 'everything';

/** Share of the clients without a history from which on a sweep counts as the first. */
const MOSTLY_UNREAD = 0.1;

/**
 * Today and tomorrow first, then today's visits, then the histories that rankings need and, once,
 * the days of the workweek before Standby came, then the days further on: the first useful alert
 * does not wait for the whole sweep.
 */
export function planWork(source: Source, snapshot: Snapshot, scope: Scope): Plan {
  const { timeZone } = source.agency;
  const today = localDate(snapshot.now, timeZone);
  const clients = sweptClients(snapshot);
  const { now, windows, shifts, policy } = snapshot;
  const plan = (everything: boolean): PlannedRead[] =>
    planSweep({ today, now, clients, windows, shifts, policy, everything });
  const planned = plan(scope !== 'due');
  const near = planned.filter((read) => read.span === 'near');
  const later = (scope === 'near' ? plan(false) : planned).filter((read) => read.span !== 'near');
  const visits = planVisitReads(snapshot).map((range): Work => ({
    kind: 'visits',
    of: 'today',
    ...range,
  }));
  const readThrough = historyReadThrough(source);
  const unread = clients.filter((clientId) => !readThrough.has(clientId)).length;
  const isFirst = unread > clients.length * MOSTLY_UNREAD;
  const history = planHistoryReads({
    clients,
    readThrough,
    today,
    historyDays: SNAPSHOT_DAYS.history,
  }).map((range): Work => ({ kind: 'visits', of: 'history', ...range }));
  const past = planPastReads({ clients, known: pastRead(source), today }).map((range): Work => {
    return { kind: 'past', ...range };
  });
  const work = [...near.map(shiftWork), ...visits, ...history, ...past, ...later.map(shiftWork)];
  return {
    work,
    urgent: isFirst ? near.length + visits.length + history.length : near.length,
    isFirst,
  };
}

function shiftWork(read: PlannedRead): Work {
  return { kind: 'shifts', ...read };
}
