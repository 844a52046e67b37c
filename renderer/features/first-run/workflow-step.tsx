import { Info } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import type { WorkflowModes } from '../../../shared/contract/insights.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { useTypedDraft } from '../../lib/draft.ts';
import { useAnswer, useCommand } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { StepButtons } from './step-buttons.tsx';
import { StepFrame } from './step-frame.tsx';

type Mode = WorkflowModes[number];

/** What most agencies lose the most time over. */
const USUAL: Mode['workflow'] = 'unfilled-shift';

/** One workflow that alerts from the start; the others prove themselves first. */
export function WorkflowStep() {
  const words = text.firstRun.workflow;
  const modes = useAnswer('workflows', {});
  return (
    <StepFrame step="workflow" heading={words.heading} detail={words.detail}>
      <Loaded query={modes}>
        {(all) => (all.some((one) => one.isEditable) ? <Choice modes={all} /> : <Decided />)}
      </Loaded>
    </StepFrame>
  );
}

function Choice({ modes }: { modes: WorkflowModes }) {
  const starting = useCommand('startWith');
  const [typed, setTyped] = useTypedDraft('first-run-workflow');
  const offered = modes.filter(({ workflow }) => workflow !== 'feed-health');
  const chosen = offered.find(({ workflow }) => workflow === typed)?.workflow ?? USUAL;
  return (
    <>
      <RadioGroup.Root
        aria-label={text.firstRun.workflow.heading}
        value={chosen}
        onValueChange={setTyped}
        className="card divide-y divide-line"
      >
        {offered.map((one) => (
          <Option key={one.workflow} mode={one} />
        ))}
      </RadioGroup.Root>
      <p className="mt-2 px-1 text-xs text-soft">{text.firstRun.workflow.feed}</p>
      <StepButtons
        backTo="agency"
        next={text.firstRun.next}
        isBusy={starting.isPending}
        failure={starting.error}
        onNext={() => {
          starting.mutate({ workflow: chosen });
        }}
      />
    </>
  );
}

function Option({ mode: { workflow } }: { mode: Mode }) {
  return (
    <RadioGroup.Item
      value={workflow}
      aria-describedby={`first-run-${workflow}`}
      aria-label={text.workflow[workflow]}
      className="group flex w-full items-start gap-3 px-3.5 py-2.5 text-left first:rounded-t-xl last:rounded-b-xl hover:bg-sunken focus-visible:-outline-offset-2"
    >
      <span className="mt-1 inline-flex size-4 shrink-0 items-center justify-center rounded-full border border-control group-data-[state=checked]:border-accent">
        <RadioGroup.Indicator className="size-2 rounded-full bg-accent forced-color-adjust-none forced-colors:bg-[Highlight]" />
      </span>
      <span className="min-w-0">
        <span className="block font-medium">{text.workflow[workflow]}</span>
        <span id={`first-run-${workflow}`} className="block text-pretty text-soft">
          {text.workflows.finds[workflow]}
        </span>
      </span>
    </RadioGroup.Item>
  );
}

function Decided() {
  const going = useCommand('firstRun');
  return (
    <>
      <Notice tone="calm" icon={Info} title={text.firstRun.workflow.byPolicy} />
      <StepButtons
        backTo="agency"
        next={text.firstRun.next}
        isBusy={going.isPending}
        failure={going.error}
        onNext={() => {
          going.mutate({ step: 'alerts' });
        }}
      />
    </>
  );
}
