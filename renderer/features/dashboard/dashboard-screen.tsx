import { ArrowLeft, LayoutDashboard, Printer } from 'lucide-react';
import { useEffect, useRef, type ComponentType, type RefObject } from 'react';
import type { Panel } from '../../../shared/contract/views.ts';
import { Blank } from '../../components/blank.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { clockTime, dayOf } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { DASHBOARD_VIEWS, go, type DashboardView } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { ApiHealthView } from './api-health-view.tsx';
import { AsksView } from './asks-view.tsx';
import { CapacityView } from './capacity-view.tsx';
import { FillRateView } from './fill-rate-view.tsx';
import { OpenShiftsView } from './open-shifts-view.tsx';
import { OvertimeView } from './overtime-view.tsx';
import { PageProvider, usePrinting } from './page.ts';
import { PatternsView } from './patterns-view.tsx';
import { TrackRecordView } from './track-record-view.tsx';

const VIEWS: Readonly<Record<DashboardView, ComponentType>> = {
  'open-shifts': OpenShiftsView,
  'fill-rate': FillRateView,
  capacity: CapacityView,
  overtime: OvertimeView,
  patterns: PatternsView,
  asks: AsksView,
  'track-record': TrackRecordView,
  'api-health': ApiHealthView,
};

interface DashboardScreenProps {
  /** The one that fills the page; null for all. */
  readonly view: DashboardView | null;
  readonly panel: Panel;
}

/** The window for looking rather than reading: eight views, or one of them large. */
export default function DashboardScreen({ view, panel }: DashboardScreenProps) {
  const printing = usePrinting();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasAgency = panel.source !== 'none';
  const title = view === null ? text.dashboard.heading : text.dashboard.titles[view];
  useEffect(() => {
    document.title = text.dashboard.title(title);
    heading.current?.focus();
  }, [title]);
  useKeys({
    Escape: () => {
      if (view !== null) go({ screen: 'dashboard', view: null });
    },
  });
  return (
    <PageProvider value={{ isLarge: view !== null, ...printing }}>
      <main className="mx-auto w-full max-w-400 px-3 pt-4 pb-16 wide:px-6 print:max-w-none print:p-0">
        <Head
          heading={heading}
          agency={hasAgency ? panel.agency.name : null}
          isLarge={view !== null}
          onPrint={() => {
            printing.print(view);
          }}
        />
        {hasAgency ? (
          <Views names={view === null ? DASHBOARD_VIEWS : [view]} />
        ) : (
          <Blank
            icon={LayoutDashboard}
            title={text.dashboard.noAgency}
            detail={text.dashboard.noAgencyDetail}
          />
        )}
      </main>
    </PageProvider>
  );
}

interface HeadProps {
  /** Where the focus goes when another view is shown. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Null while there is none. */
  readonly agency: string | null;
  readonly isLarge: boolean;
  readonly onPrint: () => void;
}

function Head({ heading, agency, isLarge, onPrint }: HeadProps) {
  const words = text.dashboard;
  return (
    <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-lg font-semibold">
          {words.heading}
        </h1>
        {agency === null ? null : <AsOf agency={agency} />}
      </div>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        {isLarge ? (
          <ScreenLink to={{ screen: 'dashboard', view: null }}>
            <ArrowLeft aria-hidden="true" className="mr-1 size-[1.1em]" />
            {words.all}
          </ScreenLink>
        ) : null}
        {isLarge || agency === null ? null : (
          <Button onClick={onPrint}>
            <Printer aria-hidden="true" className="size-[1.1em]" />
            {words.print}
          </Button>
        )}
      </div>
    </header>
  );
}

function AsOf({ agency }: { agency: string }) {
  const now = useNow();
  const zone = useZone();
  return (
    <p className="text-soft">
      {text.dashboard.asOf(agency, `${dayOf(now, zone)}, ${clockTime(now, zone)}`)}
    </p>
  );
}

/** As many columns as there is room for; a view is never narrower than its figures need. */
function Views({ names }: { names: readonly DashboardView[] }) {
  const columns =
    names.length === 1 ? '' : 'grid-cols-[repeat(auto-fit,minmax(min(100%,28rem),1fr))]';
  return (
    <div className={`grid gap-4 print:block ${columns}`}>
      {names.map((name) => {
        const View = VIEWS[name];
        return (
          <ErrorBoundary key={name}>
            <View />
          </ErrorBoundary>
        );
      })}
    </div>
  );
}
