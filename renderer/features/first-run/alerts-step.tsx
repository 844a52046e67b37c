import { Loaded } from '../../components/loaded.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { Section } from '../../components/section.tsx';
import { ChannelTest } from '../settings/channels/channel-test.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { StepFrame } from './step-frame.tsx';

/** How she is told, with a test, and when not. */
export function AlertsStep() {
  const words = text.firstRun.alerts;
  const { desktop } = text.alerts.channels;
  const policy = useAnswer('policy', {});
  return (
    <StepFrame step="alerts" heading={words.heading} detail={words.detail}>
      <div className="space-y-5">
        <Section title={desktop.title}>
          <div className="card space-y-3 px-3.5 py-3">
            <p className="text-pretty text-soft">{desktop.detail}</p>
            <ChannelTest channel="desktop" />
          </div>
        </Section>
        <p className="px-1 text-pretty text-soft">{words.later}</p>
        <Loaded query={policy}>{(view) => <QuietHours policy={view} />}</Loaded>
      </div>
    </StepFrame>
  );
}
