import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import { failureWords, useCommand } from '../lib/engine.tsx';
import { useToast } from './toast.tsx';

/**
 * A command after which something is said, also when what started it has left the screen by then:
 * a retried row, a confirmed reply. A failure is said in its own words.
 */
export function useSaidCommand<N extends CallName>(name: N) {
  const say = useToast();
  const command = useCommand(name);
  const attempt = async (
    input: CallInput<N>,
    onDone: (output: CallOutput<N>) => void,
  ): Promise<void> => {
    try {
      onDone(await command.mutateAsync(input));
    } catch (failure) {
      say(failureWords(failure));
    }
  };
  return {
    /** `onDone` hears of what worked; usually it says so. */
    run: (input: CallInput<N>, onDone: (output: CallOutput<N>) => void): void => {
      void attempt(input, onDone);
    },
    isBusy: command.isPending,
  };
}
