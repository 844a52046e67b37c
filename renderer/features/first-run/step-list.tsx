import { Check } from 'lucide-react';
import { text } from '../../lib/text.ts';
import { placeOf, STEPS, type Step } from './steps.ts';

/** Where the first run stands. */
export function StepList({ step }: { step: Step }) {
  return (
    <ol className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {STEPS.map((one) => {
        const isDone = placeOf(one) < placeOf(step);
        return (
          <li
            key={one}
            aria-current={one === step ? 'step' : undefined}
            className={`flex items-center gap-1.5 ${one === step ? 'font-semibold' : 'text-soft'}`}
          >
            <span
              aria-hidden="true"
              className={`inline-flex size-[1.7em] items-center justify-center rounded-full border tabular-nums ${one === step ? 'border-accent bg-accent text-accent-ink forced-colors:border-2' : 'border-control'}`}
            >
              {isDone ? <Check className="size-[1.1em]" /> : placeOf(one)}
            </span>
            {text.firstRun.steps[one]}
            {isDone ? <span className="sr-only">({text.firstRun.done})</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
