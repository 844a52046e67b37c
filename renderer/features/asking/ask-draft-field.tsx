import { Clock, Info, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { AskObstacle } from '../../../shared/contract/asking.ts';
import { LinkButton } from '../../components/button.tsx';
import { CONTROL } from '../../components/field.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { hasRefusedText, type EditedDraft } from './approval.ts';

interface AskDraftFieldProps {
  readonly draft: EditedDraft;
  readonly onEdit: (words: string) => void;
  readonly onSuggested: () => void;
  /** Null for the only one. */
  readonly onLeaveOut: (() => void) | null;
}

/** One message with what speaks against sending it. */
export function AskDraftField(props: AskDraftFieldProps) {
  const { draft, onEdit, onSuggested, onLeaveOut } = props;
  const id = useId();
  const isRefused = hasRefusedText(draft);
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={id} className="font-semibold">
          <span className="sr-only">{text.asking.textFor(draft.name)}</span>
          <span aria-hidden="true">{draft.name}</span>
        </label>
        {draft.to === '' ? null : (
          <span className="text-xs text-soft tabular-nums">{text.asking.to(draft.to)}</span>
        )}
        {onLeaveOut === null ? null : (
          <LinkButton
            className="ml-auto text-xs"
            aria-label={text.asking.leaveOutOf(draft.name)}
            onClick={onLeaveOut}
          >
            {text.asking.leaveOut}
          </LinkButton>
        )}
      </div>
      <textarea
        id={id}
        dir="auto"
        rows={3}
        value={draft.words}
        aria-invalid={isRefused}
        aria-describedby={`${id}-notes`}
        onChange={(event) => {
          onEdit(event.target.value);
        }}
        className={`${CONTROL} field-sizing-content max-h-48 resize-none ${isRefused ? 'border-critical' : 'border-control'}`}
      />
      <div id={`${id}-notes`} className="mt-0.5 space-y-0.5 text-xs">
        <Notes draft={draft} />
        <p className="flex flex-wrap gap-x-3 text-2xs text-soft tabular-nums">
          {text.asking.parts(draft.parts.count, draft.parts.alphabet === 'gsm-7')}
          {draft.isEdited ? (
            <LinkButton aria-label={text.asking.suggestedFor(draft.name)} onClick={onSuggested}>
              {text.asking.suggested}
            </LinkButton>
          ) : null}
        </p>
      </div>
    </div>
  );
}

function Notes({ draft }: Pick<AskDraftFieldProps, 'draft'>) {
  const { obstacles, addresses, notBefore } = draft;
  const likely = addresses.filter(({ isSure }) => !isSure).map(({ words }) => words);
  const now = useNow();
  const zone = useZone();
  return (
    <>
      {obstacles.map((one) => (
        <p key={one} className="flex items-start gap-1.5 font-medium">
          <TriangleAlert
            aria-hidden="true"
            className="mt-[0.15em] size-[1.1em] shrink-0 text-high"
          />
          {obstacleWords(one, draft)}
        </p>
      ))}
      {likely.length === 0 ? null : (
        <p role="status" className="flex items-start gap-1.5">
          <Info aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0 text-soft" />
          {text.asking.mayHaveAddress(likely)}
        </p>
      )}
      {notBefore === null || notBefore <= now || obstacles.length > 0 ? null : (
        <p className="flex items-start gap-1.5">
          <Clock aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0 text-soft" />
          {text.asking.later(momentFrom(now, notBefore, zone))}
        </p>
      )}
    </>
  );
}

/** What keeps the message back; of an address also which words are meant. */
function obstacleWords(one: AskObstacle, { addresses }: EditedDraft): string {
  const sure = addresses.filter(({ isSure }) => isSure).map(({ words }) => words);
  return one === 'text-has-address' && sure.length > 0
    ? text.asking.hasAddress(sure)
    : text.asking.obstacles[one];
}
