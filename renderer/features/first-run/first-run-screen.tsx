import type { Panel } from '../../../shared/contract/views.ts';
import { LinkButton } from '../../components/button.tsx';
import { text } from '../../lib/text.ts';
import { AgencyStep } from './agency-step.tsx';
import { AlertsStep } from './alerts-step.tsx';
import { StepList } from './step-list.tsx';
import type { Step } from './steps.ts';
import { WorkflowStep } from './workflow-step.tsx';

interface FirstRunProps {
  readonly panel: Panel;
  readonly step: Step;
  readonly onLater: () => void;
}

/** From nothing to the first useful alert in three steps. The engine knows where it stands. */
export default function FirstRunScreen({ panel, step, onLater }: FirstRunProps) {
  return (
    <section
      aria-label={text.firstRun.label}
      className="mx-auto flex h-full max-w-xl flex-col overflow-y-auto px-4 pt-4 pb-16"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-5">
        <StepList step={step} />
        {step === 'agency' ? null : (
          <LinkButton className="ml-auto" onClick={onLater}>
            {text.firstRun.later}
          </LinkButton>
        )}
      </div>
      {step === 'agency' ? <AgencyStep panel={panel} /> : null}
      {step === 'workflow' ? <WorkflowStep /> : null}
      {step === 'alerts' ? <AlertsStep /> : null}
    </section>
  );
}
