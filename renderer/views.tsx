import { lazy, Suspense } from 'react';
import { RepliesScreen } from './features/asking/replies-screen.tsx';
import { BriefingScreen } from './features/briefing/briefing-screen.tsx';
import { CapacityScreen } from './features/capacity/capacity-screen.tsx';
import { HoursScreen } from './features/hours/hours-screen.tsx';
import { LookUpScreen } from './features/look-up/look-up-screen.tsx';
import { PersonScreen } from './features/look-up/person-screen.tsx';
import { OvertimeScreen } from './features/overtime/overtime-screen.tsx';
import { PatternsScreen } from './features/patterns/patterns-screen.tsx';
import { ShiftScreen } from './features/shift/shift-screen.tsx';
import { TrackRecordScreen } from './features/track-record/track-record-screen.tsx';
import { useTypedDraft } from './lib/draft.ts';
import type { ViewRoute } from './lib/route.ts';

const OutboxScreen = lazy(() => import('./features/telling/outbox-screen.tsx'));

/** The screens beside the incidents, in a file that is loaded when the first of them is opened. */
export default function Views({ route }: { route: ViewRoute }) {
  const [typed, setTyped] = useTypedDraft('look-up');
  switch (route.screen) {
    case 'briefing':
      return <BriefingScreen kind={route.kind} />;
    case 'lookUp':
      return <LookUpScreen typed={typed} onType={setTyped} />;
    case 'person':
      return <PersonScreen key={route.person.id} person={route.person} />;
    case 'shift':
      return <ShiftScreen key={route.shift} shift={route.shift} />;
    case 'overtime':
      return <OvertimeScreen week="this" />;
    case 'overtimeNext':
      return <OvertimeScreen week="next" />;
    case 'patterns':
      return <PatternsScreen />;
    case 'capacity':
      return <CapacityScreen />;
    case 'trackRecord':
      return <TrackRecordScreen />;
    case 'hours':
      return <HoursScreen />;
    case 'replies':
      return <RepliesScreen />;
    case 'outbox':
      return (
        <Suspense fallback={null}>
          <OutboxScreen />
        </Suspense>
      );
  }
}
