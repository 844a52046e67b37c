import type { Ask } from '../../../shared/domain/history.ts';
import type { AskId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Message } from '../../../shared/domain/message.ts';
import {
  localDate,
  localTime,
  minuteOfDay,
  MINUTE,
  plus,
  type Instant,
} from '../../../shared/util/time.ts';
import type { Fact, History, Violation } from './facts.ts';

interface Known {
  readonly asks: ReadonlyMap<AskId, Ask>;
  readonly messages: ReadonlyMap<string, Message>;
}

/** Calls `visit` for every fact with the ledger and the messages as they stood before it. */
function walk(history: History, visit: (fact: Fact, known: Known, index: number) => void): void {
  const asks = new Map<AskId, Ask>();
  const messages = new Map<string, Message>();
  history.facts.forEach((fact, index) => {
    visit(fact, { asks, messages }, index);
    if (fact.kind === 'ask') asks.set(fact.ask.id, fact.ask);
    if (fact.kind === 'ask-removed') asks.delete(fact.id);
    if (fact.kind === 'message') messages.set(fact.row.id, fact.row);
  });
}

/** Calls `visit` for every try of a message to a caregiver. */
function tries(
  history: History,
  visit: (message: Message, known: Known, index: number) => void,
): void {
  walk(history, (fact, known, index) => {
    const message = fact.kind === 'handed' ? known.messages.get(fact.key) : undefined;
    if (message !== undefined) visit(message, known, index);
  });
}

/** The first yes gets the shift, and nobody else. */
export function oneTaker(history: History): Violation[] {
  const wrong: Violation[] = [];
  walk(history, (fact, { asks }, index) => {
    if (fact.kind !== 'ask' || fact.ask.outcome !== 'accepted') return;
    const { ask } = fact;
    const other = [...asks.values()].find(
      (one) =>
        one.id !== ask.id &&
        one.outcome === 'accepted' &&
        one.clientId === ask.clientId &&
        one.shiftStart === ask.shiftStart,
    );
    if (other === undefined) return;
    wrong.push({ rule: 'one-taker', detail: `${ask.id} and ${other.id}`, index });
  });
  return wrong;
}

/** No caregiver gets the same message twice: what may have arrived is never sent again. */
export function messagesOnce(history: History): Violation[] {
  const wrong: Violation[] = [];
  const taken = new Map<string, string>();
  let hasClockMoved = false;
  walk(history, (fact, { messages }, index) => {
    // A service's record is asked by the computer's clock: within a minute of setting it, too early.
    if (fact.kind === 'jumped' && fact.isSet === true) hasClockMoved = true;
    const message = fact.kind === 'accepted' ? messages.get(fact.key) : undefined;
    if (message === undefined) return;
    const subject = `${message.kind} on ${message.askId}`;
    const before = taken.get(subject);
    if (before !== undefined && !(hasClockMoved && before === message.id)) {
      wrong.push({ rule: 'messages-once', detail: `${subject} came twice`, index });
    }
    taken.set(subject, message.id);
  });
  return wrong;
}

/** An ask goes out while it waits for an answer and, as far as WellSky can say, its shift is open. */
export function asksAreOpen(history: History): Violation[] {
  const wrong: Violation[] = [];
  const filled = new Set<ShiftKey>();
  let answers = true;
  walk(history, (fact, { asks, messages }, index) => {
    if (fact.kind === 'wellsky') ({ answers } = fact);
    if (fact.kind === 'shift') {
      if (fact.holder === null && !fact.isCancelled) filled.delete(fact.shift);
      else filled.add(fact.shift);
    }
    const message = fact.kind === 'handed' ? messages.get(fact.key) : undefined;
    if (message?.kind !== 'ask') return;
    const isSettled = asks.get(message.askId)?.outcome !== null;
    if (isSettled)
      wrong.push({ rule: 'asks-are-open', detail: `${message.id} was settled`, index });
    if (!answers || filled.has(message.shift)) {
      wrong.push({ rule: 'asks-are-open', detail: `${message.id} for a shift not open`, index });
    }
  });
  return wrong;
}

/** Whoever was asked and is not needed any more is told so, once; nobody who asked for silence. */
export function released(history: History): Violation[] {
  const { facts } = history;
  const stopped = new Set<string>();
  return facts.flatMap((fact, index): Violation[] => {
    if (fact.kind === 'opted-out') stopped.add(fact.to);
    if (fact.kind !== 'ask' || fact.ask.outcome !== 'withdrawn') return [];
    const { ask, at } = fact;
    const about = facts.flatMap((one) => {
      return one.kind === 'message' && one.row.askId === ask.id ? [one.row] : [];
    });
    const before = facts.slice(0, index).findLast((one) => {
      return one.kind === 'message' && one.row.askId === ask.id && one.row.kind === 'ask';
    });
    const carrier = before?.kind === 'message' ? before.row : undefined;
    const wasSent = carrier?.state === 'sent' && !stopped.has(carrier.to);
    if (!wasSent || ask.shiftStart <= at) return [];
    const words = about.filter(({ kind }) => kind === 'release' || kind === 'too-late');
    if (words.length > 0) return [];
    return [{ rule: 'released', detail: `${ask.id} is told nothing`, index }];
  });
}

/** Standby itself asks neither while stopped nor more often a day than it may. */
export function automaticBounds(history: History): Violation[] {
  const wrong: Violation[] = [];
  const { zone, dailyCap } = history.setting;
  const days = new Map<string, Set<string>>();
  let isStopped = false;
  const messages = new Map<string, Message>();
  history.facts.forEach((fact, index) => {
    if (fact.kind === 'asking-stopped') isStopped = true;
    if (fact.kind === 'asking-allowed') isStopped = false;
    if (fact.kind === 'message') messages.set(fact.row.id, fact.row);
    const message = fact.kind === 'handed' ? messages.get(fact.key) : undefined;
    if (message?.kind !== 'ask' || message.approvedBy !== 'standby') return;
    if (isStopped) wrong.push({ rule: 'automatic', detail: `${message.id} while stopped`, index });
    const day = localDate(fact.at, zone);
    const asked = days.get(day) ?? new Set();
    days.set(day, asked.add(message.askId));
    if (asked.size <= dailyCap) return;
    wrong.push({ rule: 'automatic', detail: `${String(asked.size)} on ${day}`, index });
  });
  return wrong;
}

/** Whoever wrote this recently is awake. */
const AWAKE = 10 * MINUTE;

/**
 * Nothing is sent to anybody in her quiet hours but the answer to what she wrote just then. What is
 * to be said of an older text waits for the morning.
 */
export function nightsKept(history: History): Violation[] {
  const wrong: Violation[] = [];
  const { zone, askQuietFrom, askQuietTo } = history.setting;
  const wrote = new Map<string, Instant>();
  walk(history, (fact, { messages }, index) => {
    const { at } = fact;
    if (fact.kind === 'jumped' && fact.isSet === true) {
      for (const [from, then] of wrote) wrote.set(from, plus(then, fact.by));
    }
    if (fact.kind === 'wrote') wrote.set(fact.to, at);
    const message = fact.kind === 'handed' ? messages.get(fact.key) : undefined;
    if (message === undefined) return;
    const { minute } = localTime(at, zone);
    const isQuiet = minute >= minuteOfDay(askQuietFrom) || minute < minuteOfDay(askQuietTo);
    const then = wrote.get(message.to);
    const isAnswer = message.kind === 'taken-note' || message.kind === 'too-late';
    const isAwake = isAnswer && then !== undefined && at <= plus(then, AWAKE);
    if (!isQuiet || isAwake) return;
    wrong.push({ rule: 'nights', detail: `${message.id} (${message.kind})`, index });
  });
  return wrong;
}

/**
 * Nobody is asked more often in these few days than her week allows. What never reached her, as its
 * row says, was no ask.
 */
export function budgetsKept(history: History): Violation[] {
  const wrong: Violation[] = [];
  const { weeklyBudget } = history.setting;
  const asked = new Map<string, Set<string>>();
  tries(history, (message, { messages }, index) => {
    if (message.kind !== 'ask') return;
    const hers = (asked.get(message.caregiverId) ?? new Set()).add(message.id);
    asked.set(message.caregiverId, hers);
    const reached = [...hers].filter((id) => messages.get(id)?.state !== 'failed');
    if (reached.length <= weeklyBudget) return;
    wrong.push({ rule: 'budgets', detail: `${message.caregiverId} asked too often`, index });
  });
  return wrong;
}
