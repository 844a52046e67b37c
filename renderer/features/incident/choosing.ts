import type { ShiftView } from '../../../shared/contract/views.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { ChoiceReason } from '../../../shared/domain/insight.ts';
import { useToast } from '../../components/toast.tsx';
import { useCommand, type CallFailure } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';

/** An ask of somebody else than the first suggestion. */
export interface Choosing {
  readonly shift: ShiftView['shift'];
  readonly passedOver: { readonly caregiverId: CaregiverId; readonly name: string };
  readonly chosenId: CaregiverId;
}

/** Why the first was passed over, in one of the reasons and perhaps the scheduler's words. */
interface Grounds {
  readonly reason: ChoiceReason;
  readonly note: string | null;
}

interface Outcome {
  readonly onRecorded: () => void;
  readonly onRefused: (message: string) => void;
}

/**
 * Keeps why the first was passed over, and says so with the way back. To be used by what stays on
 * the screen after the question is gone, or the way back would end unsaid.
 */
export function useChoosing() {
  const say = useToast();
  const recording = useCommand('recordChoice');
  const undoing = useCommand('undoChoice');
  const undo = (id: string) => {
    const answers = {
      onSuccess: () => {
        say(text.choice.undone);
      },
      onError: (failure: CallFailure) => {
        say(failure.message);
      },
    };
    undoing.mutate({ id }, answers);
  };
  const record = (choosing: Choosing, { reason, note }: Grounds, outcome: Outcome) => {
    const { shift, passedOver, chosenId } = choosing;
    recording.mutate(
      { shift, passedOverId: passedOver.caregiverId, chosenId, reason, note },
      {
        onError: ({ message }) => {
          outcome.onRefused(message);
        },
        onSuccess: ({ id }) => {
          say(text.choice.recorded(passedOver.name, text.choice.reasons[reason]), () => {
            undo(id);
          });
          outcome.onRecorded();
        },
      },
    );
  };
  return { record, isBusy: recording.isPending };
}
