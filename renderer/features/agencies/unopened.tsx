import { Plug } from 'lucide-react';
import { Blank } from '../../components/blank.tsx';
import { Button } from '../../components/button.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { go } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { useShowAgency } from './showing.ts';

/** In place of the list while the agency that is shown cannot be opened; why stands above. */
export function Unopened() {
  const agencies = useAnswer('agencies', {});
  const show = useShowAgency();
  const shown = agencies.data?.find((one) => one.isShown);
  return (
    <div className="space-y-3 text-center">
      <Blank icon={Plug} title={text.agencies.unopened} />
      <div className="flex flex-wrap justify-center gap-2">
        {shown === undefined ? null : (
          <Button
            look="primary"
            onClick={() => {
              show(shown);
            }}
          >
            {text.agencies.retry}
          </Button>
        )}
        <Button
          onClick={() => {
            go({ screen: 'settings', section: 'connection' });
          }}
        >
          {text.agencies.settings}
        </Button>
      </div>
    </div>
  );
}
