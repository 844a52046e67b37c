import { CircleAlert, ShieldX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Panel } from '../../../shared/contract/views.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { Notice } from '../../components/notice.tsx';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { DueBriefings } from '../briefing/due-briefing.tsx';
import { Unopened } from '../agencies/unopened.tsx';
import { ResumeNotice } from '../first-run/resume-notice.tsx';
import { AttentionLines } from './attention-lines.tsx';
import { FirstSweep, NothingToDo, ReadingOn } from './empty-states.tsx';
import { IncidentList } from './incident-list.tsx';
import { PanelHeader } from './panel-header.tsx';

interface ListPaneProps {
  readonly panel: Panel;
  readonly selected: IncidentId | null;
  /** False while another screen covers the list; it then leaves the keyboard alone. */
  readonly isActive: boolean;
  readonly onHelp: () => void;
  /** Takes up the first run where it was left. */
  readonly onResume: () => void;
}

/** The front page: header, what is wrong with all of it, and the incidents. */
export function ListPane(props: ListPaneProps) {
  const { panel, selected, isActive, onHelp, onResume } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <section aria-label={text.list.label} className="flex h-full min-h-0 flex-col">
      <PanelHeader panel={panel} onHelp={onHelp} />
      <div
        ref={setScroller}
        className="relative min-h-0 flex-1 space-y-4 overflow-y-auto px-3 pt-3 pb-16"
      >
        {panel.firstRun === 'done' ? null : (
          <ResumeNotice step={panel.firstRun} onResume={onResume} />
        )}
        <Problems panel={panel} />
        {panel.source === 'none' ? null : <AttentionLines panel={panel} />}
        <DueBriefings briefings={panel.briefings} />
        <ListBody panel={panel} selected={selected} isActive={isActive} scroller={scroller} />
      </div>
    </section>
  );
}

interface ListBodyProps extends Pick<ListPaneProps, 'panel' | 'selected' | 'isActive'> {
  readonly scroller: HTMLElement | null;
}

function ListBody({ panel, ...list }: ListBodyProps) {
  if (panel.source === 'none') return <Unopened />;
  const { feed, progress } = panel;
  const isBeginning = feed.readAt === null && feed.message === null;
  const isFirst = progress?.isFirst ?? isBeginning;
  const isCalm = panel.incidents.every(
    (one) => one.delivery === 'digest' || one.delivery === 'record-only',
  );
  return (
    <>
      {isFirst && panel.incidents.length === 0 ? <FirstSweep progress={progress} /> : null}
      {progress !== null && panel.incidents.length > 0 ? <ReadingOn progress={progress} /> : null}
      {isCalm && !isFirst && feed.readAt !== null ? <NothingToDo panel={panel} /> : null}
      <IncidentList panel={panel} {...list} />
    </>
  );
}

function Problems({ panel }: { panel: Panel }) {
  const { feed, problems } = panel;
  // An incident that says the same, with a way to handle it, stands below.
  const isSaid = panel.incidents.some((one) => one.workflow === 'feed-health');
  const isRefused = feed.state === 'refused' || feed.state === 'unreachable';
  return (
    <>
      {feed.message === null || isSaid ? null : (
        <Notice
          tone={isRefused ? 'critical' : 'warning'}
          icon={isRefused ? ShieldX : TriangleAlert}
          title={said(feed.message)}
          role="status"
        />
      )}
      {problems.map((problem) => (
        <Notice
          key={problem.code}
          tone="warning"
          icon={CircleAlert}
          title={said(problem.message)}
          role="status"
        />
      ))}
    </>
  );
}
