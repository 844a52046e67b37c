import { Loaded } from '../../components/loaded.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { ChannelTest } from '../settings/alerts/channel-test.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { StepFrame } from './step-frame.tsx';

/** How she is told, with a test, and when not. */
export function AlertsStep() {
  const words = text.firstRun.alerts;
  const policy = useAnswer('policy', {});
  return (
    <StepFrame step="alerts" heading={words.heading} detail={words.detail}>
      <div className="space-y-5">
        <ChannelTest channel="desktop" />
        <Loaded query={policy}>{(view) => <QuietHours policy={view} />}</Loaded>
      </div>
    </StepFrame>
  );
}
