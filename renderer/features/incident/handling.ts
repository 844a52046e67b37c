import type { IncidentLine } from '../../../shared/contract/views.ts';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { useToast } from '../../components/toast.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useCommand, type CallFailure } from '../../lib/engine.tsx';
import { momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

/** A time, or what changes the matter. */
export type SnoozeEnd = CallInput<'snooze'>['until'];

/** What the scheduler can do with an incident, each said in a toast and taken back from there. */
export function useHandling() {
  const say = useToast();
  const now = useNow();
  const zone = useZone();
  const acknowledgement = useCommand('acknowledge');
  const snoozing = useCommand('snooze');
  const reopening = useCommand('reopen');
  const onError = (failure: CallFailure) => {
    say(failure.message);
  };

  const reopen = ({ id }: Pick<IncidentLine, 'id'>) => {
    const onSuccess = () => {
      say(text.incident.undone);
    };
    reopening.mutate({ id }, { onSuccess, onError });
  };
  const acknowledge = ({ id }: Pick<IncidentLine, 'id'>) => {
    const onSuccess = () => {
      say(text.incident.acknowledged, () => {
        reopen({ id });
      });
    };
    acknowledgement.mutate({ id }, { onSuccess, onError });
  };
  const snooze = ({ id }: Pick<IncidentLine, 'id'>, until: SnoozeEnd) => {
    const onSuccess = () => {
      say(
        restWords(until, (end) => momentFrom(now, end, zone)),
        () => {
          reopen({ id });
        },
      );
    };
    snoozing.mutate({ id, until }, { onSuccess, onError });
  };
  return { acknowledge, snooze, reopen, isBusy: acknowledgement.isPending || snoozing.isPending };
}

function restWords(until: SnoozeEnd, shown: (end: Instant) => string): string {
  if (until === 'change') return text.incident.snoozedUntilChange;
  if (until === 'reply') return text.incident.snoozedUntilReply;
  return text.incident.snoozed(shown(until));
}
