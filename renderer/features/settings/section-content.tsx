import type { SettingsSection } from '../../lib/route.ts';
import { ConnectionSection } from './connection/connection-section.tsx';
import { WorkflowsSection } from './workflows/workflows-section.tsx';
import { DataSection } from './data/data-section.tsx';

/** What stands below a section's title. */
export function SectionContent({ section }: { section: SettingsSection }) {
  switch (section) {
    case 'connection':
      return <ConnectionSection />;
    case 'workflows':
      return <WorkflowsSection />;
    case 'data':
      return <DataSection />;
    default:
      return null;
  }
}
