import { X } from 'lucide-react';
import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import type { AskDrafts } from '../../../shared/contract/asking.ts';
import type { ShiftView } from '../../../shared/contract/views.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { Button, IconButton, LinkButton } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { dayOf, momentFrom, percent, timeRange } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { useApproval } from './approval.ts';
import { AskDraftField } from './ask-draft-field.tsx';
import type { useSending } from './sending.ts';

interface AskDialogProps {
  readonly shift: ShiftView;
  /** Null: whom the engine suggests to reach by message. */
  readonly caregiverIds: readonly CaregiverId[] | null;
  readonly sending: ReturnType<typeof useSending>;
  readonly onSent: (ids: readonly CaregiverId[]) => void;
  readonly onClose: () => void;
}

/** The messages of a wave, each exactly as it will be sent, to be edited and approved. */
export default function AskDialog({ shift, onClose, ...asked }: AskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const approval = useApproval({ shift: shift.shift, ...asked });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => {
    dialog.current?.close();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void approval.send().then((isDone) => {
      if (isDone) close();
    });
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
          <Heading
            id={heading}
            shift={shift}
            names={approval.drafts.map(({ name }) => name)}
            onClose={close}
          />
          {approval.outcome === null ? null : (
            <p role="alert" className="font-medium">
              {approval.outcome}
            </p>
          )}
          <Drafts approval={approval} />
        </div>
        <footer className="border-t border-line py-3">
          <Chance drafts={approval.query.data} count={approval.ready.length} />
          {approval.refusedNames.length === 0 ? null : (
            <p role="status" className="mt-1 font-medium">
              {text.asking.notSent(approval.refusedNames)}
            </p>
          )}
          <Button
            type="submit"
            look="primary"
            aria-disabled={approval.isBusy || approval.ready.length === 0}
            className="mt-2 w-full aria-disabled:bg-sunken aria-disabled:text-soft"
          >
            {text.asking.send(approval.ready.length)}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}

interface HeadingProps {
  readonly id: string;
  readonly shift: ShiftView;
  readonly names: readonly string[];
  readonly onClose: () => void;
}

function Heading({ id, shift, names, onClose }: HeadingProps) {
  const zone = useZone();
  return (
    <header className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <h2 id={id} className="text-base font-semibold">
          {text.asking.heading(names)}
        </h2>
        <p className="text-xs text-soft">
          {dayOf(shift.start, zone)}, {timeRange(shift.start, shift.end, zone)}, {shift.clientName}
        </p>
      </div>
      <IconButton label={text.asking.cancel} className="-mt-1 -mr-2" onClick={onClose}>
        <X aria-hidden="true" className="size-[1.125rem]" />
      </IconButton>
    </header>
  );
}

function Drafts({ approval }: { approval: ReturnType<typeof useApproval> }) {
  const { query, drafts, leftOut } = approval;
  return (
    <>
      <Loaded query={query}>
        {() =>
          drafts.map((draft) => (
            <AskDraftField
              key={draft.caregiverId}
              draft={draft}
              onEdit={(words) => {
                approval.edit(draft.caregiverId, words);
              }}
              onSuggested={() => {
                approval.forget([draft.caregiverId]);
              }}
              onLeaveOut={
                drafts.length + leftOut.length === 1
                  ? null
                  : () => {
                      approval.leaveOut(draft);
                    }
              }
            />
          ))
        }
      </Loaded>
      {leftOut.map(({ caregiverId, name }) => (
        <p key={caregiverId} className="flex flex-wrap items-center gap-x-3 text-soft">
          {text.asking.leftOut(name)}
          <LinkButton
            aria-label={text.asking.putBackOf(name)}
            onClick={() => {
              approval.putBack(caregiverId);
            }}
          >
            {text.asking.putBack}
          </LinkButton>
        </p>
      ))}
    </>
  );
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
