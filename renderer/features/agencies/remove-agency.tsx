import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { AgencyLine } from '../../../shared/contract/agencies.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useToast } from '../../components/toast.tsx';
import { useCommand } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';

interface RemoveAgencyProps {
  readonly agency: AgencyLine;
  readonly onEnd: () => void;
}

/** Says what becomes of the data before an agency is watched no longer. */
export function RemoveAgency({ agency: { id, name, kind }, onEnd }: RemoveAgencyProps) {
  const say = useToast();
  const words = text.agencies;
  const removing = useCommand('removeAgency');
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus();
  }, []);
  return (
    <div className="mt-3">
      <Notice
        tone="warning"
        icon={TriangleAlert}
        title={words.removeQuestion(name)}
        role="alert"
        actions={
          <>
            <Button
              aria-disabled={removing.isPending}
              onClick={() => {
                removing.mutate(
                  { id },
                  {
                    onSuccess: () => {
                      say(words.removed(name));
                    },
                  },
                );
              }}
            >
              {words.remove}
            </Button>
            <Button ref={cancel} onClick={onEnd}>
              {words.cancel}
            </Button>
          </>
        }
      >
        <p>{kind === 'demo' ? words.removeDemo : words.removeDetail}</p>
        {removing.error === null ? null : (
          <p className="mt-1 font-medium text-critical">{removing.error.message}</p>
        )}
      </Notice>
    </div>
  );
}
