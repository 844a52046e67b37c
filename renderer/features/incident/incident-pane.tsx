import { ArrowLeft, CircleSlash } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { IncidentView } from '../../../shared/contract/views.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useIncident } from '../../lib/engine.tsx';
import { moveAmongRows, useKeys } from '../../lib/keys.ts';
import { go } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { Handed } from '../telling/hand-over.tsx';
import { IncidentActions } from './incident-actions.tsx';
import { IncidentDetail } from './incident-detail.tsx';

interface IncidentPaneProps {
  readonly id: IncidentId;
  /** Beside the list there is nothing to go back to. */
  readonly isBeside: boolean;
}

/** One incident, from asking for it to showing it. */
export function IncidentPane({ id, isBeside }: IncidentPaneProps) {
  const root = useRef<HTMLElement>(null);
  const query = useIncident(id);
  const back = () => {
    go({ screen: 'list' });
  };
  const move = (event: KeyboardEvent, step: 1 | -1) => {
    const focused = document.activeElement;
    const isElsewhere = focused !== document.body && root.current?.contains(focused) !== true;
    if (isElsewhere || (isBeside && focused === document.body)) return;
    event.preventDefault();
    moveAmongRows(root.current, step);
  };
  useKeys({
    Escape: back,
    ArrowDown: (event) => {
      move(event, 1);
    },
    ArrowUp: (event) => {
      move(event, -1);
    },
  });
  useEffect(() => {
    if (!isBeside) root.current?.focus();
  }, [id, isBeside]);

  return (
    <section
      ref={root}
      tabIndex={-1}
      data-pane="detail"
      aria-label={text.incident.label}
      className="flex h-full min-h-0 flex-col"
    >
      <div className="flex min-h-13 flex-wrap items-center gap-x-2 border-b border-line bg-surface px-1.5 py-1.5">
        {isBeside ? null : (
          <>
            <h1 className="sr-only">{text.incident.label}</h1>
            <Button look="quiet" className="px-2" onClick={back}>
              <ArrowLeft aria-hidden="true" className="size-[1.2em]" />
              {text.incident.back}
            </Button>
          </>
        )}
        {query.data?.incident.resolvedAt === null ? (
          <>
            <IncidentActions incident={query.data.incident} isAsked={isAsked(query.data)} />
            <Handed id={id} />
          </>
        ) : null}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 pt-4 pb-20">
        <div className="mx-auto max-w-2xl">
          {query.data === undefined ? null : <IncidentDetail key={id} view={query.data} />}
          {query.data === undefined && query.error !== null ? (
            <Notice
              tone="calm"
              icon={CircleSlash}
              title={query.error.code === 'not-found' ? text.incident.gone : query.error.message}
            >
              {query.error.code === 'not-found' ? (
                <p className="text-soft">{text.incident.goneDetail}</p>
              ) : null}
            </Notice>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** Whether an answer is awaited from somebody who was asked. */
function isAsked({ shifts }: IncidentView): boolean {
  return shifts.some(({ ledger }) => ledger.some(({ outcome }) => outcome === null));
}
