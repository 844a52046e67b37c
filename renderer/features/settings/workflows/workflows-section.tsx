import { CircleAlert, Info } from 'lucide-react';
import type { Rehearsal, WorkflowModes } from '../../../../shared/contract/insights.ts';
import { Button } from '../../../components/button.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { MissingNotes } from '../../../components/missing-notes.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { useZone } from '../../../lib/agency.tsx';
import { useAnswer, useCommand } from '../../../lib/engine.tsx';
import { dayOf } from '../../../lib/format.ts';
import { text } from '../../../lib/text.ts';
import { ModeChoice } from './mode-choice.tsx';
import { Rehearsed } from './rehearsed.tsx';
import { WorkflowRules } from './workflow-rules.tsx';

const DAYS = 90;

/** Which workflows run and in which mode, and what they would have brought. */
export function WorkflowsSection() {
  const query = useAnswer('workflows', {});
  const rehearsing = useCommand('rehearse');
  return (
    <Loaded query={query}>
      {(modes) => (
        <>
          <div className="space-y-2 px-1" aria-busy={rehearsing.isPending}>
            <Button
              aria-disabled={rehearsing.isPending}
              onClick={() => {
                if (!rehearsing.isPending) rehearsing.mutate({ days: DAYS });
              }}
            >
              {text.workflows.rehearse}
            </Button>
            <Outcome rehearsing={rehearsing} />
          </div>
          <Modes modes={modes} rehearsal={rehearsing.data} />
          <MissingNotes missing={rehearsing.data?.missing ?? []} />
        </>
      )}
    </Loaded>
  );
}

type Rehearsing = Pick<ReturnType<typeof useCommand<'rehearse'>>, 'isPending' | 'error' | 'data'>;

function Outcome({ rehearsing }: { rehearsing: Rehearsing }) {
  const zone = useZone();
  const { isPending, error, data } = rehearsing;
  const words = text.workflows;
  if (error !== null) {
    return <Notice tone="warning" icon={CircleAlert} title={error.message} role="alert" />;
  }
  return (
    <div role="status">
      {isPending ? (
        <>
          <p className="mb-1 text-xs text-soft">{words.rehearsing}</p>
          <ProgressBar label={words.rehearsing} done={0} total={0} />
        </>
      ) : null}
      {data === undefined ? null : (
        <p className="text-xs text-soft">
          {words.rehearsed(dayOf(data.from, zone), dayOf(data.to, zone))}
        </p>
      )}
    </div>
  );
}

interface ModesProps {
  readonly modes: WorkflowModes;
  readonly rehearsal: Rehearsal | undefined;
}

function Modes({ modes, rehearsal }: ModesProps) {
  const isFixed = modes.some(({ isEditable }) => !isEditable);
  return (
    <>
      {isFixed ? <Notice tone="calm" icon={Info} title={text.workflows.byPolicy} /> : null}
      <ul className="card divide-y divide-line">
        {modes.map((one) => {
          const result = rehearsal?.workflows.find(({ workflow }) => workflow === one.workflow);
          return (
            <li key={one.workflow} className="space-y-2 px-3.5 py-3">
              <ModeChoice workflow={one} />
              <WorkflowRules workflow={one.workflow} />
              {result === undefined ? null : <Rehearsed result={result} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
