import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import type { AskDraft, AskDrafts } from '../../../shared/contract/asking.ts';
import type { ShiftView } from '../../../shared/contract/views.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { Button, IconButton, LinkButton } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { failureWords, useAskDrafts } from '../../lib/engine.tsx';
import { dayOf, momentFrom, percent, timeRange } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { AskDraftField } from './ask-draft-field.tsx';
import { useAskTexts } from './ask-texts.ts';
import type { useSending } from './sending.ts';

interface AskDialogProps {
  readonly shift: ShiftView;
  readonly caregiverIds: readonly CaregiverId[];
  readonly sending: ReturnType<typeof useSending>;
  /** These were approved and are on their way. */
  readonly onSent: (ids: readonly CaregiverId[]) => void;
  readonly onClose: () => void;
}

/** The messages of a wave, each exactly as it will be sent, to be edited and approved. */
export default function AskDialog(props: AskDialogProps) {
  const { shift, caregiverIds, sending, onSent, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const texts = useAskTexts(shift.shift);
  const [leftOut, setLeftOut] = useState<readonly CaregiverId[]>([]);
  const [sent, setSent] = useState<readonly CaregiverId[]>([]);
  const [outcome, setOutcome] = useState<string | null>(null);
  const asked = caregiverIds.filter((id) => !sent.includes(id));
  const chosen = asked.filter((id) => !leftOut.includes(id));
  const query = useAskDrafts({ shift: shift.shift, caregiverIds: chosen, texts: texts.settled });
  const drafts = (query.data?.drafts ?? []).filter((one) => chosen.includes(one.caregiverId));
  const ready = drafts.filter(({ obstacles }) => obstacles.length === 0);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const nameOf = (id: CaregiverId) =>
    shift.candidates.find((one) => one.caregiverId === id)?.name ?? '';
  const wordsOf = (draft: AskDraft) => texts.edited[draft.caregiverId] ?? draft.text;
  const send = async () => {
    if (sending.isBusy || ready.length === 0) return;
    const asks = ready.map((one) => ({ caregiverId: one.caregiverId, text: wordsOf(one) }));
    try {
      const { queued, refused } = await sending.send({ shift: shift.shift, asks });
      const ids = queued.map(({ caregiverId }) => caregiverId);
      texts.forget(ids);
      if (ids.length > 0) onSent(ids);
      if (refused.length === 0) dialog.current?.close();
      setSent([...sent, ...ids]);
      setOutcome(text.asking.partly(ids.length, refused.length));
    } catch (failure) {
      setOutcome(failureWords(failure));
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
      className="card m-auto max-h-[calc(100%-1rem)] w-[34rem] max-w-[calc(100%-1rem)] overflow-hidden p-0 text-ink shadow-xl backdrop:bg-black/40"
    >
      <form
        noValidate
        onSubmit={submit}
        className="flex max-h-[calc(100dvh-1.25rem)] flex-col [&>*]:px-4"
      >
        <div className="min-h-0 flex-1 space-y-4 overflow-y-auto py-3">
          <header className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <h2 id={heading} className="text-base font-semibold">
                {text.asking.heading(asked.map(nameOf))}
              </h2>
              <AboutShift shift={shift} />
            </div>
            <IconButton
              label={text.asking.cancel}
              className="-mt-1 -mr-2"
              onClick={() => {
                dialog.current?.close();
              }}
            >
              <X aria-hidden="true" className="size-[1.125rem]" />
            </IconButton>
          </header>
          {outcome === null ? null : (
            <p role="alert" className="font-medium">
              {outcome}
            </p>
          )}
          <Loaded query={query}>
            {() =>
              drafts.map((draft) => (
                <AskDraftField
                  key={draft.caregiverId}
                  draft={draft}
                  words={wordsOf(draft)}
                  isEdited={texts.edited[draft.caregiverId] !== undefined}
                  onEdit={(words) => {
                    texts.edit(draft.caregiverId, words);
                  }}
                  onSuggested={() => {
                    texts.forget([draft.caregiverId]);
                  }}
                  onLeaveOut={
                    asked.length === 1
                      ? null
                      : () => {
                          setLeftOut([...leftOut, draft.caregiverId]);
                        }
                  }
                />
              ))
            }
          </Loaded>
          <LeftOut
            people={leftOut.map((id) => ({ id, name: nameOf(id) }))}
            onPutBack={(id) => {
              setLeftOut(leftOut.filter((one) => one !== id));
            }}
          />
        </div>
        <footer className="border-t border-line py-3">
          <Chance drafts={query.data} count={ready.length} />
          <Button
            type="submit"
            look="primary"
            aria-disabled={sending.isBusy || ready.length === 0}
            className="mt-2 w-full aria-disabled:bg-sunken aria-disabled:text-soft"
          >
            {text.asking.send(ready.length)}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}

function AboutShift({ shift }: { shift: ShiftView }) {
  const zone = useZone();
  return (
    <p className="text-xs text-soft">
      {dayOf(shift.start, zone)}, {timeRange(shift.start, shift.end, zone)}, {shift.clientName}
    </p>
  );
}

interface LeftOutProps {
  readonly people: readonly { readonly id: CaregiverId; readonly name: string }[];
  readonly onPutBack: (id: CaregiverId) => void;
}

function LeftOut({ people, onPutBack }: LeftOutProps) {
  return people.map(({ id, name }) => (
    <p key={id} className="flex flex-wrap items-center gap-x-3 text-soft">
      {text.asking.leftOut(name)}
      <LinkButton
        aria-label={text.asking.putBackOf(name)}
        onClick={() => {
          onPutBack(id);
        }}
      >
        {text.asking.putBack}
      </LinkButton>
    </p>
  ));
}

/** What this approval is likely to bring. */
function Chance({ drafts, count }: { drafts: AskDrafts | undefined; count: number }) {
  const now = useNow();
  const zone = useZone();
  if (drafts === undefined) return null;
  const { probability, by } = drafts;
  const words =
    probability === null || by === null || count === 0
      ? text.asking.noChance
      : text.asking.chance(percent(probability), momentFrom(now, by, zone));
  return (
    <p role="status" className="font-semibold tabular-nums">
      {words}
    </p>
  );
}
