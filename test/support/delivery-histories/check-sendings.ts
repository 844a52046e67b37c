import type { ChannelName } from '../../../shared/domain/channel.ts';
import type { Sending } from '../../../shared/domain/sending.ts';
import { MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import type { Fact, History, Violation } from './facts.ts';

/** The committed rows as they were when a fact happened. */
type Rows = ReadonlyMap<string, Sending>;

/** Calls `visit` for every fact with the rows as they stood before it. */
function walk(history: History, visit: (fact: Fact, rows: Rows, index: number) => void): void {
  const rows = new Map<string, Sending>();
  history.facts.forEach((fact, index) => {
    visit(fact, rows, index);
    if (fact.kind === 'delivery' || fact.kind === 'message') rows.set(fact.row.id, fact.row);
  });
}

/** Nothing leaves that is not leased, before it is due, or after it has expired. */
export function leased(history: History): Violation[] {
  const wrong: Violation[] = [];
  /** By how much the clock was set back last: what was due by the old one goes out. */
  let setBack = 0;
  walk(history, (fact, rows, index) => {
    if (fact.kind === 'jumped' && fact.by < 0) setBack = -fact.by;
    if (fact.kind !== 'handed') return;
    const row = rows.get(fact.key);
    const fault = row === undefined ? 'is in no outbox' : faultOf(row, fact.at, setBack);
    if (fault !== null) wrong.push({ rule: 'leased', detail: `${fact.key} ${fault}`, index });
  });
  return wrong;
}

function faultOf(
  { state, dueAt, expiresAt }: Sending,
  at: Instant,
  setBack: number,
): string | null {
  if (state !== 'leased') return `left while ${state}`;
  if (plus(at, setBack) < dueAt) return 'left before it was due';
  return at >= expiresAt ? 'left after it had expired' : null;
}

/** An answer of which the process died before it was written down is unknown to the next one. */
function isWritten({ facts }: History, answeredAt: number, key: string): boolean {
  for (const fact of facts.slice(answeredAt + 1)) {
    if (fact.kind === 'killed') return false;
    const isRow = fact.kind === 'delivery' || fact.kind === 'message';
    if (isRow && fact.row.id === key) return true;
  }
  return false;
}

/** While a service asked to wait, nothing is handed to it. */
export function retryAfter(history: History): Violation[] {
  const wrong: Violation[] = [];
  const until = new Map<ChannelName, Instant>();
  history.facts.forEach((fact, index) => {
    if (fact.kind === 'jumped' && fact.by < 0) {
      // The service's clock goes on: by the one that was set back the wait ends earlier.
      for (const [channel, end] of until) until.set(channel, plus(end, fact.by));
    }
    if (fact.kind === 'answered' && fact.outcome.kind === 'failed') {
      const waits = plus(fact.at, fact.outcome.waitMs ?? 0);
      const isKnown = waits > fact.at && isWritten(history, index, fact.key);
      if (isKnown) until.set(fact.channel, waits);
    }
    if (fact.kind !== 'handed') return;
    const end = until.get(fact.channel);
    if (end !== undefined && fact.at < end) {
      const detail = `${fact.key} over ${fact.channel}, ${String(end - fact.at)} ms too early`;
      wrong.push({ rule: 'retry-after', detail, index });
    }
  });
  return wrong;
}

/** What would fail again is not tried again, unless somebody wants it. */
export function permanent(history: History): Violation[] {
  const wrong: Violation[] = [];
  const dead = new Set<string>();
  history.facts.forEach((fact, index) => {
    if (fact.kind === 'retried') dead.delete(fact.key);
    if (fact.kind === 'handed' && dead.has(fact.key)) {
      wrong.push({ rule: 'permanent', detail: `${fact.key} was tried again`, index });
    }
    if (fact.kind !== 'answered' || fact.outcome.kind !== 'failed') return;
    if (!fact.outcome.retry && isWritten(history, index, fact.key)) dead.add(fact.key);
  });
  return wrong;
}

/** What a service accepted shows in its record this much later at most. */
const GRACE = MINUTE;

/**
 * A text whose outcome is unknown, by an answer or because the process died meanwhile, is looked
 * up before it is tried again, and not at once: the service's record lags. Somebody who wants it
 * sent again does not wait for that.
 */
export function lookedUp(history: History): Violation[] {
  const wrong: Violation[] = [];
  const doubtful = new Map<string, { readonly since: Instant; hasJumped: boolean }>();
  const searchable = new Set(history.setting.searchable);
  history.facts.forEach((fact, index) => {
    const doubt = 'key' in fact ? doubtful.get(fact.key) : undefined;
    switch (fact.kind) {
      case 'handed': {
        if (doubt !== undefined && searchable.has(fact.channel)) {
          const detail = `${fact.key} was sent again without a look`;
          wrong.push({ rule: 'looked-up', detail, index });
        }
        doubtful.set(fact.key, { since: fact.at, hasJumped: false });
        return;
      }
      case 'answered':
        if (fact.outcome.kind !== 'unknown') doubtful.delete(fact.key);
        return;
      case 'looked-up': {
        const isEarly = doubt?.hasJumped === false && fact.at < plus(doubt.since, GRACE);
        if (isEarly) {
          wrong.push({ rule: 'looked-up', detail: `${fact.key} was looked up too early`, index });
        }
        doubtful.delete(fact.key);
        return;
      }
      case 'retried':
        doubtful.delete(fact.key);
        return;
      case 'jumped':
        for (const one of doubtful.values()) one.hasJumped = true;
        return;
      default:
        return;
    }
  });
  return wrong;
}

/** Nothing goes to an address that asked for no more. */
export function optedOut(history: History): Violation[] {
  const wrong: Violation[] = [];
  const stopped = new Set<string>();
  const kept = new Set<string>();
  history.facts.forEach((fact, index) => {
    if (fact.kind === 'opted-out') stopped.add(`${fact.channel} ${fact.to}`);
    if (fact.kind === 'opt-out-kept') kept.add(`${fact.channel} ${fact.to}`);
    if (fact.kind === 'opted-in') stopped.delete(`${fact.channel} ${fact.to}`);
    if (fact.kind === 'killed') {
      // What was read and not kept yet has to be read again.
      for (const place of [...stopped]) if (!kept.has(place)) stopped.delete(place);
    }
    if (fact.kind === 'handed' && stopped.has(`${fact.channel} ${fact.to}`)) {
      wrong.push({ rule: 'opted-out', detail: `${fact.key} over ${fact.channel}`, index });
    }
  });
  return wrong;
}

/**
 * What is written down is what happened: `sent` was really accepted, and by the service's own name
 * for it no other message was; at the end nothing is half sent, and nothing waits past its expiry.
 */
export function settled(history: History): Violation[] {
  const index = history.facts.length;
  const rows = new Map<string, Sending>();
  /** Keys, and what the services call it. */
  const accepted = new Set<string>();
  /** The message that each row was told in last. */
  const messages = new Map<string, string>();
  for (const fact of history.facts) {
    if (fact.kind === 'accepted') accepted.add(fact.serviceId ?? fact.key).add(fact.key);
    if (fact.kind === 'delivery') messages.set(fact.row.id, fact.row.sentIn?.key ?? fact.row.id);
    if (fact.kind === 'delivery' || fact.kind === 'message') rows.set(fact.row.id, fact.row);
  }
  const messageOf = (key: string): string => messages.get(key) ?? key;
  return [...rows].flatMap(([key, row]) => {
    const isShared = [...rows].some(
      ([other, { state, serviceId }]) =>
        state === 'sent' && serviceId === row.serviceId && messageOf(other) !== messageOf(key),
    );
    const { serviceId } = row;
    const isTaken = serviceId === null ? accepted.has(key) : accepted.has(serviceId) && !isShared;
    const fault = endFault(row, isTaken, history.endedAt);
    return fault === null ? [] : [{ rule: 'settled', detail: `${key} ${fault}`, index }];
  });
}

function endFault(
  { state, expiresAt }: Sending,
  isAccepted: boolean,
  endedAt: Instant,
): string | null {
  if (state === 'leased') return 'is half sent at the end';
  if (state === 'waiting' && expiresAt < plus(endedAt, -5 * MINUTE)) return 'waits past its expiry';
  return state === 'sent' && !isAccepted ? 'counts as sent and never was' : null;
}
