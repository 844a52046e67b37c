import type { ChannelInput, ChannelView } from '../../../../shared/contract/channels.ts';
import { useToast } from '../../../components/toast.tsx';
import { failureWords, useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';

/** Sets a channel up or changes it, says so, and offers to take it back as far as that is possible. */
export function useSaveChannel({ channel, settings }: ChannelView) {
  const say = useToast();
  const saving = useCommand('saveChannel');
  const removing = useCommand('removeChannel');
  const words = text.channels;
  const name = text.alerts.channels[channel].title;
  const undoing = (undone: Promise<unknown>, done: string) => {
    undone.then(
      () => {
        say(done);
      },
      (failure: unknown) => {
        say(failureWords(failure));
      },
    );
  };
  return {
    isPending: saving.isPending,
    failure: saving.error,
    save(input: ChannelInput, onDone: () => void) {
      saving.mutate(input, {
        onSuccess: () => {
          onDone();
          if (settings === null) {
            const { channel: added } = input.settings;
            say(words.wasSetUp(name), () => {
              undoing(removing.mutateAsync({ channel: added }), words.wasSwitchedOff(name));
            });
          } else if (Object.keys(input.secrets).length > 0) {
            // The secrets from before are nowhere any more, so there is no way back to them.
            say(words.wasChanged(name));
          } else {
            say(words.wasChanged(name), () => {
              undoing(saving.mutateAsync({ settings, secrets: {} }), words.wasChanged(name));
            });
          }
        },
      });
    },
  };
}
