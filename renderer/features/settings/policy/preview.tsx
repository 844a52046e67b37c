import { CircleAlert } from 'lucide-react';
import type { PolicyChange, PolicyPreview } from '../../../../shared/contract/settings.ts';
import { Button } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { MissingNotes } from '../../../components/missing-notes.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { TableFrame } from '../../../components/table-frame.tsx';
import { useZone } from '../../../lib/agency.tsx';
import { dayOf } from '../../../lib/format.ts';
import { text } from '../../../lib/text.ts';
import type { Previewing } from './previewing.ts';

type Row = PolicyPreview['workflows'][number];
type Count = 'fired' | 'atNight' | 'critical' | 'digest';

/** Asks for the rehearsal of what is typed. */
export function PreviewButton({ isBusy, onAsk }: { isBusy: boolean; onAsk: () => void }) {
  return (
    <Button aria-disabled={isBusy} onClick={isBusy ? undefined : onAsk}>
      {text.policy.preview.ask}
    </Button>
  );
}

interface OutcomeProps {
  readonly preview: Previewing;
  readonly changes: readonly PolicyChange[];
}

/** What the typed rules would have done, beside what today's did. */
export function PreviewOutcome({ preview, changes }: OutcomeProps) {
  const words = text.policy.preview;
  const answer = preview.answerTo(changes);
  if (preview.failure !== null) {
    return (
      <Notice tone="warning" icon={CircleAlert} title={preview.failure.message} role="alert" />
    );
  }
  return (
    <div role="status">
      {preview.isPending ? (
        <>
          <p className="mb-1 text-xs text-soft">{words.running}</p>
          <ProgressBar label={words.running} done={0} total={0} />
        </>
      ) : null}
      {answer === undefined || preview.isPending ? null : <Difference answer={answer} />}
    </div>
  );
}

function Difference({ answer }: { answer: PolicyPreview }) {
  const zone = useZone();
  const words = text.policy.preview;
  const rows = answer.workflows.filter(isDifferent);
  const all = answer.workflows.reduce((sum, { now }) => sum + now.fired, 0);
  const column = (label: string, count: Count) => ({
    label,
    isNumber: true,
    cell: ({ now, changed }: Row) => words.fromTo(now[count], changed[count]),
  });
  return (
    <div className="space-y-3">
      {rows.length === 0 ? (
        <p>{words.same(all)}</p>
      ) : (
        <div>
          <p className="mb-1 px-1 text-xs text-soft">
            {words.span(dayOf(answer.from, zone), dayOf(answer.to, zone))}
          </p>
          <TableFrame caption={words.caption}>
            <DataTable
              caption={words.caption}
              columns={[
                { label: words.workflow, cell: ({ workflow }) => text.workflow[workflow] },
                column(words.fired, 'fired'),
                column(words.atNight, 'atNight'),
                column(words.critical, 'critical'),
                column(words.digest, 'digest'),
              ]}
              rows={rows}
              keyOf={({ workflow }) => workflow}
            />
          </TableFrame>
        </div>
      )}
      <MissingNotes missing={answer.missing} />
    </div>
  );
}

function isDifferent({ now, changed }: Row): boolean {
  return JSON.stringify(now) !== JSON.stringify(changed);
}
