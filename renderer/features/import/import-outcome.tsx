import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ImportResult } from '../../../shared/contract/views.ts';
import { Notice } from '../../components/notice.tsx';
import { text } from '../../lib/text.ts';
import { ImportRemarks } from './import-remarks.tsx';
import type { ImportStep } from './importing.ts';

interface OutcomeProps {
  readonly result: ImportResult;
  readonly step: ImportStep;
}

/** What a check of a file found or an import did, with the place of every problem. */
export function ImportOutcome({ result, step }: OutcomeProps) {
  const { good, rejectedTotal } = result;
  const isGood = step === 'stored' || (step === 'checked' && good > 0 && rejectedTotal === 0);
  return (
    <>
      <Notice
        tone={isGood ? 'good' : 'warning'}
        icon={isGood ? CircleCheck : TriangleAlert}
        title={titleOf(result, step)}
        role="status"
      >
        {step === 'refused' ? <p>{text.import.refusedDetail}</p> : null}
        {step === 'stored' && rejectedTotal > 0 ? <p>{text.import.leftOut}</p> : null}
      </Notice>
      <ImportRemarks
        heading={text.import.problems}
        remarks={result.rejected}
        total={rejectedTotal}
      />
      <ImportRemarks
        heading={text.import.warnings}
        remarks={result.warnings}
        total={result.warningsTotal}
      />
    </>
  );
}

function titleOf({ accepted, good, rejectedTotal }: ImportResult, step: ImportStep) {
  if (step === 'stored') return text.import.stored(accepted);
  return step === 'refused' ? text.import.refused : text.import.found(good, rejectedTotal);
}
