import { useId } from 'react';
import type { WorkflowModes } from '../../../../shared/contract/insights.ts';
import { ChoiceRow } from '../../../components/choice-row.tsx';
import { useToast } from '../../../components/toast.tsx';
import { failureWords, useCommand } from '../../../lib/engine.tsx';
import { said } from '../../../lib/said.ts';
import { text } from '../../../lib/text.ts';

type WorkflowMode = WorkflowModes[number];
type Mode = WorkflowMode['mode'];

const MODES = ['off', 'record-only', 'on'] as const;

/** One workflow: what it looks for, and whether it is off, records, or speaks. */
export function ModeChoice({ workflow }: { workflow: WorkflowMode }) {
  const id = useId();
  const { isPending, shown, set } = useModeChange(workflow);
  return (
    <>
      <h2 id={id} className="font-semibold">
        {text.workflow[workflow.workflow]}
      </h2>
      <p className="-mt-1.5 text-pretty text-soft">
        {text.workflows.finds[workflow.workflow]}{' '}
        {workflow.note === null ? null : said(workflow.note)}
      </p>
      <ChoiceRow
        labelledBy={id}
        options={MODES}
        titles={text.workflows.modes}
        disabled={!workflow.isEditable}
        chosen={shown}
        onChoose={(mode) => {
          if (!isPending) set(workflow.mode, mode);
        }}
      />
    </>
  );
}

function useModeChange({ workflow, mode }: WorkflowMode) {
  const say = useToast();
  const setting = useCommand('setWorkflow');
  const name = text.workflow[workflow];
  const set = (from: Mode, to: Mode, isUndo = false) => {
    const words = text.workflows.set(name, text.workflows.modes[from], text.workflows.modes[to]);
    // Undo may be tapped when this row is gone; the promise answers all the same.
    setting.mutateAsync({ workflow, mode: to }).then(
      () => {
        if (isUndo) say(words);
        else {
          say(words, () => {
            set(to, from, true);
          });
        }
      },
      (failure: unknown) => {
        say(failureWords(failure));
      },
    );
  };
  const { isPending } = setting;
  // Shown at once; the engine's answer confirms it or puts it back.
  return { isPending, shown: isPending ? setting.variables.mode : mode, set };
}
