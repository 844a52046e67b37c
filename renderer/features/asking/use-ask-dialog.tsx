import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { useSending } from './sending.ts';

const AskDialog = lazy(() => import('./ask-dialog.tsx'));

/** Opens the messages to these people, null: to the suggested; `onSent` hears who is on the way. */
export type AskByMessage = (
  ids: readonly CaregiverId[] | null,
  onSent?: (ids: readonly CaregiverId[]) => void,
) => void;

interface Question {
  readonly ids: readonly CaregiverId[] | null;
  readonly onSent: (ids: readonly CaregiverId[]) => void;
}

/** The dialog of a shift and how to open it. It outlives what opened it: a wave that was sent. */
export function useAskDialog(shift: ShiftView): { ask: AskByMessage; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null);
  const sending = useSending();
  const ask: AskByMessage = (ids, onSent = () => undefined) => {
    setQuestion({ ids, onSent });
  };
  const dialog =
    question === null ? null : (
      <Suspense fallback={null}>
        <AskDialog
          shift={shift}
          caregiverIds={question.ids}
          sending={sending}
          onSent={question.onSent}
          onClose={() => {
            setQuestion(null);
          }}
        />
      </Suspense>
    );
  return { ask, dialog };
}
