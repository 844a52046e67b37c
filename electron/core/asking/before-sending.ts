import type { AskDraft, AskObstacle } from '../../../shared/contract/asking.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { MINUTE, type Instant } from '../../../shared/util/time.ts';

/**
 * What is to be done with a message whose time has come. Of one that is dropped, the ask is
 * `withdrawn` (the shift needs nobody any more), `gone` (she was never asked) or stays as it is.
 */
export type Verdict =
  | { readonly kind: 'send' }
  | { readonly kind: 'wait'; readonly until: Instant; readonly reason: string }
  | {
      readonly kind: 'drop';
      readonly reason: string;
      readonly ask: 'withdrawn' | 'gone' | 'as-it-is';
    };

/** Why a message was not sent after all, in the words of the record. */
const REASONS: Readonly<Partial<Record<AskObstacle, string>>> = {
  'shift-over': 'the shift has started',
  'shift-taken': 'the shift is taken',
  'opted-out': 'she asked for no more messages',
  'over-budget': 'she was asked often enough this week',
  'quiet-hours': 'her quiet hours last until the shift starts',
  'no-number': 'she has no number any more',
  'asked-already': 'she was asked already',
};

/** Whether an ask that was approved may still go out; the shift was read again just now. */
export function beforeAsk(
  ask: Ask | null,
  { obstacles, notBefore }: Pick<AskDraft, 'obstacles' | 'notBefore'>,
): Verdict {
  if (ask?.outcome !== null) return SETTLED;
  // A channel that is off says so itself when it is used.
  const [first] = obstacles.filter((one) => one !== 'channel-off');
  if (first !== undefined) {
    const reason = REASONS[first] ?? 'she cannot take the shift any more';
    const isOver = first === 'shift-over' || first === 'shift-taken';
    return { kind: 'drop', reason, ask: isOver ? 'withdrawn' : 'gone' };
  }
  if (notBefore !== null) return { kind: 'wait', until: notBefore, reason: 'her quiet hours' };
  return { kind: 'send' };
}

/** Who wrote this long ago, in milliseconds, is awake and may be written to in her quiet hours. */
const JUST_WROTE = 10 * MINUTE;

/**
 * Whether a word that follows an ask may go out. An answer to what she has just written does not
 * wait for her quiet hours to end; everything else does, and a release goes only to somebody whom
 * the ask may have reached. `wroteAt`: when she last wrote about the ask, null for not lately;
 * `writableFrom` is now where her quiet hours are over.
 */
export function beforeNote(
  { kind }: Pick<Message, 'kind'>,
  about: {
    readonly ask: Ask | null;
    readonly wroteAt: Instant | null;
    readonly askMessage: Pick<Message, 'state' | 'leasedUntil'> | null;
    readonly hasOptedOut: boolean;
    readonly now: Instant;
    readonly writableFrom: Instant;
  },
): Verdict {
  const { ask, askMessage, hasOptedOut, wroteAt, now, writableFrom } = about;
  if (hasOptedOut) return { kind: 'drop', reason: REASONS['opted-out'] ?? '', ask: 'as-it-is' };
  if (kind === 'taken-note' && ask?.outcome !== 'accepted') return SETTLED;
  if (kind !== 'release') {
    const isAwake = wroteAt !== null && now - wroteAt <= JUST_WROTE;
    return isAwake ? { kind: 'send' } : outsideQuietHours(now, writableFrom);
  }
  if (ask?.outcome !== 'withdrawn' || askMessage === null) return SETTLED;
  const { state, leasedUntil } = askMessage;
  if (state === 'leased' && leasedUntil !== null && leasedUntil > now) {
    return { kind: 'wait', until: leasedUntil, reason: 'the ask is on its way' };
  }
  if (state !== 'sent' && state !== 'unknown') return SETTLED;
  return outsideQuietHours(now, writableFrom);
}

function outsideQuietHours(now: Instant, writableFrom: Instant): Verdict {
  if (writableFrom > now) return { kind: 'wait', until: writableFrom, reason: 'her quiet hours' };
  return { kind: 'send' };
}

const SETTLED: Verdict = { kind: 'drop', reason: 'it is settled otherwise', ask: 'as-it-is' };
