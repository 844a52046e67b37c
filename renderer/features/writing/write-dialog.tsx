import { X } from 'lucide-react';
import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { useZone } from '../../lib/agency.tsx';
import { dayOf, timeRange } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { useApproving, type Approving } from './approving.ts';
import type { Typed } from './typed.ts';
import { WriteDraftFields } from './write-draft-fields.tsx';
import { WriteOutcomeNotice } from './write-outcome-notice.tsx';

interface WriteDialogProps {
  readonly shift: ShiftView;
  /** What "Open in WellSky" copies. */
  readonly content: string;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly onClose: () => void;
}

/** What would be written, field by field; after the approval, what became of it. */
export default function WriteDialog({ shift, content, typed, onType, onClose }: WriteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const approving = useApproving({ shift, typed, onType });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => {
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="card m-auto max-h-[calc(100%-1rem)] w-[34rem] max-w-[calc(100%-1rem)] overflow-hidden p-0 text-ink shadow-xl backdrop:bg-black/40"
    >
      <div className="flex max-h-[calc(100dvh-1.25rem)] flex-col [&>*]:px-4">
        <Heading id={heading} shift={shift} onClose={close} />
        {approving.written === null ? (
          <ApprovalForm approving={approving} />
        ) : (
          <div className="space-y-3 pb-4">
            <WriteOutcomeNotice write={approving.written} content={content} />
            <Button autoFocus onClick={close}>
              {text.writing.close}
            </Button>
          </div>
        )}
      </div>
    </dialog>
  );
}

interface HeadingProps {
  readonly id: string;
  readonly shift: ShiftView;
  readonly onClose: () => void;
}

function Heading({ id, shift, onClose }: HeadingProps) {
  const zone = useZone();
  return (
    <header className="flex items-start gap-2 py-3">
      <div className="min-w-0 flex-1">
        <h2 id={id} className="text-base font-semibold">
          {text.writing.write}
        </h2>
        <p className="text-xs text-soft">
          {dayOf(shift.start, zone)}, {timeRange(shift.start, shift.end, zone)}, {shift.clientName}
        </p>
      </div>
      <IconButton label={text.writing.close} className="-mt-1 -mr-2" onClick={onClose}>
        <X aria-hidden="true" className="size-[1.125rem]" />
      </IconButton>
    </header>
  );
}

function ApprovalForm({ approving }: { approving: Approving }) {
  const { query, isKnown, kinds, kind, canApprove, isBusy } = approving;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (canApprove && !isBusy) approving.approve();
  };
  if (isKnown && kinds.length === 0) {
    return (
      <p className="pb-4">
        {text.writing.nothingAllowed}{' '}
        <ScreenLink to={{ screen: 'settings', section: 'rules' }}>{text.writing.rules}</ScreenLink>
      </p>
    );
  }
  return (
    <form noValidate onSubmit={submit} className="flex min-h-0 flex-col">
      <div className="-mx-4 min-h-0 flex-1 overflow-y-auto px-4 pb-3">
        <Loaded query={query}>{() => <WriteDraftFields approving={approving} />}</Loaded>
      </div>
      <footer className="-mx-4 border-t border-line px-4 py-3">
        <Button
          type="submit"
          look="primary"
          aria-disabled={isBusy || !canApprove}
          className="w-full aria-disabled:bg-sunken aria-disabled:text-soft"
        >
          {isBusy ? text.writing.isWriting : text.writing.approve[kind ?? 'admin-task']}
        </Button>
      </footer>
    </form>
  );
}
