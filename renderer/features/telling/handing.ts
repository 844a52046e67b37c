import type { IncidentId, RecipientId } from '../../../shared/domain/ids.ts';
import { useToast } from '../../components/toast.tsx';
import { useCommand, type CallFailure } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';

interface Person {
  readonly id: RecipientId;
  readonly name: string;
}

/** Hands an incident over and takes it back, each said in a toast; `before` is who had it. */
export function useHanding(id: IncidentId, before: Person | null) {
  const say = useToast();
  const handing = useCommand('handOver');
  const onError = (failure: CallFailure) => {
    say(failure.message);
  };
  const give = (person: Person | null, onSuccess: () => void) => {
    handing.mutate({ id, recipientId: person?.id ?? null }, { onSuccess, onError });
  };
  const takeBack = (to: Person | null) => {
    give(to, () => {
      say(text.telling.handedTaken);
    });
  };
  return {
    handOver: (person: Person) => {
      give(person, () => {
        say(text.telling.handed(person.name), () => {
          takeBack(before);
        });
      });
    },
    takeBack: () => {
      takeBack(null);
    },
    isBusy: handing.isPending,
  };
}
