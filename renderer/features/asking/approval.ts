import { useState } from 'react';
import type { AskDraft } from '../../../shared/contract/asking.ts';
import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import { failureWords, useAskDrafts } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { useAskTexts } from './ask-texts.ts';
import type { useSending } from './sending.ts';

interface Approval {
  readonly shift: ShiftKey;
  /** Null: whom the engine suggests to reach by message. */
  readonly caregiverIds: readonly CaregiverId[] | null;
  readonly sending: ReturnType<typeof useSending>;
  /** These were approved and are on their way. */
  readonly onSent: (ids: readonly CaregiverId[]) => void;
}

/** One message with the words in which it would be sent. */
export interface EditedDraft extends AskDraft {
  readonly words: string;
  readonly isEdited: boolean;
}

/** Whether her message is held back by its words. */
export function hasRefusedText({ obstacles }: Pick<AskDraft, 'obstacles'>): boolean {
  return obstacles.some((one) => one.startsWith('text-'));
}

/** Messages from their drafts to their approval. */
export function useApproval({ shift, caregiverIds, sending, onSent }: Approval) {
  const texts = useAskTexts(shift);
  const [people, setPeople] = useState(caregiverIds);
  const [leftOut, setLeftOut] = useState<readonly Pick<AskDraft, 'caregiverId' | 'name'>[]>([]);
  const [sent, setSent] = useState<readonly CaregiverId[]>([]);
  const [outcome, setOutcome] = useState<string | null>(null);
  const isLeftOut = (id: CaregiverId) => leftOut.some(({ caregiverId }) => caregiverId === id);
  const chosen = people?.filter((id) => !sent.includes(id) && !isLeftOut(id)) ?? null;
  const query = useAskDrafts({ shift, caregiverIds: chosen, texts: texts.settled });
  // The suggestion of the first moment stays: nobody appears or goes under the hands.
  if (people === null && query.data !== undefined) {
    setPeople(query.data.drafts.map(({ caregiverId }) => caregiverId));
  }
  const drafts = (query.data?.drafts ?? [])
    .filter(({ caregiverId }) => chosen?.includes(caregiverId) ?? true)
    .map((draft): EditedDraft => {
      const edited = texts.edited[draft.caregiverId];
      return { ...draft, words: edited ?? draft.text, isEdited: edited !== undefined };
    });
  const ready = drafts.filter(({ obstacles }) => obstacles.length === 0);

  /** Whether everything is on its way, so that nothing is left to decide. */
  const send = async (): Promise<boolean> => {
    if (sending.isBusy || ready.length === 0) return false;
    const asks = ready.map(({ caregiverId, words }) => ({ caregiverId, text: words }));
    try {
      const { queued, refused } = await sending.send({ shift, asks });
      const ids = queued.map(({ caregiverId }) => caregiverId);
      texts.forget(ids);
      setSent([...sent, ...ids]);
      setOutcome(text.asking.partly(ids.length, refused.length));
      if (ids.length > 0) onSent(ids);
      return refused.length === 0;
    } catch (failure) {
      setOutcome(failureWords(failure));
      return false;
    }
  };
  return {
    query,
    drafts,
    ready,
    /** Whose messages are held back by their words. */
    refusedNames: drafts.filter(hasRefusedText).map(({ name }) => name),
    leftOut,
    outcome,
    isBusy: sending.isBusy,
    send,
    edit: texts.edit,
    forget: texts.forget,
    leaveOut: (draft: AskDraft) => {
      setLeftOut([...leftOut, draft]);
    },
    putBack: (id: CaregiverId) => {
      setLeftOut(leftOut.filter(({ caregiverId }) => caregiverId !== id));
    },
  };
}
