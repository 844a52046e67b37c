import { useEffect, useRef, type ReactNode } from 'react';
import { text } from '../../lib/text.ts';
import { placeOf, STEPS, type Step } from './steps.ts';

interface StepFrameProps {
  readonly step: Step;
  readonly heading: string;
  readonly detail: string;
  readonly children: ReactNode;
}

/** One step. Its heading takes the focus, so that a screen reader says where one is now. */
export function StepFrame({ step, heading, detail, children }: StepFrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <>
      <h1 ref={title} tabIndex={-1} className="text-lg font-semibold text-balance">
        <span className="sr-only">
          {text.firstRun.step(placeOf(step), STEPS.length)}
          {': '}
        </span>
        {heading}
      </h1>
      <p className="mt-1 mb-4 text-pretty text-soft">{detail}</p>
      {children}
    </>
  );
}
