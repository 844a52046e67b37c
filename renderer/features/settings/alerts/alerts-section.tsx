import { ScreenLink } from '../../../components/screen-link.tsx';
import { text } from '../../../lib/text.ts';
import { PolicyGroups } from '../policy/policy-groups.tsx';

/** When the scheduler is told, when she is not, and what others can read of it. */
export function AlertsSection() {
  return (
    <>
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
