import { CircleAlert, Unplug } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { OutsideChannel } from '../../../../shared/domain/channel.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';

interface SwitchOffProps {
  readonly channel: OutsideChannel;
  readonly onDone: () => void;
}

/** Asks before a channel is switched off: its secrets are nowhere else, so there is no way back. */
export function SwitchOff({ channel, onDone }: SwitchOffProps) {
  const say = useToast();
  const removing = useCommand('removeChannel');
  const keep = useRef<HTMLButtonElement>(null);
  const words = text.channels;
  const name = text.alerts.channels[channel].title;
  useEffect(() => {
    keep.current?.focus();
  }, []);
  return (
    <Notice
      tone="warning"
      icon={Unplug}
      title={words.switchOffQuestion(name)}
      actions={
        <>
          <Button ref={keep} onClick={onDone}>
            {words.keep}
          </Button>
          <Button
            disabled={removing.isPending}
            onClick={() => {
              removing.mutateAsync({ channel }).then(
                () => {
                  say(words.wasSwitchedOff(name));
                  onDone();
                },
                () => {
                  // The failure is said below.
                },
              );
            }}
          >
            {words.switchOff}
          </Button>
        </>
      }
    >
      <p className="text-pretty">{words.switchOffDetail}</p>
      {removing.error === null ? null : (
        <p role="alert" className="mt-1 flex gap-1 font-medium text-critical">
          <CircleAlert aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0" />
          {removing.error.message}
        </p>
      )}
    </Notice>
  );
}
