import { Accordion } from 'radix-ui';
import { useRef, useState } from 'react';
import type { CandidateView, ShiftView } from '../../../shared/contract/views.ts';
import { LinkButton } from '../../components/button.tsx';
import { useKeepFocus } from '../../lib/focus.ts';
import { text } from '../../lib/text.ts';
import { CandidateCard } from './candidate-card.tsx';

/** So many are worth calling before one looks for another way. */
const FIRST = 5;

/** The candidates in the order in which to call; one of them is open. */
export function CandidateList({ shift }: { shift: ShiftView }) {
  const [isLong, setLong] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const { candidates } = shift;
  const shown = isLong ? candidates : candidates.slice(0, FIRST);
  const hidden = candidates.length - FIRST;
  const root = useRef<HTMLElement>(null);
  const keepFocus = useKeepFocus(root, '[data-row][data-state="open"]', candidates);
  return (
    <section ref={root} {...keepFocus}>
      <h3 className="mb-1.5 px-1 font-semibold">{text.candidates.heading}</h3>
      <Accordion.Root
        type="single"
        collapsible
        value={chosen ?? nextToCall(candidates)}
        onValueChange={setChosen}
        className="card overflow-hidden"
      >
        {shown.map((candidate) => (
          <CandidateCard key={candidate.caregiverId} shift={shift.shift} candidate={candidate} />
        ))}
      </Accordion.Root>
      {hidden > 0 ? (
        <p className="mt-1.5 px-1">
          <LinkButton
            aria-expanded={isLong}
            onClick={() => {
              setLong(!isLong);
            }}
          >
            {isLong ? text.candidates.fewer : text.candidates.more(hidden)}
          </LinkButton>
        </p>
      ) : null}
      {candidates.length === 1 ? (
        <p className="mt-1.5 px-1 text-xs text-soft">{text.candidates.only}</p>
      ) : null}
    </section>
  );
}

/** Who said yes, else the first who has not answered yet. */
function nextToCall(candidates: readonly CandidateView[]): string {
  const yes = candidates.find((one) => one.ask?.outcome === 'accepted');
  const next = candidates.find((one) => (one.ask?.outcome ?? null) === null);
  return (yes ?? next)?.caregiverId ?? '';
}
