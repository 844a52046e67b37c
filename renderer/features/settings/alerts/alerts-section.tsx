import { ScreenLink } from '../../../components/screen-link.tsx';
import { Section } from '../../../components/section.tsx';
import { text } from '../../../lib/text.ts';
import { ChannelTest } from '../channels/channel-test.tsx';
import { PolicyGroups } from '../policy/policy-groups.tsx';

/** How the scheduler is told, when she is not, and what others can read of it. */
export function AlertsSection() {
  const { desktop } = text.alerts.channels;
  return (
    <>
      <Section title={desktop.title}>
        <div className="card space-y-3 px-3.5 py-3">
          <p className="text-pretty text-soft">{desktop.detail}</p>
          <ChannelTest channel="desktop" />
        </div>
      </Section>
      <PolicyGroups place="alerts" />
      <p className="flex flex-wrap gap-x-4 px-1">
        {(['channels', 'recipients'] as const).map((section) => (
          <ScreenLink key={section} to={{ screen: 'settings', section }}>
            {text.settings.sections[section].title}
          </ScreenLink>
        ))}
      </p>
    </>
  );
}
