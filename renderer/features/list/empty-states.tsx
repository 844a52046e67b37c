import { CalendarCheck2, CalendarClock } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Panel, Progress } from '../../../shared/contract/views.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

function Hero(props: { icon: LucideIcon; title: string; children?: ReactNode }) {
  const { icon: Icon, title, children } = props;
  return (
    <div className="mx-auto flex max-w-xs flex-col items-center gap-2 px-2 py-12 text-center">
      <Icon aria-hidden="true" className="mb-2 size-9 text-accent" strokeWidth={1.5} />
      <h2 className="text-lg font-semibold text-balance">{title}</h2>
      {children}
    </div>
  );
}

/** Nothing needs anybody: says how far ahead that is known, and since when. */
export function NothingToDo({ panel }: { panel: Panel }) {
  const now = useNow();
  const zone = useZone();
  const { shifts, open } = panel.coverage;
  const { readAt } = panel.feed;
  return (
    <Hero icon={CalendarCheck2} title={coverageTitle(shifts, open)}>
      <p className="text-pretty text-soft">
        {text.empty.nothing}{' '}
        {readAt === null ? null : text.empty.read(momentFrom(now, readAt, zone))}
      </p>
      <ScreenLink to={{ screen: 'briefing', kind: 'morning' }}>{text.empty.briefing}</ScreenLink>
    </Hero>
  );
}

function coverageTitle(shifts: number, open: number): string {
  if (shifts === 0) return text.empty.noShifts;
  return open === 0 ? text.empty.covered(shifts) : text.empty.partly(shifts - open, shifts);
}

/** The first sweep of an agency takes minutes: how far it is, in counts. */
export function FirstSweep({ progress }: { progress: Progress | null }) {
  const stage = progress === null ? '' : progressWords(progress);
  return (
    <Hero icon={CalendarClock} title={text.sweep.heading}>
      <p className="text-pretty text-soft">{text.sweep.detail}</p>
      <div className="mt-3 w-full">
        <ProgressBar label={stage} done={progress?.done ?? 0} total={progress?.total ?? 0} />
        <p className="mt-1.5 text-xs text-soft tabular-nums">{stage}</p>
      </div>
    </Hero>
  );
}

/** A long sweep that already found something. */
export function ReadingOn({ progress }: { progress: Progress }) {
  const words = text.header.reading(progressWords(progress));
  return (
    <div className="px-1">
      <ProgressBar label={words} done={progress.done} total={progress.total} />
      <p className="mt-1 text-2xs text-soft tabular-nums">{words}</p>
    </div>
  );
}

function progressWords({ stage, done, total }: Progress): string {
  return text.sweep.count(text.sweep.stage[stage], done, total);
}
