import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import type { WorkflowModes } from '../../../../shared/contract/insights.ts';
import { useToast } from '../../../components/toast.tsx';
import { useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';

type WorkflowMode = WorkflowModes[number];

const MODES = ['off', 'record-only', 'on'] as const;

/** One workflow: what it looks for, and whether it is off, records, or speaks. */
export function ModeChoice({ workflow }: { workflow: WorkflowMode }) {
  const id = useId();
  const say = useToast();
  const setting = useCommand('setWorkflow');
  const name = text.workflow[workflow.workflow];
  const set = (mode: WorkflowMode['mode'], undone?: WorkflowMode['mode']) => {
    setting.mutate(
      { workflow: workflow.workflow, mode },
      {
        onError: (failure) => {
          say(failure.message);
        },
        onSuccess: () => {
          const words = text.workflows.set(name, text.workflows.modes[mode]);
          if (undone === undefined) say(words);
          else {
            say(words, () => {
              set(undone);
            });
          }
        },
      },
    );
  };
  // Shown at once; the engine's answer confirms it or puts it back.
  const shown = setting.isPending ? setting.variables.mode : workflow.mode;
  return (
    <>
      <h2 id={id} className="font-semibold">
        {name}
      </h2>
      <p className="-mt-1.5 text-pretty text-soft">{workflow.text}</p>
      <RadioGroup.Root
        aria-labelledby={id}
        orientation="horizontal"
        disabled={!workflow.isEditable}
        value={shown}
        onValueChange={(value) => {
          const mode = MODES.find((one) => one === value);
          if (mode !== undefined && mode !== workflow.mode) set(mode, workflow.mode);
        }}
        className="inline-flex max-w-full flex-wrap rounded-lg border border-control/60 p-0.5"
      >
        {MODES.map((mode) => (
          <RadioGroup.Item
            key={mode}
            value={mode}
            className="min-h-8 rounded-md px-3 font-medium text-soft hover:text-ink disabled:cursor-not-allowed disabled:hover:text-soft data-[state=checked]:bg-accent data-[state=checked]:text-accent-ink forced-colors:data-[state=checked]:forced-color-adjust-none forced-colors:data-[state=checked]:bg-[Highlight] forced-colors:data-[state=checked]:text-[HighlightText]"
          >
            {text.workflows.modes[mode]}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </>
  );
}
