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
  // Promises, because the menu that asked is gone by the time of the answer.
  const saying = (asked: Promise<null>, then: () => void) => {
    asked.then(then, (failure: unknown) => {
      say((failure as CallFailure).message);
    });
  };
  return {
    pause(span: PauseSpan) {
      const until = pauseEnd(span, now, zone);
      saying(pausing.mutateAsync({ until }), () => {
        say(text.pause.paused(momentFrom(now, until, zone)), () => {
          saying(resuming.mutateAsync({}), () => undefined);
        });
      });
    },
    resume() {
      saying(resuming.mutateAsync({}), () => {
        say(text.pause.resumed);
      });
    },
  };
}
