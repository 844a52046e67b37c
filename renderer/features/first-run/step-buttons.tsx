import { CircleAlert } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useCommand, type CallFailure } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import type { Step } from './steps.ts';

interface StepButtonsProps {
  readonly backTo: Step;
  readonly next: string;
  readonly isBusy: boolean;
  /** Why the step could not be finished. */
  readonly failure: CallFailure | null;
  readonly onNext: () => void;
}

/** Back and on. What failed is said here and can be tried again. */
export function StepButtons({ backTo, next, isBusy, failure, onNext }: StepButtonsProps) {
  const going = useCommand('firstRun');
  const wrong = failure ?? going.error;
  return (
    <div className="mt-6 space-y-3">
      {wrong === null ? null : (
        <Notice tone="critical" icon={CircleAlert} title={wrong.message} role="alert" />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) onNext();
          }}
        >
          {next}
        </Button>
        <Button
          onClick={() => {
            going.mutate({ step: backTo });
          }}
        >
          {text.firstRun.back}
        </Button>
      </div>
    </div>
  );
}
