import { Accordion } from 'radix-ui';
import { useRef, useState } from 'react';
import type { CandidateView, ShiftView } from '../../../shared/contract/views.ts';
import { LinkButton } from '../../components/button.tsx';
import { useKeepFocus } from '../../lib/focus.ts';
import { text } from '../../lib/text.ts';
import type { AskByMessage } from '../asking/use-ask-dialog.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { useChoosing, type Choosing } from './choosing.ts';
import { passedOver } from './passed-over.ts';
import { WhyNotFirst } from './why-not-first.tsx';

/** So many are worth calling before one looks for another way. */
const FIRST = 5;

interface CandidateListProps {
  readonly shift: ShiftView;
  /** Somebody has the shift; these could take it over. */
  readonly isBackUp: boolean;
  /** Null while no message can be sent. */
  readonly onAsk: AskByMessage | null;
}

/** The candidates in the order in which to call; one of them is open. */
export function CandidateList({ shift, isBackUp, onAsk }: CandidateListProps) {
  const [isLong, setLong] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const choices = useChoosing();
  const { candidates } = shift;
  const askWhy = (candidate: CandidateView) => {
    const first = passedOver(candidates, candidate);
    const chosenId = candidate.caregiverId;
    if (first !== null) setChoosing({ shift: shift.shift, passedOver: first, chosenId });
  };
  const shown = isLong ? candidates : candidates.slice(0, FIRST);
  const hidden = candidates.length - FIRST;
  const root = useRef<HTMLElement>(null);
  const keepFocus = useKeepFocus(root, '[data-row][data-state="open"]', candidates);
  return (
    <section ref={root} {...keepFocus}>
      <h3 className="mb-1.5 px-1 font-semibold">
        {isBackUp ? text.candidates.backUps : text.candidates.heading}
      </h3>
      <Accordion.Root
        type="single"
        collapsible
        value={chosen ?? nextToCall(candidates)}
        onValueChange={setChosen}
        className="card overflow-hidden"
      >
        {shown.map((candidate) => (
          <CandidateCard
            key={candidate.caregiverId}
            shift={shift}
            candidate={candidate}
            onLogged={() => {
              askWhy(candidate);
            }}
            onText={
              onAsk === null
                ? null
                : () => {
                    onAsk([candidate.caregiverId], () => {
                      askWhy(candidate);
                    });
                  }
            }
          >
            {choosing?.chosenId === candidate.caregiverId && candidate.ask !== null ? (
              <WhyNotFirst
                choosing={choosing}
                choices={choices}
                onDone={() => {
                  setChoosing(null);
                }}
              />
            ) : null}
          </CandidateCard>
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
