import { CircleCheck } from 'lucide-react';
import type { IncidentLine, ShiftView } from '../../../shared/contract/views.ts';
import { Notice } from '../../components/notice.tsx';
import { text } from '../../lib/text.ts';
import { AssignNotice } from './assign-notice.tsx';
import { CandidateList } from './candidate-list.tsx';
import { Exclusions } from './exclusions.tsx';
import { Ledger } from './ledger.tsx';
import { NoCandidates } from './no-candidates.tsx';
import { ShiftFacts } from './shift-facts.tsx';

/** One shift: its facts, whom to call, who was asked, and why others are not suggested. */
export function ShiftSection({ shift, incident }: { shift: ShiftView; incident: IncidentLine }) {
  const isAsking = shift.isOpen && incident.state !== 'resolved';
  return (
    <div className="mt-4 space-y-5">
      <ShiftFacts shift={shift} />
      {isAsking ? <AssignNotice shift={shift} /> : null}
      {!shift.isOpen && incident.state !== 'resolved' ? (
        <Notice tone="good" icon={CircleCheck} title={text.facts.covered(shift.assignedName)} />
      ) : null}
      {isAsking && shift.candidates.length > 0 ? <CandidateList shift={shift} /> : null}
      {isAsking && shift.candidates.length === 0 ? <NoCandidates shift={shift} /> : null}
      <Ledger shift={shift} canUndo={incident.state !== 'resolved'} />
      {isAsking ? <Exclusions shift={shift} /> : null}
    </div>
  );
}
