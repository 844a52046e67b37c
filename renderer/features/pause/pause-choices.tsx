import { PAUSE_SPANS, type PauseSpan } from '../../../shared/util/pause-spans.ts';
import { text } from '../../lib/text.ts';
import { usePausing } from './pausing.ts';

/** For how long alerts may be silent, each span a button; the arrows of a menu find them. */
export function PauseChoices({ onChoose }: { onChoose: () => void }) {
  const pausing = usePausing();
  const choose = (span: PauseSpan) => {
    onChoose();
    pausing.pause(span);
  };
  return (
    <div role="group" aria-label={text.pause.button} className="px-2.5 py-1">
      <p className="eyebrow mb-1">{text.pause.button}</p>
      <div className="flex flex-wrap gap-1">
        {PAUSE_SPANS.map((span) => (
          <button
            key={span}
            type="button"
            data-row={span}
            title={text.pause.detail}
            className="min-h-7 rounded-lg border border-control/60 px-2 text-xs hover:bg-sunken"
            onClick={() => {
              choose(span);
            }}
          >
            {text.pause.spans[span]}
          </button>
        ))}
      </div>
    </div>
  );
}
