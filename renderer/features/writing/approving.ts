import { useState } from 'react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import type { WriteDraft, WriteObstacle } from '../../../shared/contract/write-back.ts';
import { WRITE_KINDS, type Write, type WriteKind } from '../../../shared/domain/write.ts';
import { useAnswer, useCommand } from '../../lib/engine.tsx';
import { yesOf } from '../../lib/yes.ts';
import type { Typed } from './typed.ts';

interface ApprovingInput {
  readonly shift: ShiftView;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

/** The obstacle of the suggested text, which another text does not have. */
const OF_THE_TEXT: WriteObstacle = 'written-already';

/** Drafts of what may be written about a shift, and the approval of one of them. */
export function useApproving({ shift, typed, onType }: ApprovingInput) {
  const yes = yesOf(shift)?.caregiverId ?? null;
  const question = (kind: WriteKind) => ({
    kind,
    shift: shift.shift,
    caregiverId: kind === 'assignment' ? yes : null,
  });
  const queries = {
    'admin-task': useAnswer('draftWrite', question('admin-task')),
    'shift-note': useAnswer('draftWrite', question('shift-note')),
    assignment: useAnswer('draftWrite', question('assignment')),
  };
  const command = useCommand('approveWrite');
  const [chosen, setChosen] = useState<WriteKind | null>(null);
  const [written, setWritten] = useState<Write | null>(null);
  const isKnown = WRITE_KINDS.every((kind) => queries[kind].data !== undefined);
  const kinds = WRITE_KINDS.filter((kind) => isOffered(queries[kind].data));
  const first = kinds.find((kind) => queries[kind].data?.obstacle === null) ?? kinds[0] ?? null;
  const kind = chosen ?? first;
  const draft = kind === null ? undefined : queries[kind].data;
  const words = kind === null ? '' : (typed[kind] ?? draft?.text ?? '');
  const isEdited = draft !== undefined && words !== draft.text;
  return {
    query: queries[kind ?? 'admin-task'],
    isKnown,
    kinds,
    kind,
    draft,
    words,
    isEdited,
    canApprove: draft !== undefined && isClear(draft, isEdited) && isSaid(draft, words),
    isBusy: command.isPending,
    /** Why nothing was written, where the engine did not even try. */
    refusal: command.error?.message ?? null,
    written,
    choose: (next: WriteKind) => {
      command.reset();
      setChosen(next);
    },
    edit: (next: string | undefined) => {
      if (kind === null) return;
      const others = Object.entries(typed).filter(([name]) => name !== kind);
      onType({ ...Object.fromEntries(others), ...(next === undefined ? {} : { [kind]: next }) });
    },
    approve: () => {
      if (kind === null) return;
      command.mutate(
        { ...question(kind), text: words },
        {
          onSuccess: (write) => {
            setWritten(write);
            if (write.state !== 'failed') onType({ ...typed, [kind]: undefined });
          },
        },
      );
    },
  };
}

export type Approving = ReturnType<typeof useApproving>;

/** What the rules do not allow is not even shown; of assignments, only the rules' readers know. */
function isOffered(draft: WriteDraft | undefined): boolean {
  return draft !== undefined && draft.obstacle !== 'not-allowed';
}

function isClear({ obstacle }: WriteDraft, isEdited: boolean): boolean {
  return obstacle === null || (isEdited && obstacle === OF_THE_TEXT);
}

function isSaid({ kind }: WriteDraft, words: string): boolean {
  return kind === 'assignment' || words.trim() !== '';
}
