import { CircleCheck } from 'lucide-react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { Notice } from '../../components/notice.tsx';
import { text } from '../../lib/text.ts';
import { useAskingState } from '../asking/asking-state.ts';
import { UnclearReplies } from '../asking/unclear-replies.tsx';
import { useAskDialog } from '../asking/use-ask-dialog.tsx';
import { WriteToWellSky } from '../writing/write-to-wellsky.tsx';
import { AssignNotice } from './assign-notice.tsx';
import { CandidateList } from './candidate-list.tsx';
import { Exclusions } from './exclusions.tsx';
import { Ledger } from './ledger.tsx';
import { NoCandidates } from './no-candidates.tsx';
import type { Purpose } from './purpose.ts';
import { ShiftFacts } from './shift-facts.tsx';
import { SuggestedSwap, SuggestedWave } from './suggestions.tsx';

interface ShiftSectionProps {
  readonly shift: ShiftView;
  readonly purpose: Purpose;
}

/** One shift: its facts, whom to call, who was asked, and why others are not suggested. */
export function ShiftSection({ shift, purpose }: ShiftSectionProps) {
  const isAsking = purpose === 'back-up' || (purpose === 'fill' && shift.isOpen);
  const isCovered = purpose === 'fill' && !shift.isOpen;
  const { ask, dialog } = useAskDialog(shift);
  const canSend = useAskingState()?.canSend ?? false;
  const byMessage = canSend && shift.isOpen ? ask : null;
  return (
    <div className="mt-4 space-y-5">
      <ShiftFacts shift={shift} />
      {isAsking ? <AssignNotice shift={shift} /> : null}
      <UnclearReplies shift={shift.shift} />
      {isCovered ? (
        <Notice tone="good" icon={CircleCheck} title={text.facts.covered(shift.assignedName)} />
      ) : null}
      {isAsking ? <SuggestedSwap swap={shift.swap} /> : null}
      {isAsking ? <SuggestedWave shift={shift} onAsk={byMessage} /> : null}
      {isAsking && shift.candidates.length > 0 ? (
        <CandidateList shift={shift} isBackUp={!shift.isOpen} onAsk={byMessage} />
      ) : null}
      {isAsking && shift.candidates.length === 0 ? <NoCandidates shift={shift} /> : null}
      <Ledger shift={shift} canUndo={purpose !== 'read'} />
      {isAsking ? <Exclusions shift={shift} /> : null}
      <WriteToWellSky shift={shift} />
      {dialog}
    </div>
  );
}
