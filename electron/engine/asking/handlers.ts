import type { Answer, Caller, FailureCode, Handlers } from '../../../shared/contract/contract.ts';
import type { Engine } from '../agency-engine.ts';
import type { WithEngine } from '../with-engine.ts';
import { approveAsks } from './approving.ts';
import { confirmReply } from './confirming-replies.ts';
import { draftAsks } from './drafting.ts';
import { allowAsking, stopAsking } from './stopping.ts';
import { askingState, shiftMessages } from './views.ts';
import { withdrawAsk } from './withdrawing.ts';

type AskingHandlers = Pick<
  Handlers,
  | 'draftAsks'
  | 'sendAsks'
  | 'withdrawAsk'
  | 'asking'
  | 'shiftMessages'
  | 'confirmReply'
  | 'stopAsking'
  | 'allowAsking'
>;

/** Asking caregivers by message, of the agency that is shown. */
export function askingHandlers({ on, onLater }: WithEngine): AskingHandlers {
  return {
    draftAsks: (question) => on((engine) => found(draftAsks(engine, question))),
    sendAsks: (approved, { actor }) => on((engine) => found(approveAsks(engine, approved, actor))),
    withdrawAsk: ({ askId }, { actor }) => on((engine) => withdrawAsk(engine, askId, actor)),
    asking: () => on((engine) => ({ ok: true, value: askingState(engine) })),
    shiftMessages: ({ shift }) =>
      on((engine) => ({ ok: true, value: shiftMessages(engine, shift) })),
    confirmReply: (said, { actor }) => onLater((engine) => confirmReply(engine, said, actor)),
    stopAsking: (_, caller) => on((engine) => doing(engine, caller, stopAsking)),
    allowAsking: (_, caller) => on((engine) => doing(engine, caller, allowAsking)),
  };
}

function found<T>(value: T | null): Answer<T> {
  if (value !== null) return { ok: true, value };
  const code: FailureCode = 'not-found';
  return { ok: false, code, message: 'This shift is not in the schedule any more.' };
}

function doing(
  engine: Engine,
  { actor }: Caller,
  work: (engine: Engine, actor: string) => void,
): Answer<null> {
  work(engine, actor);
  return { ok: true, value: null };
}
