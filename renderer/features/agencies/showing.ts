import type { AgencyLine } from '../../../shared/contract/agencies.ts';
import { useToast } from '../../components/toast.tsx';
import { useCommand } from '../../lib/engine.tsx';
import { go } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';

/** Shows another agency, with its list: what was open belongs to the one before. */
export function useShowAgency(): (agency: Pick<AgencyLine, 'id' | 'name'>) => void {
  const say = useToast();
  const showing = useCommand('showAgency');
  return ({ id, name }) => {
    showing.mutate(
      { id },
      {
        onSuccess: () => {
          go({ screen: 'list' });
          say(text.agencies.nowShown(name));
        },
        onError: (failure) => {
          say(failure.message);
        },
      },
    );
  };
}
