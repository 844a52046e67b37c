import type { TellingView } from '../../../shared/contract/telling.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { useSaidCommand } from '../../components/said-command.ts';
import { useToast } from '../../components/toast.tsx';
import { text } from '../../lib/text.ts';
import { obstructionWords } from './out-of-reach.ts';

type Person = NonNullable<TellingView['assignedTo']>;

/** Who has it, and where nothing reaches her why not. */
export function handedWords({ name, outOfReach }: Person): string {
  if (outOfReach === null) return text.telling.handed(name);
  return text.telling.handedInVain(name, obstructionWords(outOfReach));
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
        say(handedWords(person), () => {
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
