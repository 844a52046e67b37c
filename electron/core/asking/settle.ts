import type { Ask } from '../../../shared/domain/history.ts';
import type { AskId, CaregiverId } from '../../../shared/domain/ids.ts';
import type { MessageKind, Reply } from '../../../shared/domain/message.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { mayHaveArrived, type AskedByMessage } from './asked.ts';

/** Everything that an answer changes. */
export interface Settlement {
  /** Rows of the ledger as they become. */
  readonly asks: readonly Ask[];
  /** What is written to whom. */
  readonly notes: readonly Note[];
  /** Asks whose messages that still wait are not sent. */
  readonly unsent: readonly AskId[];
  readonly state: Extract<Reply['state'], 'applied' | 'to-confirm'>;
}

interface Note {
  readonly ask: Ask;
  readonly kind: Extract<MessageKind, 'taken-note' | 'release' | 'too-late'>;
}

/** An answer, and what it is an answer to. */
export interface Answered {
  readonly asked: AskedByMessage;
  /** Asks of the same shift by message that wait for an answer; hers may be among them. */
  readonly waiting: readonly AskedByMessage[];
  /** Whether the schedule, read just now, still wants somebody who can be there from the start. */
  readonly isOpen: boolean;
  /** Whether the schedule gives the shift to her: somebody assigned her before she answered. */
  readonly isHers: boolean;
  /** Whether somebody else said yes before. */
  readonly isTaken: boolean;
  /** Whether she said yes before and gave the shift back since. */
  readonly hasGivenBack: boolean;
  readonly at: Instant;
  /** Whether a person said what the answer means. */
  readonly isConfirmed: boolean;
}

/**
 * A yes. The first one gets the shift and everybody else who waits is released; a later one is told
 * that it came too late. A yes to what was settled otherwise, while the shift still wants somebody,
 * is for a person to take.
 */
export function settleYes(answered: Answered): Settlement {
  const { asked, waiting, isOpen, isHers, isTaken, hasGivenBack, at, isConfirmed } = answered;
  const { ask } = asked;
  if (ask.outcome === 'accepted' && !hasGivenBack) return NOTHING;
  if (!isHers && (!isOpen || isTaken)) return tooLate(ask, at);
  if (ask.outcome !== null && !isConfirmed) return TO_CONFIRM;
  const accepted = answer(ask, 'accepted', at);
  const released = release(
    waiting.filter((one) => one.ask.id !== ask.id),
    at,
  );
  return {
    asks: [accepted, ...released.asks],
    notes: [{ ask: accepted, kind: 'taken-note' }, ...released.notes],
    unsent: [ask.id, ...released.unsent],
    state: 'applied',
  };
}

/**
 * A no. Who takes back her yes leaves a shift open that counts as taken, or is assigned to what she
 * does not want: a person has to know.
 */
export function settleNo(answered: Answered): Settlement {
  const { asked, isHers, hasGivenBack, at, isConfirmed } = answered;
  const { ask } = asked;
  const takesBack = isHers || (ask.outcome === 'accepted' && !hasGivenBack);
  if (takesBack && !isConfirmed) return TO_CONFIRM;
  if (ask.outcome !== null && !takesBack) return NOTHING;
  return { ...NOTHING, asks: [answer(ask, 'declined', at)], unsent: [ask.id] };
}

/**
 * The shift needs nobody any more, or the scheduler takes the asks back: nobody is left to wait.
 * Who may have read hers is told.
 */
export function release(waiting: readonly AskedByMessage[], at: Instant): Settlement {
  const asks = waiting.map(({ ask }) => answer(ask, 'withdrawn', at));
  const notes = waiting.flatMap(({ message }, place): Note[] => {
    const ask = asks[place];
    return ask === undefined || message.state === 'waiting' ? [] : [{ ask, kind: 'release' }];
  });
  return { asks, notes, unsent: asks.map(({ id }) => id), state: 'applied' };
}

/**
 * The schedule gives the shift to `holder`: her ask has its answer, whoever took it, and everybody
 * else is released. Nothing is written to her: she was asked, and somebody assigned her.
 */
export function assigned(
  waiting: readonly AskedByMessage[],
  holder: CaregiverId | null,
  at: Instant,
): Settlement {
  const isHers = ({ ask, message }: AskedByMessage) =>
    ask.caregiverId === holder && mayHaveArrived(message);
  const accepted = waiting.filter(isHers).map(({ ask }) => answer(ask, 'accepted', at));
  const released = release(
    waiting.filter((one) => !isHers(one)),
    at,
  );
  return { ...released, asks: [...accepted, ...released.asks] };
}

/** The shift has begun. Whoever never may have got her ask did not leave it without an answer. */
export function runOut(waiting: readonly AskedByMessage[]): Settlement {
  const asks = waiting.map(({ ask, message }): Ask => {
    const outcome = message.state === 'sent' ? 'no-answer' : 'expired';
    return { ...ask, outcome };
  });
  return { ...NOTHING, asks, unsent: asks.map(({ id }) => id) };
}

function tooLate(ask: Ask, at: Instant): Settlement {
  const isAnswered = ask.outcome === 'declined' || ask.outcome === 'accepted';
  const late = isAnswered ? ask : answer(ask, 'withdrawn', at);
  return {
    asks: [late],
    notes: [{ ask: late, kind: 'too-late' }],
    unsent: [ask.id],
    state: 'applied',
  };
}

function answer(ask: Ask, outcome: NonNullable<Ask['outcome']>, at: Instant): Ask {
  return { ...ask, outcome, answeredAt: at };
}

const NOTHING: Settlement = { asks: [], notes: [], unsent: [], state: 'applied' };
const TO_CONFIRM: Settlement = { ...NOTHING, state: 'to-confirm' };
