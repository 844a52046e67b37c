import { MessageSquareText, TriangleAlert } from 'lucide-react';
import { Accordion } from 'radix-ui';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CandidateView, ShiftView } from '../../../shared/contract/views.ts';
import type { AskOutcome } from '../../../shared/domain/history.ts';
import type { Candidate } from '../../../shared/domain/incident.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { clockTime, initials, momentFrom, percent } from '../../lib/format.ts';
import { isTyping } from '../../lib/keys.ts';
import { singleKeys } from '../../lib/single-keys.ts';
import { text } from '../../lib/text.ts';
import { messageOf, useShiftMessages } from '../asking/asking-state.ts';
import { messageFate } from '../asking/message-fate.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { AskUndo } from './ask-undo.tsx';
import { useAsking } from './asking.ts';
import { Explanation } from './explanation.tsx';
import { Message } from './message.tsx';
import { PhoneLine } from '../../components/phone-line.tsx';

const ANSWER_KEYS: Readonly<Record<string, AskOutcome>> = {
  y: 'accepted',
  n: 'declined',
  x: 'no-answer',
};

interface CandidateCardProps {
  readonly shift: ShiftView;
  readonly candidate: CandidateView;
  /** An ask of this caregiver was stored. */
  readonly onLogged: () => void;
  /** Opens the message to her; null where none can be sent, and its text is only shown. */
  readonly onText: (() => void) | null;
  /** What belongs below the card, open or closed. */
  readonly children: ReactNode;
}

/** One caregiver who could take the shift: closed a line, open everything for the call. */
export function CandidateCard(props: CandidateCardProps) {
  const { shift, candidate, onLogged, onText, children } = props;
  const { log, isBusy } = useAsking(shift.shift, onLogged);
  const [isTexting, setTexting] = useState(false);
  const answerByKey = (event: KeyboardEvent) => {
    const outcome = ANSWER_KEYS[event.key];
    const isAnswered = candidate.ask !== null && candidate.ask.outcome !== null;
    if (outcome === undefined || isBusy || isAnswered || singleKeys.get() === 'off') return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    log(candidate, outcome);
  };
  return (
    <Accordion.Item
      value={candidate.caregiverId}
      onKeyDown={answerByKey}
      className="border-line not-first:border-t"
    >
      <Accordion.Header asChild>
        <h4>
          <Accordion.Trigger
            data-row={candidate.caregiverId}
            className="flex w-full items-start gap-3 px-3.5 py-3 text-left hover:bg-sunken/60 focus-visible:-outline-offset-2"
          >
            <Summary shift={shift.shift} candidate={candidate} />
          </Accordion.Trigger>
        </h4>
      </Accordion.Header>
      <Accordion.Content className="space-y-3 px-3.5 pb-3.5">
        <Grounds shift={shift.shift} candidate={candidate} />
        <PhoneLine name={candidate.name} phone={candidate.phone}>
          <Button
            aria-label={text.message.openFor(candidate.name)}
            aria-expanded={onText === null ? isTexting : undefined}
            aria-haspopup={onText === null ? undefined : 'dialog'}
            onClick={() => {
              if (onText === null) setTexting(!isTexting);
              else onText();
            }}
          >
            <MessageSquareText aria-hidden="true" className="size-[1.1em]" />
            {text.message.open}
          </Button>
        </PhoneLine>
        {isTexting && onText === null && candidate.phone !== null ? (
          <Message
            shift={shift}
            candidate={candidate}
            isBusy={isBusy}
            onSent={() => {
              log(candidate, null, 'sms');
            }}
          />
        ) : null}
        <AnswerButtons
          candidate={candidate}
          isBusy={isBusy}
          onAnswer={(outcome) => {
            log(candidate, outcome);
          }}
          undo={
            candidate.ask === null ? null : (
              <AskUndo
                shift={shift.shift}
                ask={candidate.ask}
                name={candidate.name}
                className="mt-2 text-xs"
              />
            )
          }
        />
      </Accordion.Content>
      {children}
    </Accordion.Item>
  );
}

function Summary({ shift, candidate }: GroundsProps) {
  const now = useNow();
  const zone = useZone();
  const { ask, askedToday } = candidate;
  const message = messageOf(useShiftMessages(shift).data?.messages, ask?.id);
  return (
    <>
      <span
        aria-hidden="true"
        className="mt-px flex size-8 shrink-0 items-center justify-center rounded-full border border-line bg-sunken text-2xs font-semibold text-soft"
      >
        {initials(candidate.name)}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="text-base font-semibold">{candidate.name}</span>
          <span className="font-semibold tabular-nums">
            {text.candidates.match(percent(candidate.match))}
          </span>
        </span>
        <span className="block text-xs text-soft">{evidence(candidate)}</span>
        {askedToday === null ? null : (
          <span className="block text-xs text-soft">
            {text.ask.today(
              clockTime(askedToday.askedAt, zone),
              momentFrom(now, askedToday.shiftStart, zone),
              askedToday.outcome,
            )}
          </span>
        )}
        {ask === null ? null : (
          <span className="block text-xs font-medium">
            {text.ask.at(ask.outcome, momentFrom(now, ask.answeredAt ?? ask.askedAt, zone))}
            {message === undefined || ask.outcome !== null
              ? null
              : ` · ${messageFate(message, now, zone)}`}
          </span>
        )}
      </span>
    </>
  );
}

/** What the match rests on, in counts. */
function evidence({ accepts, worked }: Pick<Candidate, 'accepts' | 'worked'>): string {
  const parts = [
    accepts === null ? '' : text.candidates.accepted(accepts),
    worked === null ? '' : text.candidates.worked(worked),
  ].filter(Boolean);
  return parts.length === 0 ? text.candidates.noHistory : parts.join(', ');
}

interface GroundsProps {
  readonly shift: ShiftView['shift'];
  readonly candidate: CandidateView;
}

function Grounds({ shift, candidate }: GroundsProps) {
  const [isAsked, setAsked] = useState(false);
  const [low, high] = candidate.interval;
  return (
    <div className="space-y-2">
      {candidate.reasons.length === 0 ? null : (
        <div className="flex flex-wrap gap-1">
          {candidate.reasons.slice(0, 3).map((reason) => (
            <Chip key={reason}>{text.reason[reason]}</Chip>
          ))}
        </div>
      )}
      {candidate.cautions.map((caution) => (
        <p key={caution.code} className="flex items-start gap-1.5 text-xs">
          <TriangleAlert
            aria-hidden="true"
            className="mt-[0.15em] size-[1.1em] shrink-0 text-high"
          />
          {caution.text}
        </p>
      ))}
      <details
        className="text-xs text-soft"
        onToggle={(event) => {
          if (event.currentTarget.open) setAsked(true);
        }}
      >
        <summary className="min-h-6 w-fit rounded">{text.candidates.howSure}</summary>
        {text.candidates.interval(percent(low), percent(high))}
        {isAsked ? <Explanation shift={shift} caregiverId={candidate.caregiverId} /> : null}
      </details>
    </div>
  );
}
