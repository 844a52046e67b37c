import { Unplug } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Panel } from '../shared/contract/views.ts';
import { Announcer } from './components/announcer.tsx';
import { Button } from './components/button.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Notice } from './components/notice.tsx';
import { ToastProvider } from './components/toast.tsx';
import { HelpDialog } from './features/help/help-dialog.tsx';
import { IncidentPane } from './features/incident/incident-pane.tsx';
import { groupIncidents } from './features/list/groups.ts';
import { usePutOff } from './features/first-run/put-off.ts';
import type { Step } from './features/first-run/steps.ts';
import { useSeenBriefings } from './features/briefing/due-briefing.tsx';
import { ListPane } from './features/list/list-pane.tsx';
import { ZoneProvider } from './lib/agency.tsx';
import { useAnnouncements } from './lib/announcements.ts';
import { NowProvider } from './lib/clock.tsx';
import { DraftScope } from './lib/draft.ts';
import { usePanel } from './lib/engine.tsx';
import { clockTime } from './lib/format.ts';
import { useKeys } from './lib/keys.ts';
import { goInstead, useRoute, type Route } from './lib/route.ts';
import { text } from './lib/text.ts';
import { useWide } from './lib/wide.ts';

const FirstRun = lazy(() => import('./features/first-run/first-run-screen.tsx'));
const loadViews = () => import('./views.tsx');
const Views = lazy(loadViews);
const Dashboard = lazy(() => import('./features/dashboard/dashboard-screen.tsx'));
const Settings = lazy(() => import('./features/settings/settings-screen.tsx'));

/** The panel: asks for the front page and shows it, whatever state it is in. */
export function App() {
  const announced = useAnnouncements();
  const reading = usePanel();
  const route = useRoute();
  const retry = () => {
    void reading.refetch();
  };
  return (
    <ToastProvider>
      <Announcer words={announced} />
      {reading.data === undefined ? (
        <Opening isFailed={reading.error !== null} onRetry={retry} />
      ) : (
        <NowProvider reading={reading.data}>
          <ZoneProvider value={reading.data.panel.agency.timeZone}>
            <DraftScope value={draftScope(reading.data.panel)}>
              <div className={`mx-auto flex flex-col print:block print:h-auto ${roomFor(route)}`}>
                {reading.error === null ? null : (
                  <Offline panel={reading.data.panel} onRetry={retry} />
                )}
                {route.screen === 'dashboard' ? (
                  <ErrorBoundary>
                    <Suspense fallback={null}>
                      <Dashboard view={route.view} panel={reading.data.panel} />
                    </Suspense>
                  </ErrorBoundary>
                ) : (
                  <Screens panel={reading.data.panel} route={route} />
                )}
              </div>
            </DraftScope>
          </ZoneProvider>
        </NowProvider>
      )}
    </ToastProvider>
  );
}

function draftScope({ source, agency }: Panel): string {
  return `${source} ${agency.name}`;
}

/** The panel's screens scroll inside; the dashboard, as wide as its window, is scrolled as a page. */
function roomFor({ screen }: Route): string {
  return screen === 'dashboard' ? 'min-h-full' : 'h-full max-w-xl wide:max-w-none';
}

function Opening({ isFailed, onRetry }: { isFailed: boolean; onRetry: () => void }) {
  return (
    <main className="mx-auto max-w-md p-4">
      <h1 className="sr-only">{text.product}</h1>
      {isFailed ? (
        <OfflineNotice time={null} onRetry={onRetry} />
      ) : (
        <p role="status" className="sr-only">
          {text.problems.loading}
        </p>
      )}
    </main>
  );
}

function Offline({ panel, onRetry }: { panel: Panel; onRetry: () => void }) {
  const time = clockTime(panel.now, panel.agency.timeZone);
  return (
    <div className="border-b border-line bg-surface p-3">
      <OfflineNotice time={time} onRetry={onRetry} />
    </div>
  );
}

function OfflineNotice({ time, onRetry }: { time: string | null; onRetry: () => void }) {
  return (
    <Notice
      tone="warning"
      icon={Unplug}
      title={text.problems.offline}
      role="status"
      actions={<Button onClick={onRetry}>{text.problems.retry}</Button>}
    >
      <p>{text.problems.offlineDetail(time)}</p>
    </Notice>
  );
}

interface ScreensProps {
  readonly panel: Panel;
  readonly route: Exclude<Route, { readonly screen: 'dashboard' }>;
}

function Screens({ panel, route }: ScreensProps) {
  const isWide = useWide();
  const [isHelping, setHelping] = useState(false);
  const [isPutOff, setPutOff] = usePutOff();
  const selected = route.screen === 'incident' ? route.id : null;
  const step = route.screen === 'list' ? stepNow(panel, isPutOff) : null;
  useTitle(panel);
  useViewsAtHand();
  useFirstSelected(panel, isWide && route.screen === 'list' && step === null);
  useReturn(route);
  useSeenBriefings(route, panel.briefings);
  useKeys({
    '?': () => {
      setHelping(true);
    },
  });
  const isAlone = route.screen === 'list' || route.screen === 'settings';
  const isBeside = !isAlone && isWide;
  // Hidden, not gone: coming back, the list stands where it was left.
  const isListHidden = step !== null || (route.screen !== 'list' && !isBeside);
  return (
    <>
      {isHelping ? (
        <HelpDialog
          onClose={() => {
            setHelping(false);
          }}
        />
      ) : null}
      <main
        className={`relative min-h-0 flex-1 ${isBeside ? 'grid grid-cols-[25rem_minmax(0,1fr)]' : ''}`}
      >
        <div className={listLook(isBeside, isListHidden)}>
          <ErrorBoundary>
            <ListPane
              panel={panel}
              selected={selected}
              isActive={!isListHidden}
              onResume={() => {
                setPutOff(false);
              }}
              onHelp={() => {
                setHelping(true);
              }}
            />
          </ErrorBoundary>
        </div>
        <ErrorBoundary key={selected ?? route.screen}>
          {step === null ? null : (
            <Suspense fallback={null}>
              <FirstRun
                key={step}
                panel={panel}
                step={step}
                onLater={() => {
                  setPutOff(true);
                }}
              />
            </Suspense>
          )}
          {route.screen === 'settings' ? (
            <Suspense fallback={null}>
              <Settings section={route.section} />
            </Suspense>
          ) : null}
          {selected === null ? null : <IncidentPane id={selected} isBeside={isBeside} />}
          {isAlone || route.screen === 'incident' ? null : (
            <Suspense fallback={null}>
              <Views route={route} />
            </Suspense>
          )}
        </ErrorBoundary>
      </main>
    </>
  );
}

/** The step of the first run that takes the list's place; without an agency there is no list. */
function stepNow({ firstRun, source }: Panel, isPutOff: boolean): Step | null {
  if (firstRun === 'done') return null;
  return isPutOff && source !== 'none' ? null : firstRun;
}

function listLook(isBeside: boolean, isHidden: boolean): string {
  if (isHidden) return 'invisible absolute inset-0';
  return isBeside ? 'min-h-0 border-r border-line' : 'mx-auto h-full max-w-xl';
}

/** The screens beside the incidents are fetched while nothing else is to do: they open at once. */
function useViewsAtHand(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      void loadViews();
    });
    return () => {
      cancelIdleCallback(idle);
    };
  }, []);
}

function useTitle(panel: Panel): void {
  const urgent = groupIncidents(panel.incidents).now.length;
  useEffect(() => {
    document.title = text.title(urgent);
  }, [urgent]);
}

/** With two panes the most urgent incident is open from the start. */
function useFirstSelected(panel: Panel, isWanted: boolean): void {
  const { now, inHand } = groupIncidents(panel.incidents);
  const first = (now[0] ?? inHand[0])?.id;
  useEffect(() => {
    if (isWanted && first !== undefined) goInstead({ screen: 'incident', id: first });
  }, [isWanted, first]);
}

/** Back at the list, the keyboard stands where it left. */
function useReturn(route: Route): void {
  const last = useRef<Route>(route);
  useEffect(() => {
    const from = last.current;
    last.current = route;
    if (route.screen !== 'list' || from.screen === 'list') return;
    document.querySelector<HTMLElement>(wayTo(from))?.focus();
  }, [route]);
}

/** What of the list led to that screen. */
function wayTo(screen: Route): string {
  if (screen.screen === 'incident') return `[data-row="${CSS.escape(screen.id)}"]`;
  return screen.screen === 'lookUp' ? '[data-find]' : '[data-menu]';
}
