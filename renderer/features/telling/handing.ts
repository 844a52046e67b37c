import type { IncidentId, RecipientId } from '../../../shared/domain/ids.ts';
import { useSaidCommand } from '../../components/said-command.ts';
import { useToast } from '../../components/toast.tsx';
import { text } from '../../lib/text.ts';

interface Person {
  readonly id: RecipientId;
  readonly name: string;
}

/** Hands an incident over and takes it back, each said in a toast; `before` is who had it. */
export function useHanding(id: IncidentId, before: Person | null) {
  const say = useToast();
  const handing = useSaidCommand('handOver');
  const give = (person: Person | null, onDone: () => void) => {
    handing.run({ id, recipientId: person?.id ?? null }, onDone);
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
    isBusy: handing.isBusy,
  };
}
