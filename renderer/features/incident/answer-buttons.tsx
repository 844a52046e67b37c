import type { ReactNode } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import type { AskOutcome } from '../../../shared/domain/history.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { text } from '../../lib/text.ts';

interface AnswerButtonsProps {
  readonly candidate: CandidateView;
  readonly isBusy: boolean;
  readonly onAnswer: (outcome: AskOutcome | null) => void;
  /** The way back of her ask. */
  readonly undo: ReactNode;
}

/** What she said; once it is known, only the way back. */
export function AnswerButtons({ candidate, isBusy, onAnswer, undo }: AnswerButtonsProps) {
  const { ask, name } = candidate;
  // The card's head already says what was answered, and when.
  if (ask !== null && ask.outcome !== null) return undo;
  // Not `disabled`: that would take the focus away while the answer is on its way.
  const answer = (outcome: AskOutcome | null) => () => {
    if (!isBusy) onAnswer(outcome);
  };
  return (
    <div>
      <p id={`answer-${candidate.caregiverId}`} className="mb-1.5 text-xs text-soft">
        {text.ask.answer(name)}
      </p>
      <div
        role="group"
        aria-labelledby={`answer-${candidate.caregiverId}`}
        className="flex flex-wrap gap-2"
      >
        <Button
          className="flex-1 wide:min-w-24 wide:flex-none"
          aria-disabled={isBusy}
          onClick={answer('accepted')}
        >
          {text.ask.yes}
        </Button>
        <Button
          className="flex-1 wide:min-w-24 wide:flex-none"
          aria-disabled={isBusy}
          onClick={answer('declined')}
        >
          {text.ask.no}
        </Button>
        <Button
          className="flex-1 whitespace-nowrap wide:flex-none"
          aria-disabled={isBusy}
          onClick={answer('no-answer')}
        >
          {text.ask.noAnswer}
        </Button>
      </div>
      {ask === null ? (
        <LinkButton className="mt-2 text-xs" aria-disabled={isBusy} onClick={answer(null)}>
          {text.ask.asked}
        </LinkButton>
      ) : (
        undo
      )}
    </div>
  );
}
