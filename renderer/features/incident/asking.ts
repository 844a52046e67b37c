import type { CandidateView, ShiftView } from '../../../shared/contract/views.ts';
import type { AskChannel, AskOutcome } from '../../../shared/domain/history.ts';
import type { AskId } from '../../../shared/domain/ids.ts';
import { useSaidCommand } from '../../components/said-command.ts';
import { useToast } from '../../components/toast.tsx';
import { useCommand, type CallFailure } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';

/** Logs what a caregiver said about a shift, and takes it back; `onLogged` hears of each log. */
export function useAsking(shift: ShiftView['shift'], onLogged?: () => void) {
  const say = useToast();
  const logging = useCommand('logAsk');
  const undoing = useSaidCommand('undoAsk');
  const onError = (failure: CallFailure) => {
    say(failure.message);
  };

  const undo = (id: AskId, name: string) => {
    undoing.run({ id }, () => {
      say(text.ask.taken(name));
    });
  };
  const log = (
    candidate: CandidateView,
    outcome: AskOutcome | null,
    channel: AskChannel = 'call',
  ) => {
    const { caregiverId, name } = candidate;
    logging.mutate(
      { shift, caregiverId, channel, outcome },
      {
        onError,
        onSuccess: (ask) => {
          onLogged?.();
          say(text.ask.logged(name, outcome), () => {
            undo(ask.id, name);
          });
        },
      },
    );
  };
  return { log, undo, isBusy: logging.isPending || undoing.isBusy };
}
