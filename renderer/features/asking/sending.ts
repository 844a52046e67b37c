import type { AskingOutcome } from '../../../shared/contract/asking.ts';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { AskId } from '../../../shared/domain/ids.ts';
import { useToast } from '../../components/toast.tsx';
import { failureWords, useCommand } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';

/**
 * Approves messages and takes them back. To be used by what stays on the screen after the dialog is
 * gone, or the way back would end unsaid.
 */
export function useSending() {
  const say = useToast();
  const sending = useCommand('sendAsks');
  const withdrawing = useCommand('withdrawAsk');

  /** `name` where the ask of one person is taken back. */
  const withdraw = async (ids: readonly AskId[], name?: string) => {
    let told = 0;
    try {
      for (const askId of ids) {
        const { wasSent } = await withdrawing.mutateAsync({ askId });
        if (wasSent) told += 1;
      }
      const isOneTold = name !== undefined && told > 0;
      say(isOneTold ? text.asking.settled(name) : text.asking.withdrawn(ids.length - told, told));
    } catch (failure) {
      say(failureWords(failure));
    }
  };
  /** Throws what `failureWords` can say. */
  const send = async (approved: CallInput<'sendAsks'>): Promise<AskingOutcome> => {
    const outcome = await sending.mutateAsync(approved);
    const ids = outcome.queued.map(({ askId }) => askId);
    if (outcome.refused.length === 0) {
      say(text.asking.queued(ids.length), () => {
        void withdraw(ids);
      });
    }
    return outcome;
  };
  return { send, withdraw, isBusy: sending.isPending || withdrawing.isPending };
}
