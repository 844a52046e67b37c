import type { Ask } from '../../../shared/domain/history.ts';
import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { isOpen, isWorked } from '../../../shared/domain/shift.ts';
import { HOUR, instant, plus, type Instant } from '../../../shared/util/time.ts';
import type { AskedByMessage } from '../../core/asking/asked.ts';
import { settleNo, settleYes, type Answered, type Settlement } from '../../core/asking/settle.ts';
import { messageText } from '../../core/asking/text.ts';
import { hasGivenBack, standingYes } from '../../core/outreach/yes.ts';
import type { Engine } from '../agency-engine.ts';
import { STANDBY, type Source } from '../parts.ts';
import { askAudit, messageAudit, waitingMessage } from './rows.ts';

/** An answer to her hand stays true long enough to be worth sending. */
const NOTE_LIFE = HOUR;

/**
 * Applies a yes or a no to one ask, as the cache knows the shift now. Runs inside the transaction
 * that keeps the answer: of two yeses the second one finds the first.
 */
export function settleAnswer(
  engine: Engine,
  asked: AskedByMessage,
  answer: {
    readonly meaning: 'yes' | 'no';
    readonly at: Instant;
    readonly isConfirmed: boolean;
    /** Who said what it means; absent: Standby read it. */
    readonly actor?: string;
  },
): Settlement['state'] {
  const { source } = engine;
  const { ask, message } = asked;
  const { callOuts } = engine.memory.snapshot(source.clock());
  const yes = yesTo(engine, ask);
  const answered: Answered = {
    asked,
    waiting: waitingFor(source, message.shift),
    isOpen: isStillOpen(source, message.shift),
    isHers: holderOf(source, message.shift) === ask.caregiverId,
    isTaken: yes !== null && yes.id !== ask.id,
    hasGivenBack: hasGivenBack(ask, callOuts),
    // Her clock may run behind; nobody answers before she is asked.
    at: instant(Math.max(answer.at, ask.askedAt)),
    isConfirmed: answer.isConfirmed,
  };
  const settle = answer.meaning === 'yes' ? settleYes : settleNo;
  const settlement = settle(answered);
  applySettlement(engine, settlement, answer.actor);
  return settlement.state;
}

/** Asks of a shift by message that wait for an answer. */
export function waitingFor({ store }: Pick<Source, 'store'>, key: ShiftKey): AskedByMessage[] {
  return store.messages.ofShift(key).flatMap((message) => {
    const ask = message.kind === 'ask' ? store.asks.get(message.askId) : null;
    return ask?.outcome === null ? [{ ask, message }] : [];
  });
}

/** Whether somebody could still take the whole shift, by what the cache holds. */
export function isStillOpen({ store, clock }: Source, key: ShiftKey): boolean {
  const cached = store.shifts.get(key);
  return cached !== null && isOpen(cached.shift) && cached.shift.start > clock();
}

/** Who has the shift, by what the cache holds; null where nobody does. */
export function holderOf({ store }: Pick<Source, 'store'>, key: ShiftKey): CaregiverId | null {
  const shift = store.shifts.get(key)?.shift;
  return shift !== undefined && isWorked(shift) ? shift.caregiverId : null;
}

/** The yes that takes the shift of an ask, as the ledger has it inside a transaction. */
export function yesTo({ source, memory }: Engine, { clientId, shiftStart }: Ask): Ask | null {
  const { store, clock } = source;
  const { callOuts } = memory.snapshot(clock());
  const asks = store.asks.ofShift(clientId, shiftStart);
  return standingYes({ asks, callOuts }, { clientId, start: shiftStart });
}

/** Writes what a settlement changes, with audit rows. Runs inside a transaction. */
export function applySettlement(
  engine: Engine,
  { asks, notes, unsent }: Settlement,
  actor: string = STANDBY,
): void {
  const { source } = engine;
  const { store, clock } = source;
  const now = clock();
  for (const ask of asks) store.asks.put(ask);
  store.audit.append(asks.map((ask) => askAudit(now, ask, 'update', actor)));
  for (const id of unsent) {
    const waiting = store.messages.ofAsk(id).filter(({ state }) => state === 'waiting');
    const withdrawn = waiting.map((row): Message => ({
      ...row,
      state: 'withdrawn',
      finishedAt: now,
      reason: 'it is settled otherwise',
    }));
    store.messages.put(withdrawn);
    store.audit.append(withdrawn.map((row) => messageAudit(now, row)));
  }
  store.messages.put(notes.flatMap(({ ask, kind }) => noteOn(engine, ask, kind)));
}

/** The message that says so, at most one of a kind on each ask; none to who wants none. */
function noteOn(
  { source, memory, ids }: Engine,
  ask: Ask,
  kind: Settlement['notes'][number]['kind'],
): Message[] {
  const { store, clock } = source;
  const now = clock();
  const about = store.messages.ofAsk(ask.id);
  const carrier = about.find((one) => one.kind === 'ask');
  const isSaid = about.some((one) => one.kind === kind && one.state !== 'withdrawn');
  if (carrier === undefined || isSaid || store.optOuts.has(carrier.channel, carrier.to)) return [];
  const expiresAt =
    kind === 'release' ? ask.shiftStart : instant(Math.max(ask.shiftStart, plus(now, NOTE_LIFE)));
  if (expiresAt <= now) return [];
  return [
    waitingMessage(ask, {
      ...{ id: ids(), shift: carrier.shift, kind, to: carrier.to },
      text: messageText(kind, ask, ask.caregiverId, memory.snapshot(now)),
      ...{ approvedBy: carrier.approvedBy, createdAt: now, dueAt: now, expiresAt },
    }),
  ];
}
