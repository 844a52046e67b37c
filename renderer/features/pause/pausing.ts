import { pauseEnd, type PauseSpan } from '../../../shared/util/pause-spans.ts';
import { useToast } from '../../components/toast.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useCommand, type CallFailure } from '../../lib/engine.tsx';
import { momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

/** Pauses and resumes alerts; says what was done, and each takes the other back. */
export function usePausing() {
  const say = useToast();
  const now = useNow();
  const zone = useZone();
  const pausing = useCommand('pause');
  const resuming = useCommand('resume');
  const onError = (failure: CallFailure) => {
    say(failure.message);
  };
  const resume = (onSuccess: () => void) => {
    resuming.mutate({}, { onError, onSuccess });
  };
  return {
    pause(span: PauseSpan) {
      const until = pauseEnd(span, now, zone);
      const onSuccess = () => {
        say(text.pause.paused(momentFrom(now, until, zone)), () => {
          resume(() => undefined);
        });
      };
      pausing.mutate({ until }, { onError, onSuccess });
    },
    resume() {
      resume(() => {
        say(text.pause.resumed);
      });
    },
  };
}
